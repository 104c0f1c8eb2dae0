import type { Message } from '../../base/message';
import type { Span } from '../../base/text';
import type { Replacement } from '../document/edits';

/** What kind of statement a claim is. Each kind has a lint rule. */
export type ClaimKind =
  'symbol' | 'path' | 'call' | 'relation' | 'field' | 'value' | 'lines' | 'version' | 'left out';

/** What the code at the pin says about a claim: it holds, it is contradicted, or that cannot be told. */
export type ClaimAnswer = 'holds' | 'contradicted' | 'unknown';

/** A checkable statement of an essay, with its answer. */
export interface CheckedClaim extends Span {
  readonly kind: ClaimKind;
  /** What the essay says, short; the same for two places that say the same. */
  readonly claim: Message;
  readonly answer: ClaimAnswer;
  /** True if the claim is no more than that something is there: nothing of what the sentence says about it. */
  readonly isOfExistence?: boolean;
  /** What the code says. For a contradicted claim: what is wrong, and what is true instead. */
  readonly evidence?: Message;
  /** What would make a contradicted claim true, where that is certain. */
  readonly fix?: { readonly title: Message; readonly edits: readonly Replacement[] };
}

/** An answer without its claim. */
export type ClaimVerdict = Pick<CheckedClaim, 'answer' | 'evidence' | 'fix'>;

/** The answer for what nobody can tell, or what we do not understand. */
export const CANNOT_TELL: ClaimVerdict = { answer: 'unknown' };
