import type { Localized } from '../base/language';
import type { Message } from '../base/message';

/** Ways for control to get to a step that every language has, as packs name them. */
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

/** What a transfer means to the reader: both sides go on at the same time, or the call comes later. */
export type TransferManner = 'concurrent' | 'deferred';

/** A way for control to pass along a call that a language has of its own. */
export interface OwnTransfer {
  /** As packs and the command line name it. */
  readonly id: string;
  readonly manner: TransferManner;
  /** The marks of calls in the index that prove it. */
  readonly marks: readonly string[];
  /** The word beside an arrow of a call flow, as the language writes it. */
  readonly keyword: string;
  readonly texts: OwnTransferTexts;
  /** Says that no call on the way from a function does this; absent when that is not checked. */
  readonly missing?: (from: string) => Message;
  /** Says that calls on the way from a function do this, though it is not said; absent when that is not checked. */
  readonly unexpected?: (from: string) => Message;
}

/** How people read of a transfer. */
export interface OwnTransferTexts {
  /** Beside a step: "in a new thread". */
  readonly phrase: Message;
  /** Beside a call, in one or two words. */
  readonly note: Message;
  /** In a draft. */
  readonly inDraft: Localized;
  /** In an exported tour, after "Reached:". */
  readonly inTour: Localized;
}

/** The own transfer of a language with this id; `undefined` for the shared ones and for those of other languages. */
export function ownTransfer(
  id: string,
  { transfers }: { readonly transfers: readonly OwnTransfer[] },
): OwnTransfer | undefined {
  return transfers.find((transfer) => transfer.id === id);
}

export function isSharedTransfer(id: string): id is SharedTransfer {
  return (SHARED_TRANSFERS as readonly string[]).includes(id);
}
