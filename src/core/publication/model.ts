import type { Language } from '../base/language';
import type { Translate } from '../base/message';
import type { Walkthrough } from '../pack/model';
import type { Checkout } from '../reading/checkout';

/** What pages are made from. */
export interface PublicationRequest {
  /** The code to show, and the pack with its texts. */
  readonly checkout: Checkout;
  /** The walkthroughs to publish, in order. */
  readonly walkthroughs: readonly Walkthrough[];
  /** One translator for each language of the pages. */
  readonly translate: Readonly<Record<Language, Translate>>;
  /** The words of the texts that the pack's base commit has. */
  readonly recordedWords: readonly string[];
  /** Whether the sources are those of the commit; `undefined` if that is not known. */
  readonly isAsCommitted: boolean | undefined;
}
