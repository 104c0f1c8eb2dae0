import type { Language } from '../../base/language';
import { isOwnProse } from '../document/counting';
import type { EssayDocument, ProseBlock } from '../document/model';
import type { ReadText } from './keptWalkthroughTexts';
import { shinglesOf } from './shingles';

/** A paragraph that repeats a section of a walkthrough. */
export interface CopiedProse {
  readonly block: ProseBlock;
  /** The section that has most of it. */
  readonly from: ReadText;
}

/** Runs of words in a row, less those that differ between them, from which on it is no chance. */
const LEAST: Readonly<Record<Language, number>> = { 'zh-cn': 26, en: 13 };
/** What a run that differs costs: a word that was changed makes as many of them as a run has words. */
const PRICE = 0.6;
const MOST_TEXTS = 4000;

/** True if a paragraph is long enough to repeat one; else no texts need to be read. */
export function hasLongProse({ blocks, language }: EssayDocument): boolean {
  return blocks.some(({ amount: { han, words } }) => han + words >= LEAST[language]);
}

/** Finds prose of the writer that repeats a walkthrough, with small changes too. Quotations that name their source are allowed. */
export function findCopied(essay: EssayDocument, texts: readonly ReadText[]): CopiedProse[] {
  const { language } = essay;
  const least = LEAST[language];
  const blocks = essay.blocks
    .filter((block) => isOwnProse(block) || isQuoteWithoutSource(block, essay))
    .map((block) => ({ block, shingles: shinglesOf(block.prose, language) }))
    .filter(({ shingles }) => shingles.length >= least);
  const wanted = new ShingleSet(blocks.map(({ shingles }) => shingles));
  const best = new Map<ProseBlock, { from: ReadText; score: number }>();
  for (const text of texts.slice(0, MOST_TEXTS)) {
    if (text.language !== language) continue;
    const { shared, counts } = wanted.sharedWith(text.shingles);
    for (const [index, count] of counts) {
      const found = blocks[index];
      if (count < least || !found) continue;
      const score = bestStretch(found.shingles, shared);
      if (score >= least && score > (best.get(found.block)?.score ?? 0))
        best.set(found.block, { from: text, score });
    }
  }
  return [...best].map(([block, { from }]) => ({ block, from }));
}

/** The highest sum of a stretch in which each run that is shared counts one, and each other one costs. */
function bestStretch(shingles: readonly number[], shared: ReadonlySet<number>): number {
  let [best, sum] = [0, 0];
  for (const shingle of shingles) {
    sum = Math.max(0, sum + (shared.has(shingle) ? 1 : -PRICE));
    best = Math.max(best, sum);
  }
  return best;
}

/** What a text shares with the blocks of an essay. */
interface Shared {
  readonly shared: ReadonlySet<number>;
  /** How many runs each block shares, by its index. */
  readonly counts: ReadonlyMap<number, number>;
}

/** Answers fast for the many runs that are not in it: a bit for some of their digits is looked at first. */
class ShingleSet {
  private readonly blocksOf = new Map<number, number[]>();
  private readonly bits = new Uint8Array(1 << 17);

  constructor(blocks: readonly (readonly number[])[]) {
    for (const [index, shingles] of blocks.entries())
      for (const shingle of shingles) this.add(shingle, index);
  }

  sharedWith(shingles: Uint32Array): Shared {
    const shared = new Set<number>();
    const counts = new Map<number, number>();
    for (const shingle of shingles) {
      const bits = this.bits[(shingle >>> 3) & 0x1ffff] ?? 0;
      if ((bits & (1 << (shingle & 7))) === 0 || shared.has(shingle)) continue;
      const blocks = this.blocksOf.get(shingle);
      if (!blocks) continue;
      shared.add(shingle);
      for (const block of blocks) counts.set(block, (counts.get(block) ?? 0) + 1);
    }
    return { shared, counts };
  }

  private add(shingle: number, block: number): void {
    const place = (shingle >>> 3) & 0x1ffff;
    this.bits[place] = (this.bits[place] ?? 0) | (1 << (shingle & 7));
    const blocks = this.blocksOf.get(shingle);
    if (!blocks) this.blocksOf.set(shingle, [block]);
    else if (blocks.at(-1) !== block) blocks.push(block);
  }
}

const SOURCE =
  /来源|出处|引自|摘自|源自|导读|原文|——|https?:|\[[^\]]+\]\(|source|quoted|from the|walkthrough|according to/i;

/** A quotation names its source in itself, or in the paragraph before or after it. */
function isQuoteWithoutSource(block: ProseBlock, { blocks }: EssayDocument): boolean {
  if (block.quoteDepth === 0 || block.role !== 'text') return false;
  const index = blocks.indexOf(block);
  const around = blocks.slice(Math.max(0, index - 1), index + 3);
  return !around.some(({ raw }) => SOURCE.test(raw));
}
