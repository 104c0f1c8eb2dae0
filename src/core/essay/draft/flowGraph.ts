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

/** Which nodes a map shows. */
export interface NodeChoice {
  /** In the order of the map. */
  readonly nodes: readonly string[];
  readonly edges: readonly FlowEdge[];
  /** Ids of the nodes that must be there, in groups; a later group only while there is room. */
  readonly wanted: readonly (readonly string[])[];
  /** How much a node has to tell. */
  readonly weigh: (node: string) => number;
  readonly least: number;
  readonly most: number;
}

/** Calls in a row are one arrow; of all other ways, an arrow can show one. */
const PLAIN: readonly Reached[] = ['direct', 'interface'];

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

/**
 * Chooses what a map shows: what is wanted and what joins it, then where that begins, then what has the most to tell. Where control goes another
 * way than by a call and then to several nodes, the function in which that begins stays, so that no arrow forks that does not.
 */
export function chooseNodes(choice: NodeChoice): Set<string> {
  const { nodes, edges, wanted, most, least, weigh } = choice;
  if (nodes.length <= most) return new Set(nodes);
  const kept = new Set<string>();
  const best = (candidates: readonly string[]): string | undefined =>
    [...candidates].sort((one, other) => weigh(other) - weigh(one))[0];
  for (const group of wanted) {
    for (const id of group) if (kept.size < most) kept.add(id);
    while (kept.size < most) {
      const others = nodes.filter((id) => !kept.has(id));
      const parts = partsOf(kept, edges);
      const joining = others.filter((id) => partsOf(new Set([...kept, id]), edges) < parts);
      const next = best(joining.length > 0 ? joining : forks(kept, edges));
      if (next === undefined) break;
      kept.add(next);
    }
  }
  for (const id of nodes) {
    const beginning = kept.size < most && kept.has(id) ? beginningOf(id, kept, edges) : undefined;
    if (beginning !== undefined) kept.add(beginning);
  }
  // Where little would be left out, there is room for what fits.
  const enough = (nodes.length - kept.size) * 2 <= kept.size ? most : least;
  while (kept.size < enough) {
    const next = best(nodes.filter((id) => !kept.has(id)));
    if (next === undefined) break;
    kept.add(next);
  }
  return kept;
}

/** For a node that nothing leads to, the farthest one from which an arrow can lead there. */
function beginningOf(id: string, kept: ReadonlySet<string>, edges: readonly FlowEdge[]): string | undefined {
  if (joinedEdges(edges, kept).some(({ to }) => to === id)) return undefined;
  const above: string[] = [];
  for (let next: string | undefined = id; next !== undefined && !above.includes(next);) {
    above.push(next);
    next = edges.find(({ to, isFurther }) => to === next && !isFurther)?.from;
  }
  return above
    .slice(1)
    .reverse()
    .find((one) =>
      joinedEdges(edges, new Set([...kept, one])).some(({ from, to }) => from === one && to === id),
    );
}

/** Into how many parts that no arrow joins the kept nodes fall. */
function partsOf(kept: ReadonlySet<string>, edges: readonly FlowEdge[]): number {
  const part = new Map([...kept].map((id) => [id, id]));
  const rootOf = (id: string): string => {
    const above = part.get(id) ?? id;
    return above === id ? id : rootOf(above);
  };
  for (const { from, to } of joinedEdges(edges, kept)) part.set(rootOf(from), rootOf(to));
  return [...kept].filter((id) => rootOf(id) === id).length;
}

/** Functions that are not kept, that control gets to by no plain call, and from which it goes to several kept ones. */
function forks(kept: ReadonlySet<string>, edges: readonly FlowEdge[]): string[] {
  const entered = edges.filter(
    ({ from, to, reached }) =>
      !kept.has(to) && !PLAIN.includes(reached) && reached !== 'registration' && from !== to,
  );
  return entered
    .map(({ to }) => to)
    .filter((id) => joinedEdges(edges, new Set([...kept, id])).filter(({ from }) => from === id).length > 1);
}
