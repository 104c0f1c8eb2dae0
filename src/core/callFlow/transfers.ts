import type { CallIndex, CallNode } from '../code/calls/callIndex';

/** How a chain of calls leads from one function to another. */
export interface CallChain {
  /** True when every function in the chain is called by the one before it. */
  readonly isWhole: boolean;
  /** The first symbol that is not called by what stands before it; absent when the chain is whole. */
  readonly missing?: string | undefined;
  /** Some call goes through an interface of the tree. */
  readonly hasInterface: boolean;
  /** Some call is started as a goroutine, or stands in a literal that is. */
  readonly hasGoroutine: boolean;
  /** Some function in the chain is only ever started as a goroutine by the one before it. */
  readonly needsGoroutine: boolean;
}

interface Hop {
  readonly node: CallNode;
  readonly isInterface: boolean;
  readonly isGoroutine: boolean;
  readonly isAlwaysGoroutine: boolean;
}

/**
 * Follows calls from a function along symbols, each called by the one before it. Where several functions of one symbol
 * are called, all of them are followed.
 */
export function followChain(index: CallIndex, from: CallNode, symbols: readonly string[]): CallChain {
  let nodes: readonly CallNode[] = [from];
  let hasInterface = false;
  let hasGoroutine = false;
  let needsGoroutine = false;
  for (const symbol of symbols) {
    const hops = nodes.flatMap((node) => hopsTo(index, node, symbol));
    if (hops.length === 0)
      return { isWhole: false, missing: symbol, hasInterface, hasGoroutine, needsGoroutine };
    hasInterface ||= hops.some(({ isInterface }) => isInterface);
    hasGoroutine ||= hops.some(({ isGoroutine }) => isGoroutine);
    needsGoroutine ||= hops.every(({ isAlwaysGoroutine }) => isAlwaysGoroutine);
    nodes = hops.map(({ node }) => node);
  }
  return { isWhole: true, hasInterface, hasGoroutine, needsGoroutine };
}

function hopsTo(index: CallIndex, from: CallNode, symbol: string): Hop[] {
  return index.calleesOf(from).flatMap(({ callee, sites }): Hop[] => {
    if (!callee) return [];
    const inGoroutine = sites.filter(({ marks }) => marks.some((mark) => GOROUTINE.has(mark)));
    const isGoroutine = inGoroutine.length > 0;
    const isAlwaysGoroutine = isGoroutine && inGoroutine.length === sites.length;
    const isInterface = callee.kind === 'interface-method';
    const methods = index.implementationsOf(callee).map(({ method }) => method);
    return [callee, ...methods]
      .filter((node) => node.symbol === symbol)
      .map((node) => ({ node, isInterface, isGoroutine, isAlwaysGoroutine }));
  });
}

/** Marks of calls that run in a goroutine of their own. */
const GOROUTINE: ReadonlySet<string> = new Set(['go', 'go-body']);
