import type { ExcerptSource } from './excerptSource';

/** Files that essays quote or name; far more than one essay does. */
const MOST_KEPT = 500;

/** Keeps the texts of files at commits, which never change, so that a review need not wait for them again. */
export class KeptTexts {
  private readonly texts = new Map<string, string | null>();

  /** A source that asks another one for each text once. It asks again for what could not be read. */
  over(source: ExcerptSource): ExcerptSource {
    return {
      ...source,
      textAt: async (commit, path) => {
        const key = `${commit} ${path}`;
        const known = this.texts.get(key);
        if (known !== undefined) return known;
        const text = await source.textAt(commit, path);
        if (text !== undefined) this.keep(key, text);
        return text;
      },
    };
  }

  private keep(key: string, text: string | null): void {
    if (this.texts.size >= MOST_KEPT) this.texts.clear();
    this.texts.set(key, text);
  }
}
