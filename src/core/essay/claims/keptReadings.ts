/** What the form of a sentence says, for one kind of claim, or what a file has. */
type Read<Reading> = (text: string) => Reading;

const NOTHING: readonly RegExpExecArray[] = [];
/** Several times the sentences of a long essay. */
const MOST_KEPT = 5000;

/**
 * Keeps what sentences say from one review to the next: most of them stay as they are while an essay is written, and to
 * match them takes most of the time of a review.
 */
export class KeptReadings {
  private readonly kept = new Map<Read<unknown> | RegExp, Map<string, unknown>>();

  /** What `read` finds in a text. It must find the same each time. */
  of<Reading>(read: Read<Reading>, text: string): Reading {
    return this.keep(read, text, read);
  }

  /** All places of a text that a pattern with the flag `g` matches. */
  matches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
    return this.keep(pattern, text, (one) => {
      const found = [...one.matchAll(pattern)];
      return found.length > 0 ? found : NOTHING;
    });
  }

  /** Whether a text has what a pattern without the flag `g` matches. */
  has(pattern: RegExp, text: string): boolean {
    return this.keep(pattern, text, (one) => pattern.test(one));
  }

  private keep<Reading>(key: Read<Reading> | RegExp, text: string, read: Read<Reading>): Reading {
    let own = this.kept.get(key);
    if (!own || own.size > MOST_KEPT) this.kept.set(key, (own = new Map<string, unknown>()));
    const known = own.get(text);
    if (known !== undefined) return known as Reading;
    const reading = read(text);
    own.set(text, reading);
    return reading;
  }
}
