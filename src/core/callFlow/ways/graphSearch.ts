import { PriorityQueue } from '../../base/priorityQueue';
import type { Sliced } from '../../base/slices';
import type { FunctionEdge, WayGraph } from './wayGraph';

/** An uncertain edge weighs more than any number of certain ones. */
const UNCERTAIN = 100_000;

/** How many functions are visited between two pauses. */
const SLICE = 2000;

/** The best ways from a function to all others, or from all others to it. */
export interface Reach {
  /** The cost of the best way; infinite if there is none. */
  readonly costs: Float64Array;
  /** The last edge of the best way; of a search backwards, the first. */
  readonly edges: readonly (FunctionEdge | undefined)[];
}

export function uncertainEdgesIn(cost: number): number {
  return Math.floor(cost / UNCERTAIN);
}

export function hopsIn(cost: number): number {
  return cost % UNCERTAIN;
}

/** Finds the best ways from a function, or to it. Ways go through no function for which `isEnd` is true. */
export function* reachFrom(
  graph: WayGraph,
  start: number,
  direction: 'from' | 'to',
  isEnd: (number: number) => boolean = () => false,
): Sliced<Reach> {
  const costs = new Float64Array(graph.size).fill(Infinity);
  const edges: (FunctionEdge | undefined)[] = [];
  const queue = new PriorityQueue();
  let visited = 0;
  costs[start] = 0;
  queue.push(start, 0);
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { item, cost } = next;
    if (cost > (costs[item] ?? 0) || (item !== start && isEnd(item))) continue;
    if (++visited % SLICE === 0) yield;
    for (const edge of direction === 'from' ? graph.from(item) : graph.to(item)) {
      const other = direction === 'from' ? edge.to : edge.from;
      const through = cost + costOf(edge);
      if (through >= (costs[other] ?? Infinity)) continue;
      costs[other] = through;
      edges[other] = edge;
      queue.push(other, through);
    }
  }
  return { costs, edges };
}

/** The step from a method of an interface to what implements it belongs to the call of the method. */
function costOf({ kind, isKnown }: FunctionEdge): number {
  return (kind === 'implements' ? 0 : 1) + (isKnown ? 0 : UNCERTAIN);
}
