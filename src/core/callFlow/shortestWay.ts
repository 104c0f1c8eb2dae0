import type { CallNode } from '../code/calls/callIndex';
import { edgesFrom, joinTraits, traitsOf, type NodeEdge, type Traits, type WayWords } from './wayTraits';

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

/**
 * The shortest way of calls between two functions that passes through none of some others; `undefined` if there is none.
 * Of several shortest ones, one that starts a thread or not, as it is meant.
 */
export function shortestWay(
  words: WayWords,
  start: CallNode,
  end: CallNode,
  avoid: readonly CallNode[],
): ({ readonly between: number } & Traits) | undefined {
  const wanted = keyOf(end);
  const seen = new Set([keyOf(start), ...avoid.map(keyOf).filter((key) => key !== wanted)]);
  let level: Visit[] = [{ node: start, from: undefined, edge: undefined }];
  for (let calls = 1; calls <= MOST_CALLS && seen.size < MOST_FUNCTIONS; calls++) {
    const next: Visit[] = [];
    const ends: Visit[] = [];
    for (const visit of level) {
      for (const edge of edgesFrom(words.index, visit.node)) {
        const key = keyOf(edge.callee);
        if (seen.has(key) || (edge.choices > MOST_CHOICES && key !== wanted)) continue;
        const found: Visit = { node: edge.callee, from: visit, edge };
        if (key === wanted) {
          ends.push(found);
          continue;
        }
        seen.add(key);
        next.push(found);
      }
    }
    const ways = ends.map((visit) => wayTo(words, visit));
    if (ways.length > 0) return ways.find((way) => way.isConcurrent === words.startsThread) ?? ways[0];
    level = next;
  }
  return undefined;
}

function wayTo(words: WayWords, last: Visit): { readonly between: number } & Traits {
  const traits: Traits[] = [];
  for (let visit: Visit | undefined = last; visit?.edge; visit = visit.from)
    traits.push(traitsOf(words, visit.edge.sites, visit.edge.isInterface));
  return { between: traits.length - 1, ...joinTraits(traits) };
}

function keyOf({ path, symbol, line }: CallNode): string {
  return `${path}#${symbol}#${line}`;
}
