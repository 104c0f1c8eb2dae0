/** Answers that are asked for once and kept until they are forgotten. A failure is not kept: the next request tries again. */
export class KeptAnswers<Key, Value> {
  private readonly answers = new Map<Key, Promise<Value>>();

  /** The answer for a key, read when it is not there yet. Rejects when reading does. */
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

  /** The answers that are there now, also those that still are being read. */
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

/** The same for a single answer. */
export class KeptAnswer<Value> {
  private readonly answers = new KeptAnswers<'only', Value>();

  get(read: () => Promise<Value>): Promise<Value> {
    return this.answers.get('only', read);
  }

  forget(): void {
    this.answers.forgetAll();
  }
}
