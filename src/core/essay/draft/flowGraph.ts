import { bridgeBetween, countParts } from './flowBridge';
import { joinedEdges, PLAIN, wayAbove, type FlowEdge } from './flowEdges';

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

/**
 * Chooses what a map shows: what is wanted and what joins it, then where that begins and ends, then what has the most to tell. Where control
 * goes another way than by a call and then to several nodes, the function in which that begins stays, so that no arrow forks that does not.
 */
export function chooseNodes(choice: NodeChoice): Set<string> {
  const { nodes, edges, wanted, most, least, weigh } = choice;
  if (nodes.length <= most) return new Set(nodes);
  const kept = new Set(wanted[0]?.slice(0, most));
  const sorted = (ids: readonly string[]): string[] =>
    ids.filter((id) => !kept.has(id)).sort((one, other) => weigh(other) - weigh(one));
  const join = (): void => {
    while (kept.size < most) {
      const bridge = bridgeBetween(kept, edges, sorted(nodes), most - kept.size);
      const next = bridge.length > 0 ? bridge : sorted(forks(kept, edges)).slice(0, 1);
      if (next.length === 0) break;
      for (const id of next) kept.add(id);
    }
  };
  // What nothing joins is a part of its own, which only what is wanted most may be.
  const addJoined = (ids: readonly string[], size: number): void => {
    for (let changed = true; changed;) {
      const fits = (id: string): boolean => countParts([...kept, id], edges) <= countParts([...kept], edges);
      const next = kept.size < size ? ids.find((id) => !kept.has(id) && fits(id)) : undefined;
      changed = next !== undefined;
      if (next !== undefined) kept.add(next);
    }
  };
  for (const [index, group] of wanted.entries()) {
    if (index > 0) addJoined(group, most);
    join();
    for (const id of nodes) {
      const beginning = kept.size < most && kept.has(id) ? beginningOf(id, kept, edges) : undefined;
      if (beginning !== undefined) kept.add(beginning);
    }
    addJoined(sorted(endsOf(kept, edges)), most);
  }
  // Where little would be left out, there is room for what fits.
  const enough = (nodes.length - kept.size) * 2 <= kept.size ? most : least;
  addJoined(sorted(nodes), enough);
  return kept;
}

/** Where the flow ends: what a kept node leads to that leads nowhere, if the node leads to nothing else that is kept. */
function endsOf(kept: ReadonlySet<string>, edges: readonly FlowEdge[]): string[] {
  const inside = edges.filter(({ isFurther, from, to }) => !isFurther && from !== to);
  const joined = joinedEdges(edges, kept);
  const isEnd = (id: string): boolean => inside.every(({ from }) => from !== id);
  return [...kept]
    .filter((id) => joined.every(({ from }) => from !== id))
    .flatMap((id) => inside.flatMap(({ from, to }) => (from === id && isEnd(to) ? [to] : [])));
}

/** For a node that nothing leads to, the farthest one from which an arrow can lead there. */
function beginningOf(id: string, kept: ReadonlySet<string>, edges: readonly FlowEdge[]): string | undefined {
  if (joinedEdges(edges, kept).some(({ to }) => to === id)) return undefined;
  return wayAbove(id, edges)
    .slice(1)
    .reverse()
    .find((one) =>
      joinedEdges(edges, new Set([...kept, one])).some(({ from, to }) => from === one && to === id),
    );
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
