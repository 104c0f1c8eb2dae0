import type { RepoPath } from '../base/repoPath';
import type { CallIndex, CallNode } from '../code/calls/callIndex';
import { shortestWay } from './shortestWay';
import { edgesFrom, joinTraits, NO_TRAITS, traitsOf, type Traits, type WayWords } from './wayTraits';

/** A function as a step or a reader names it. */
export interface FunctionPlace {
  /** The file that declares it. */
  readonly path: RepoPath;
  /** As its language prints it. */
  readonly symbol: string;
  /** Line of its name, from 0; tells functions with the same symbol apart. */
  readonly line: number;
}

/** Asks how control gets from one function to another. */
export interface HopQuestion {
  readonly from: FunctionPlace;
  readonly to: FunctionPlace;
  /** Symbols of the functions between the two, in order, as far as somebody has stated them. */
  readonly via: readonly string[];
  /** Functions that no other way may pass through; ways along `via` may. */
  readonly avoid: readonly FunctionPlace[];
  /** True if a call of the named method through an interface outside the tree counts as a call of it. */
  readonly trustsLibrary: boolean;
  /** True if a way through a call that starts a thread is meant, where there is another one as well. */
  readonly startsThread: boolean;
}

/**
 * How control gets from one function to another.
 * `way`: the calls of the source tree lead there. `stated`: they do not lead all the way along the functions of `via`.
 * `same`: both are one function. `unknown`: the call index does not have one of the two.
 */
export type Hop =
  | { readonly kind: 'same' }
  | { readonly kind: 'unknown' }
  | ({
      readonly kind: 'way' | 'stated';
      /** How many functions lie between the two. */
      readonly between: number;
    } & Traits);

/** Answers how control gets from function to function in one source tree. */
export interface CallHops {
  hop(question: HopQuestion): Promise<Hop>;
}

/** The answers of a call index that is at hand. */
export function hopsOf(index: CallIndex): CallHops {
  return { hop: (question) => Promise.resolve(findHop(index, question)) };
}

/** Follows the functions that somebody has stated; if calls do not lead along them, searches for another way. */
export function findHop(index: CallIndex, question: HopQuestion): Hop {
  const { from, to, avoid, startsThread } = question;
  const start = index.find(from.path, from.symbol, from.line);
  const end = index.find(to.path, to.symbol, to.line);
  if (!start || !end) return { kind: 'unknown' };
  if (isSame(start, end)) return { kind: 'same' };
  const stated = followStated(index, start, end, question);
  if (stated.kind === 'way') return stated;
  const blocked = avoid.flatMap(({ path, symbol, line }) => index.find(path, symbol, line) ?? []);
  const found = shortestWay({ index, startsThread }, start, end, blocked);
  return found ? { kind: 'way', ...found } : stated;
}

interface Reached {
  readonly node: CallNode;
  readonly traits: Traits;
}

/** Goes from symbol to symbol. Where no call leads on, continues at the functions of that name. */
function followStated(
  index: CallIndex,
  start: CallNode,
  end: CallNode,
  { via, trustsLibrary, startsThread }: HopQuestion,
): Hop {
  const words = { index, startsThread };
  let reached: readonly Reached[] = [{ node: start, traits: NO_TRAITS }];
  let isWhole = true;
  for (const [number, symbol] of [...via, end.symbol].entries()) {
    const isWanted = (node: CallNode): boolean =>
      number < via.length ? node.symbol === symbol : isSame(node, end);
    let next = merged(
      reached.flatMap((one) => calledFrom(words, one, isWanted)),
      startsThread,
    );
    if (next.length === 0) {
      const library = trustsLibrary && reached.some(({ node }) => callsLibrary(index, node, symbol));
      const traits = joinTraits(reached.map((one) => valueTraits(index, one)));
      isWhole &&= library;
      const nodes = number < via.length ? index.functionsNamed(symbol) : [end];
      next = nodes.map((node) => ({
        node,
        traits: library ? { ...traits, hasInterface: true } : traits,
      }));
    }
    if (next.length === 0) return { kind: 'stated', between: via.length, ...NO_TRAITS };
    reached = next;
  }
  const traits = reached[0]?.traits ?? NO_TRAITS;
  return { kind: isWhole ? 'way' : 'stated', between: via.length, ...traits };
}

function calledFrom(
  words: WayWords,
  { node, traits }: Reached,
  isWanted: (node: CallNode) => boolean,
): Reached[] {
  return edgesFrom(words.index, node).flatMap(({ callee, isInterface, sites }) =>
    isWanted(callee)
      ? [{ node: callee, traits: joinTraits([traits, traitsOf(words, sites, isInterface)]) }]
      : [],
  );
}

/** The tree does not show where calls of function values lead, but whether they run in threads of their own. */
function valueTraits(index: CallIndex, { node, traits }: Reached): Traits {
  const sites = index.calleesOf(node).flatMap((edge) => (edge.class === 'V' ? edge.sites : []));
  const manners = new Set(sites.map(({ marks }) => index.language.transferOf(marks)?.manner));
  const isConcurrent = manners.size === 1 && manners.has('concurrent');
  return joinTraits([traits, { ...NO_TRAITS, isConcurrent }]);
}

/** True for a call of a method of that name whose type the tree does not declare. */
function callsLibrary(index: CallIndex, node: CallNode, symbol: string): boolean {
  const { language } = index;
  const name = language.lastName(symbol);
  return index.calleesOf(node).some(({ class: own, calleeSymbol }) => {
    const called = own === 'X' ? language.parseSymbol(calleeSymbol) : undefined;
    return called?.owner !== undefined && called.name === name;
  });
}

/** Each function once; where several ways lead there, the ones that are meant count. */
function merged(reached: readonly Reached[], startsThread: boolean): Reached[] {
  const nodes = new Map<string, Reached>();
  for (const one of reached) {
    const key = `${one.node.path}#${one.node.symbol}#${one.node.line}`;
    const known = nodes.get(key);
    const isAlike = known?.traits.isConcurrent === one.traits.isConcurrent;
    if (!known || (!isAlike && one.traits.isConcurrent === startsThread)) nodes.set(key, one);
    else if (isAlike) nodes.set(key, { ...one, traits: joinTraits([known.traits, one.traits]) });
  }
  return [...nodes.values()];
}

function isSame(one: CallNode, other: CallNode): boolean {
  return one.path === other.path && one.symbol === other.symbol && one.line === other.line;
}
