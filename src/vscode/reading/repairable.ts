import { parseSymbol, symbolKey, type Anchor, type EarlierPlace, type Resolution } from '../../core';
import type { OpenCheckout } from '../workspace/workspaceCheckouts';

/**
 * Whether an anchor can be brought up to date: its pack is somebody's own, and the code is not as described. Where it
 * was found at an earlier place that the pack knows, the pack is right and the checkout is only older.
 */
export function isRepairable({ home }: OpenCheckout, anchor: Anchor, resolution: Resolution): boolean {
  return (
    home.isOwn &&
    ['changed', 'moved', 'ambiguous'].includes(resolution.verdict) &&
    earlierPlaceOf(anchor, resolution) === undefined
  );
}

/** The earlier place of the pack where an anchor was found; `undefined` when it was found elsewhere. */
export function earlierPlaceOf({ was }: Anchor, { verdict, place }: Resolution): EarlierPlace | undefined {
  const found = place && parseSymbol(place.symbol);
  if (verdict !== 'moved' || !found) return undefined;
  return was.find(({ path, symbol }) => path === place.path && symbolKey(symbol) === symbolKey(found));
}
