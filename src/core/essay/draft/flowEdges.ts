import type { Reached } from '../../pack/model';

/** An arrow of a map: how control gets from one function to another. */
export interface FlowEdge {
  /** Ids of nodes. */
  readonly from: string;
  readonly to: string;
  readonly reached: Reached;
  /** How many functions that are not drawn control passes through. */
  readonly between: number;
  /** True for a way beside the one that the walkthrough follows. */
  readonly isFurther: boolean;
}

/** Calls in a row are one arrow; of all other ways, an arrow can show one. */
export const PLAIN: readonly Reached[] = ['direct', 'interface'];

/**
 * The arrows between the nodes that are kept. Where others lie between, their arrows become one, if it can say all that
 * they say: calls, and at most one other way. Further ways, and registered functions, are never parts of longer arrows.
 */
export function joinedEdges(edges: readonly FlowEdge[], kept: ReadonlySet<string>): FlowEdge[] {
  const inside = edges.filter(({ isFurther, reached }) => !isFurther && reached !== 'registration');
  const joined = edges.filter(({ from, to }) => kept.has(from) && kept.has(to) && from !== to);
  const known = new Set(joined.map(({ from, to }) => `${from} ${to}`));
  for (const start of kept) {
    const seen = new Set([start]);
    let ends: FlowEdge[] = inside.filter(({ from }) => from === start);
    while (ends.length > 0) {
      const next: FlowEdge[] = [];
      for (const way of ends) {
        if (seen.has(way.to)) continue;
        seen.add(way.to);
        if (!kept.has(way.to))
          next.push(...inside.flatMap((edge) => (edge.from === way.to ? (joinOf(way, edge) ?? []) : [])));
        else if (!known.has(`${start} ${way.to}`)) joined.push(way);
      }
      ends = next;
    }
  }
  return joined;
}

/** Two arrows as one; `undefined` if one arrow cannot say both. */
function joinOf(first: FlowEdge, second: FlowEdge): FlowEdge | undefined {
  const special = [first.reached, second.reached].filter((reached) => !PLAIN.includes(reached));
  if (special.length > 1) return undefined;
  const [plain = 'direct'] = [first.reached, second.reached].filter((reached) => reached === 'interface');
  const between = first.between + second.between + 1;
  return { from: first.from, to: second.to, reached: special[0] ?? plain, between, isFurther: false };
}

/** A node and those above it, each the one that the flow comes from; it ends at the beginning, or where it comes round. */
export function wayAbove(id: string, edges: readonly FlowEdge[]): string[] {
  const above: string[] = [];
  for (let next: string | undefined = id; next !== undefined && !above.includes(next);) {
    above.push(next);
    const below: string = next;
    next = edges.find(({ from, to, isFurther }) => to === below && from !== to && !isFurther)?.from;
  }
  return above;
}
