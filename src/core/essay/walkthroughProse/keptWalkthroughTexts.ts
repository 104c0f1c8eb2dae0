import type { ExcerptSource } from '../excerpt/excerptSource';
import { plainProse, shinglesOf } from './shingles';
import type { WalkthroughText } from './walkthroughTexts';

/** A text, and the hashes of its runs of words. */
export interface ReadText extends Omit<WalkthroughText, 'text'> {
  readonly shingles: Uint32Array;
}

/** Keeps the texts of walkthroughs from one review to the next, since reading them takes longer than a review. */
export class KeptWalkthroughTexts {
  private version = '';
  private texts: readonly ReadText[] = [];

  /** What the source has now; empty if it has no walkthroughs. */
  async of(source: ExcerptSource | undefined): Promise<readonly ReadText[]> {
    const found = await source?.walkthroughs?.(this.version);
    if (found?.texts) {
      this.version = found.version;
      this.texts = found.texts.map(({ text, ...about }) => ({
        ...about,
        shingles: Uint32Array.from(shinglesOf(plainProse(text), about.language)),
      }));
    }
    return found ? this.texts : [];
  }
}
