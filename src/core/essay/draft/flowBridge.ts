import { joinedEdges, wayAbove, type FlowEdge } from './flowEdges';

/** More stops than that are not compared by weight. */
const LONGEST_WAY = 16;

/** Into how many parts that no arrow joins nodes fall. */
export function countParts(ids: readonly string[], edges: readonly FlowEdge[]): number {
  return new Set(partsOf(ids, edges).values()).size;
}

/**
 * The fewest nodes with which one part of the kept ones is joined to another: one that arrows lead over, or those that lie between
 * where one arrow could not say all of the way; empty if nothing joins them, or if more than `room` would be needed. `others` are the nodes
 * that are not kept, the heaviest first.
 */
export function bridgeBetween(
  kept: ReadonlySet<string>,
  edges: readonly FlowEdge[],
  others: readonly string[],
  room: number,
): string[] {
  const parts = partsOf([...kept], edges);
  const before = new Set(parts.values()).size;
  if (before < 2) return [];
  const single = others.find((id) => countParts([...kept, id], edges) < before);
  if (single !== undefined) return [single];
  const ways = [...kept].map((id) => ({ id, above: wayAbove(id, edges) }));
  const bridges = ways.flatMap(({ id, above }) => {
    const own = parts.get(id);
    const at = above.findIndex((one, index) => index > 0 && kept.has(one));
    if (at > 0)
      return parts.get(above[at] ?? '') === own ? [] : [stopsOn(above.slice(0, at + 1), edges, others)];
    return ways.flatMap((other) => {
      if (parts.get(other.id) === own) return [];
      const end = above.findIndex((one) => other.above.includes(one));
      const common = above[end];
      if (
        common === undefined ||
        other.above.slice(1, other.above.indexOf(common)).some((one) => kept.has(one))
      )
        return [];
      const down = stopsOn(other.above.slice(0, other.above.indexOf(common) + 1), edges, others);
      return [[...new Set([common, ...stopsOn(above.slice(0, end + 1), edges, others), ...down])]];
    });
  });
  const [best = []] = bridges
    .map((ids) => ids.filter((id) => !kept.has(id)))
    .filter(({ length }) => length > 0)
    .sort((one, other) => one.length - other.length);
  return best.length <= room ? best : [];
}

/** Of the nodes between the ends of a way, the fewest that have to be drawn so that arrows lead all along it; of several, the heaviest. */
function stopsOn(above: readonly string[], edges: readonly FlowEdge[], others: readonly string[]): string[] {
  const costOf = (ids: readonly string[]): number =>
    ids.reduce((sum, id) => sum + others.length * LONGEST_WAY + others.indexOf(id), 0);
  const way = [...above].reverse();
  const best: string[][] = [[]];
  for (const [end, to] of way.entries())
    for (const [start, from] of way.slice(0, end).entries()) {
      const isDrawn = joinedEdges(edges, new Set([from, to])).some(
        (edge) => edge.from === from && edge.to === to,
      );
      const before = best[start];
      if (!isDrawn || !before) continue;
      const stops = start === 0 ? before : [...before, from];
      if (costOf(stops) < costOf(best[end] ?? others)) best[end] = stops;
    }
  return best.at(-1) ?? way.slice(1, -1);
}

/** The same value for nodes that arrows join. */
function partsOf(ids: readonly string[], edges: readonly FlowEdge[]): ReadonlyMap<string, string> {
  const above = new Map(ids.map((id) => [id, id]));
  const rootOf = (id: string): string => {
    const next = above.get(id) ?? id;
    return next === id ? id : rootOf(next);
  };
  for (const { from, to } of joinedEdges(edges, new Set(ids))) above.set(rootOf(from), rootOf(to));
  return new Map(ids.map((id) => [id, rootOf(id)]));
}
