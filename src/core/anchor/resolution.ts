import type { Message } from '../base/message';
import type { RepoPath } from '../base/repoPath';
import type { TextRange } from '../base/text';

/**
 * How an anchor was found. `exact`: place and body as authored. `changed`: same place, body edited. `moved`: other path
 * or name. `ambiguous`: several places fit and none is chosen. `absent`: this release is known not to have it. `lost`:
 * nothing fits.
 */
export type Verdict = 'exact' | 'changed' | 'moved' | 'ambiguous' | 'absent' | 'lost';

/** A place in the code as it is now. Lines and columns from 0, columns in UTF-16 units. */
export interface Place {
  readonly path: RepoPath;
  /** The symbol as its language prints it. */
  readonly symbol: string;
  /** The whole declaration. */
  readonly range: TextRange;
  /** The declared name. */
  readonly name: TextRange;
  /** The statement that the anchor's site means; absent when the anchor has none or it was not found. */
  readonly site?: TextRange;
}

/** Where an anchor leads, and why that is believed. */
export interface Resolution {
  readonly verdict: Verdict;
  /** What the verdict rests on, for a person. */
  readonly evidence: Message;
  /** Present for `exact`, `changed` and `moved` only. */
  readonly place?: Place;
  /** For `moved`: where the author saw it. */
  readonly from?: { readonly path: RepoPath; readonly symbol: string };
  /** Whether the body differs from the author's; `undefined` when that is not known. */
  readonly isBodyChanged?: boolean;
  /** True when the anchor names a statement and the symbol no longer has it. */
  readonly isSiteMissing: boolean;
  /** For `ambiguous` and `lost`: what might be meant, likeliest first. */
  readonly candidates: readonly Place[];
}
