import { earlierPlaceOf } from '../anchor/earlierPlace';
import type { Resolution, Verdict } from '../anchor/resolution';
import { message, type Message } from '../base/message';
import type { Anchor } from '../pack/model';
import type { Checkout } from './checkout';

/** `unrecorded`: found where the pack says, but the pack does not tell which code the author saw there. */
type ShownVerdict = Verdict | 'unrecorded';

function shownVerdict({ verdict, isBodyChanged }: Resolution): ShownVerdict {
  return verdict === 'exact' && isBodyChanged === undefined ? 'unrecorded' : verdict;
}

/** True if the code at the place is known to be the code that the author saw. */
export function isAsDescribed(resolution: Resolution): boolean {
  return shownVerdict(resolution) === 'exact';
}

/** True if the place was found, but the pack does not record which code the author saw there. */
export function isUnrecorded(resolution: Resolution): boolean {
  return shownVerdict(resolution) === 'unrecorded';
}

/** A verdict in a few words. */
export function verdictText(resolution: Resolution): Message {
  switch (shownVerdict(resolution)) {
    case 'exact':
      return message('As described');
    case 'unrecorded':
      return message('Not recorded');
    case 'changed':
      return message('Different from the text');
    case 'moved':
      return message('Moved');
    case 'ambiguous':
      return message('Several places fit');
    case 'absent':
      return message('Not in this version');
    case 'lost':
      return resolution.isUnreadable ? message('Cannot be read') : message('Not found');
  }
}

/** How a place was found, one message for each sentence. */
export function resolutionTexts({ evidence, isSiteMissing, place }: Resolution): Message[] {
  if (!isSiteMissing) return [evidence];
  const statement = place?.siteChoices
    ? message('Several statements fit what the step points to, so the whole function is shown.')
    : message('The statement that the step points to is no longer there, so the whole function is shown.');
  return [evidence, statement];
}

/** Like {@link resolutionTexts}, with the dates of the described code and of the checkout, or the last release at an earlier place. */
export async function stepTexts(checkout: Checkout, anchor: Anchor): Promise<Message[]> {
  const resolution = await checkout.resolve(anchor);
  const since = await sinceWhen(checkout, anchor, resolution);
  return [...resolutionTexts(resolution), ...(since ? [since] : [])];
}

async function sinceWhen(
  checkout: Checkout,
  anchor: Anchor,
  resolution: Resolution,
): Promise<Message | undefined> {
  const { date } = checkout.pack.base;
  const { verdict } = resolution;
  const earlier = earlierPlaceOf(anchor, resolution, checkout.language);
  if (earlier) return message('It was here up to {0}.', earlier.until);
  if (verdict !== 'moved' && verdict !== 'changed') return undefined;
  const own = (await checkout.head())?.date;
  if (own === undefined) return message('The text describes code from {0}.', date);
  return own < date
    ? message('The text describes code from {0}; this checkout is older, from {1}.', date, own)
    : message('The text describes code from {0}; this checkout is from {1}.', date, own);
}

/** How much attention a resolution needs: none, the reader should know, or the reader has to judge. */
export function attentionFor(resolution: Resolution): 'ok' | 'note' | 'warning' {
  switch (shownVerdict(resolution)) {
    case 'exact':
      return resolution.isSiteMissing ? 'note' : 'ok';
    case 'unrecorded':
    case 'changed':
    case 'moved':
    case 'absent':
      return 'note';
    case 'ambiguous':
    case 'lost':
      return 'warning';
  }
}
