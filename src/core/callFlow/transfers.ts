import type { CallIndex, CallNode, CallSite } from '../code/calls/callIndex';

/** How a chain of calls leads from one function to another. */
export interface CallChain {
  /** True when every function in the chain is called by the one before it. */
  readonly isWhole: boolean;
  /** The first symbol that is not called by what stands before it; absent when the chain is whole. */
  readonly missing?: string | undefined;
  /** Some call goes through an interface of the tree. */
  readonly hasInterface: boolean;
  /** True when some call has one of these marks of the language. */
  hasMark(marks: readonly string[]): boolean;
  /** True when some function in the chain is called by the one before it with such a mark only. */
  needsMark(marks: readonly string[]): boolean;
}

interface Hop {
  readonly node: CallNode;
  readonly isInterface: boolean;
  readonly sites: readonly CallSite[];
}

/**
 * Follows calls from a function along symbols, each called by the one before it. Where several functions of one symbol
 * are called, all of them are followed.
 */
export function followChain(index: CallIndex, from: CallNode, symbols: readonly string[]): CallChain {
  const links: (readonly Hop[])[] = [];
  let nodes: readonly CallNode[] = [from];
  for (const symbol of symbols) {
    const hops = nodes.flatMap((node) => hopsTo(index, node, symbol));
    if (hops.length === 0) return chainOf(links, symbol);
    links.push(hops);
    nodes = hops.map(({ node }) => node);
  }
  return chainOf(links);
}

function chainOf(links: readonly (readonly Hop[])[], missing?: string): CallChain {
  const isMarked = ({ marks }: CallSite, wanted: readonly string[]): boolean =>
    marks.some((mark) => wanted.includes(mark));
  return {
    isWhole: missing === undefined,
    ...(missing !== undefined && { missing }),
    hasInterface: links.flat().some(({ isInterface }) => isInterface),
    hasMark: (wanted) => links.flat().some(({ sites }) => sites.some((site) => isMarked(site, wanted))),
    needsMark: (wanted) =>
      links.some((hops) => hops.every(({ sites }) => sites.every((site) => isMarked(site, wanted)))),
  };
}

function hopsTo(index: CallIndex, from: CallNode, symbol: string): Hop[] {
  return index.calleesOf(from).flatMap(({ callee, sites }): Hop[] => {
    if (!callee) return [];
    const isInterface = callee.kind === 'interface-method';
    const methods = index.implementationsOf(callee).map(({ method }) => method);
    return [callee, ...methods]
      .filter((node) => node.symbol === symbol)
      .map((node) => ({ node, isInterface, sites }));
  });
}
