import type { CallIndex, CallNode } from '../code/calls/callIndex';
import { edgesFrom, joinTraits, traitsOf, type NodeEdge, type Traits } from './wayTraits';

/** Longer ways lead from nearly everywhere to nearly everywhere. */
const MOST_CALLS = 6;
/** A call that may lead to more functions says nothing about any of them, unless it leads to the end of the way. */
const MOST_CHOICES = 12;
const MOST_FUNCTIONS = 20_000;

interface Visit {
  readonly node: CallNode;
  readonly from: Visit | undefined;
  readonly edge: NodeEdge | undefined;
}

/** The shortest way of calls between two functions that passes through none of some others; `undefined` if there is none. */
export function shortestWay(
  index: CallIndex,
  start: CallNode,
  end: CallNode,
  avoid: readonly CallNode[],
): ({ readonly between: number } & Traits) | undefined {
  const wanted = keyOf(end);
  const seen = new Set([keyOf(start), ...avoid.map(keyOf).filter((key) => key !== wanted)]);
  let level: Visit[] = [{ node: start, from: undefined, edge: undefined }];
  for (let calls = 1; calls <= MOST_CALLS && seen.size < MOST_FUNCTIONS; calls++) {
    const next: Visit[] = [];
    for (const visit of level) {
      for (const edge of edgesFrom(index, visit.node)) {
        const key = keyOf(edge.callee);
        if (seen.has(key) || (edge.choices > MOST_CHOICES && key !== wanted)) continue;
        const found: Visit = { node: edge.callee, from: visit, edge };
        if (key === wanted) return wayTo(index, found);
        seen.add(key);
        next.push(found);
      }
    }
    level = next;
  }
  return undefined;
}

function wayTo(index: CallIndex, last: Visit): { readonly between: number } & Traits {
  const traits: Traits[] = [];
  for (let visit: Visit | undefined = last; visit?.edge; visit = visit.from)
    traits.push(traitsOf(index, visit.edge.sites, visit.edge.isInterface));
  return { between: traits.length - 1, ...joinTraits(traits) };
}

function keyOf({ path, symbol, line }: CallNode): string {
  return `${path}#${symbol}#${line}`;
}
