import type { FunctionEdge } from './wayGraph';

/** A way counts as another one if at least this share of the functions between its ends is not on the other way. */
const OWN_SHARE = 0.5;

/**
 * True if a way is more than a detour of another one. What both have in common at their beginnings and ends does not count;
 * in between, a detour only adds functions.
 */
export function isOtherWay(edges: readonly FunctionEdge[], other: readonly FunctionEdge[]): boolean {
  const [own, others] = [innerOf(edges), innerOf(other)];
  let head = 0;
  while (head < own.length && head < others.length && own[head] === others[head]) head++;
  let tail = 0;
  while (
    tail < own.length - head &&
    tail < others.length - head &&
    own.at(-1 - tail) === others.at(-1 - tail)
  )
    tail++;
  const [part, replaced] = [own.slice(head, own.length - tail), others.slice(head, others.length - tail)];
  if (replaced.length === 0) return others.length === 0;
  if (part.length === 0) return false;
  const shared = new Set(replaced);
  const fresh = part.filter((node) => !shared.has(node)).length;
  return fresh / part.length >= OWN_SHARE && fresh >= replaced.length * OWN_SHARE;
}

function innerOf(edges: readonly FunctionEdge[]): readonly number[] {
  return edges.slice(0, -1).map(({ to }) => to);
}
