import type { Message } from '../base/message';
import type { RepoPath } from '../base/repoPath';
import type { TextRange } from '../base/text';

/**
 * How an anchor was found. `exact`: same place, same body. `changed`: same place, other body. `moved`: other path or
 * name. `ambiguous`: several places fit, and we choose none. `absent`: this release is known not to have it. `lost`:
 * nothing fits.
 */
export type Verdict = 'exact' | 'changed' | 'moved' | 'ambiguous' | 'absent' | 'lost';

/** A place in the code as it is now. */
export interface Place {
  readonly path: RepoPath;
  /** The symbol as its language prints it. */
  readonly symbol: string;
  /** True for lines that no declaration names; `symbol` is their numbers then, such as `app.yaml#L12-L14`. */
  readonly isLines?: true;
  /** The whole declaration. */
  readonly range: TextRange;
  /** The declared name. */
  readonly name: TextRange;
  /** The statement that the anchor's site means; absent if the anchor has no site, or if the statement was not found. */
  readonly site?: TextRange;
  /** The statements that the anchor's site may mean, if several fit and nothing shows which one is meant. */
  readonly siteChoices?: readonly TextRange[];
}

/** Where an anchor leads, and the evidence for it. */
export interface Resolution {
  readonly verdict: Verdict;
  /** The reason for the verdict, for people. */
  readonly evidence: Message;
  /** Present for `exact`, `changed` and `moved` only. */
  readonly place?: Place;
  /** For `moved`: the place that the author saw. */
  readonly from?: { readonly path: RepoPath; readonly symbol: string };
  /** True if the body differs from the one that the author saw; absent when that is not known. */
  readonly isBodyChanged?: boolean;
  /** True if the anchor names a statement that was not found in the symbol. */
  readonly isSiteMissing: boolean;
  /** For `lost`: true if the place exists but cannot be read, so that nobody knows whether the code is still there. */
  readonly isUnreadable?: boolean;
  /** For `ambiguous` and `lost`: what might be meant, most likely first; at most 10. Empty for other verdicts. */
  readonly candidates: readonly Place[];
}
