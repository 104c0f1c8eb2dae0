import type * as vscode from 'vscode';
import { message, type Message } from '../../core';
import { localize } from '../platform/localize';
import { pickOne } from '../platform/pickOne';
import { askForCheckout } from '../workspace/askForCheckout';
import { walkthroughsOf, type OpenWalkthrough } from './openWalkthrough';
import { readAmountText } from './readingAmounts';
import type { Reading } from './reading';
import { walkthroughTitle } from './titles';

/** A walkthrough in a list to choose from. */
export interface WalkthroughPick extends vscode.QuickPickItem {
  readonly target: OpenWalkthrough;
  /** True if the session is in this walkthrough. */
  readonly isBeingRead: boolean;
}

/** A list of walkthroughs to choose from, with the progress of each. */
export function walkthroughPicks(
  { checkouts, session }: Reading,
  among: readonly OpenWalkthrough[] = walkthroughsOf(checkouts.all),
): WalkthroughPick[] {
  return among.map((target) => {
    const { open, walkthrough } = target;
    const { current } = session;
    const isBeingRead = current?.walkthrough === walkthrough && current.checkout === open.checkout;
    const progress = readAmountText(session, open.checkout, walkthrough);
    const description = isBeingRead ? `${localize(message('being read'))} · ${progress}` : progress;
    const detail = checkouts.distinctionOf(open);
    return { label: walkthroughTitle(walkthrough), description, detail, target, isBeingRead };
  });
}

/** The same list, with the walkthrough that is being read first. */
export function currentFirst(picks: readonly WalkthroughPick[]): WalkthroughPick[] {
  const isCurrent = ({ isBeingRead }: WalkthroughPick): boolean => isBeingRead;
  return [...picks.filter(isCurrent), ...picks.filter((pick) => !isCurrent(pick))];
}

/**
 * Lets the reader choose a walkthrough; the title says what for. If there is none, tells the reader what to open.
 * `undefined` if none was chosen.
 */
export async function pickWalkthrough(
  reading: Reading,
  title: Message,
): Promise<OpenWalkthrough | undefined> {
  await reading.checkouts.settled();
  const picks = walkthroughPicks(reading);
  if (picks.length === 0) {
    askForCheckout(reading.checkouts);
    return undefined;
  }
  return (await pickOne(title, picks, { placeHolder: message('Which walkthrough?') }))?.target;
}
