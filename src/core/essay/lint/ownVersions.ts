import { essayCommit } from '../document/essayCommit';
import { parseEssay } from '../document/parseEssay';
import type { EssayDocument } from '../document/model';
import type { OtherText } from '../excerpt/excerptSource';
import { factsOf } from '../export/facts';

/** How much of two texts is the same, as shares of each. */
export interface Overlap {
  /** Share of the essay that is in the other text. */
  readonly ofEssay: number;
  /** Share of the other text that is in the essay. */
  readonly ofOther: number;
}

const MOST = 0.5;

/**
 * True for a text that is the essay itself: an older version, or an export that lies beside it. It has the title of the
 * essay; or most of it, and the same author, a comment of a draft, or, without a title of its own, the same pinned commit.
 */
export function isOwnVersion(
  essay: EssayDocument,
  { text }: OtherText,
  { ofEssay, ofOther }: Overlap,
): boolean {
  const other = parseEssay(text);
  const [ours, theirs] = [factsOf(essay, ANY_DAY), factsOf(other, ANY_DAY)];
  if (theirs.author !== '' && ours.author !== '' && theirs.author !== ours.author) return false;
  if (theirs.title !== '' && theirs.title === ours.title) return true;
  if (Math.max(ofEssay, ofOther) < MOST) return false;
  const isSameAuthor = theirs.author !== '' && theirs.author === ours.author;
  const isExport = theirs.title === '' && text.includes(essayCommit(essay) ?? NOTHING);
  return isSameAuthor || isExport || other.fences.some(({ comment }) => comment !== undefined);
}

const ANY_DAY = { date: '2000-01-01' };
/** In no text. */
const NOTHING = '\u0000';
