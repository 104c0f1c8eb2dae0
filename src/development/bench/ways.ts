import { atOnce, CallIndex, findHandOvers, WayFinder, type CallNode } from '../../core';
import { goLanguage } from '../../core/languages';
import type { LoadedTree } from './edits';
import { randomNumbers } from './randomChoice';

/** Milliseconds for what the search for ways needs once, and for each search. */
export interface WayTimes {
  readonly handOvers: number;
  /** Builds the graph of all functions. */
  readonly graph: number;
  /** From one function to another, five ways wanted. */
  readonly ways: readonly number[];
  /** From where control enters the program to a function. */
  readonly why: readonly number[];
}

/** So many calls lead from the one function to the other; fewer if they end before. */
const CALLS = 8;
const WANTED = 5;

/** Looks for ways between functions that a random walk over calls joins. */
export function timeWays({ data }: Pick<LoadedTree, 'data'>, count: number, seed: number): WayTimes {
  const random = randomNumbers(seed);
  const index = new CallIndex(data, goLanguage);
  const functions = index.functions().filter((node) => index.calleesOf(node).length > 0);
  const [found, handOvers] = timed(() => findHandOvers(data, index, goLanguage));
  const [finder, graph] = timed(() => new WayFinder(data, goLanguage, found));
  const times = { ways: [] as number[], why: [] as number[] };
  while (times.ways.length < count && functions.length > 0) {
    const from = functions[Math.floor(random() * functions.length)];
    const to = from && walk(index, from, random);
    if (!from || !to || to === from) continue;
    times.ways.push(timed(() => atOnce(finder.ways(from, to, WANTED)))[1]);
    times.why.push(timed(() => atOnce(finder.waysFromEntries(to, [], WANTED)))[1]);
  }
  return { handOvers, graph, ...times };
}

function walk(index: CallIndex, from: CallNode, random: () => number): CallNode {
  let at = from;
  for (let call = 0; call < CALLS; call++) {
    const next = index.calleesOf(at).flatMap(({ callee }) => callee ?? []);
    const chosen = next[Math.floor(random() * next.length)];
    if (!chosen) break;
    at = chosen;
  }
  return at;
}

function timed<Result>(work: () => Result): readonly [Result, number] {
  const started = performance.now();
  const result = work();
  return [result, performance.now() - started];
}
