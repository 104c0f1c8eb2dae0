/** What the form of a sentence says, for one kind of claim, or what a file has. */
type Read<Reading> = (text: string) => Reading;

/** Several times the sentences of a long essay. */
const MOST_KEPT = 5000;

/**
 * Keeps what sentences say from one review to the next: most of them stay as they are while an essay is written, and to
 * match them takes most of the time of a review.
 */
export class KeptReadings {
  private readonly kept = new Map<Read<unknown>, Map<string, unknown>>();

  /** What `read` finds in a text. It must find the same each time. */
  of<Reading>(read: Read<Reading>, text: string): Reading {
    let own = this.kept.get(read);
    if (!own || own.size > MOST_KEPT) this.kept.set(read, (own = new Map<string, unknown>()));
    if (!own.has(text)) own.set(text, read(text));
    return own.get(text) as Reading;
  }
}
