import type { Localized } from '../base/language';
import type { Message } from '../base/message';

/** The ways for control to get to a step that all languages share, with their names in packs. */
export const SHARED_TRANSFERS = [
  'start',
  'direct',
  'interface',
  'callback',
  'channel',
  'rpc',
  'registration',
] as const;

export type SharedTransfer = (typeof SHARED_TRANSFERS)[number];

/**
 * What a transfer means to the reader. `concurrent`: both sides go on at the same time. `deferred`: the call comes later.
 * `callback`: the call is in a function literal that is handed over; who has it decides when to call, and in which thread.
 */
export type TransferManner = 'concurrent' | 'deferred' | 'callback';

/** A transfer along a call that only one language has. */
export interface OwnTransfer {
  /** The name in packs and on the command line. */
  readonly id: string;
  /** Pictures and icons show this. */
  readonly manner: TransferManner;
  /** The marks of calls in the call index that prove it. */
  readonly marks: readonly string[];
  /** The keyword of the language, shown beside an arrow of a call flow. */
  readonly keyword: string;
  readonly texts: OwnTransferTexts;
  /** Makes the message that no call on the way from a function is such a transfer; absent: no check. */
  readonly missing?: (from: string) => Message;
  /** Makes the message that a call on the way from a function is such a transfer, though the step names another; absent: no check. */
  readonly unexpected?: (from: string) => Message;
}

/** The texts that describe a transfer to people. */
export interface OwnTransferTexts {
  /** Shown beside a step: "in a new thread". */
  readonly phrase: Message;
  /** Shown beside a call, one or two words. */
  readonly note: Message;
  /** Written into a draft. */
  readonly inDraft: Localized;
  /** Written into an exported tour after "Reached:". */
  readonly inTour: Localized;
}

/** The transfer with this id that only this language has; `undefined` for shared transfers and those of other languages. */
export function ownTransfer(
  id: string,
  { transfers }: { readonly transfers: readonly OwnTransfer[] },
): OwnTransfer | undefined {
  return transfers.find((transfer) => transfer.id === id);
}

/** True for the id of a transfer that all languages share. */
export function isSharedTransfer(id: string): id is SharedTransfer {
  return (SHARED_TRANSFERS as readonly string[]).includes(id);
}
