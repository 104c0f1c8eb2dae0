import type { DraftBlock } from './draftSections';

/**
 * Brings what a draft of another depth has into a list of blocks that a writer has edited. `before` is the list as the draft
 * was made, `after` as it is made at the other depth. Where the writer changed something, their blocks stay, and blocks that are
 * new at one end of the changed place are added there.
 */
export function mergeBlocks(
  own: readonly DraftBlock[],
  before: readonly DraftBlock[],
  after: readonly DraftBlock[],
): DraftBlock[] {
  const ownAt = matches(before, own);
  const afterAt = matches(before, after);
  const merged: DraftBlock[] = [];
  let [ownStart, beforeStart, afterStart] = [0, 0, 0];
  for (let index = 0; index <= before.length; index++) {
    const isEnd = index === before.length;
    const ownEnd = isEnd ? own.length : ownAt[index];
    const afterEnd = isEnd ? after.length : afterAt[index];
    if (ownEnd === undefined || afterEnd === undefined) continue;
    merged.push(
      ...mergePlace(
        own.slice(ownStart, ownEnd),
        before.slice(beforeStart, index),
        after.slice(afterStart, afterEnd),
      ),
      ...own.slice(ownEnd, ownEnd + 1),
    );
    [ownStart, beforeStart, afterStart] = [ownEnd + 1, index + 1, afterEnd + 1];
  }
  return merged;
}

/** Merges a place between two blocks that all three lists have. */
function mergePlace(
  own: readonly DraftBlock[],
  before: readonly DraftBlock[],
  after: readonly DraftBlock[],
): readonly DraftBlock[] {
  if (haveSameKeys(own, before)) return haveSameKeys(after, before) ? own : after;
  const isIn = (blocks: readonly DraftBlock[]): boolean => haveSameKeys(blocks, before);
  if (isIn(after.slice(0, before.length))) return [...own, ...after.slice(before.length)];
  const ahead = after.length - before.length;
  if (ahead > 0) return isIn(after.slice(ahead)) ? [...after.slice(0, ahead), ...own] : own;
  if (ahead < 0 || own.length !== before.length) return own;
  // Block by block: those that the writer has not touched are replaced.
  return own.map((block, index) => (block.key === before[index]?.key ? (after[index] ?? block) : block));
}

/** True if two lists have the same blocks. */
export function haveSameKeys(some: readonly DraftBlock[], others: readonly DraftBlock[]): boolean {
  return some.length === others.length && some.every(({ key }, index) => key === others[index]?.key);
}

/** For each block of a list, its place in another one, along the longest common subsequence; `undefined` for none. */
function matches(some: readonly DraftBlock[], others: readonly DraftBlock[]): (number | undefined)[] {
  // `lengths[i][j]`: how many blocks the lists from `i` and from `j` on have in common.
  const lengths = Array.from({ length: some.length + 1 }, () => new Uint32Array(others.length + 1));
  const at = (one: number, other: number): number => lengths[one]?.[other] ?? 0;
  for (let one = some.length - 1; one >= 0; one--)
    for (let other = others.length - 1; other >= 0; other--) {
      const row = lengths[one];
      if (!row) continue;
      row[other] =
        some[one]?.key === others[other]?.key
          ? at(one + 1, other + 1) + 1
          : Math.max(at(one + 1, other), at(one, other + 1));
    }
  const places: (number | undefined)[] = some.map(() => undefined);
  for (let one = 0, other = 0; one < some.length && other < others.length;) {
    if (some[one]?.key === others[other]?.key) places[one++] = other++;
    else if (at(one + 1, other) >= at(one, other + 1)) one++;
    else other++;
  }
  return places;
}
