/** Keeps the answer for each key until it is forgotten. Does not keep failures: the next request tries again. */
export class KeptAnswers<Key, Value> {
  private readonly answers = new Map<Key, Promise<Value>>();

  /** The answer for a key; calls `read` if there is none yet. Rejects when `read` does. */
  get(key: Key, read: () => Promise<Value>): Promise<Value> {
    const known = this.answers.get(key);
    if (known) return known;
    const answer = read();
    this.answers.set(key, answer);
    answer.catch(() => {
      if (this.answers.get(key) === answer) this.answers.delete(key);
    });
    return answer;
  }

  /** True if the answer for a key is known, or being read. */
  has(key: Key): boolean {
    return this.answers.has(key);
  }

  /** All current answers, those that are still being read included. */
  entries(): readonly (readonly [Key, Promise<Value>])[] {
    return [...this.answers];
  }

  forget(key: Key): void {
    this.answers.delete(key);
  }

  forgetAll(): void {
    this.answers.clear();
  }
}

/** Keeps a single answer in the same way. */
export class KeptAnswer<Value> {
  private readonly answers = new KeptAnswers<'only', Value>();

  get(read: () => Promise<Value>): Promise<Value> {
    return this.answers.get('only', read);
  }

  forget(): void {
    this.answers.forgetAll();
  }
}
