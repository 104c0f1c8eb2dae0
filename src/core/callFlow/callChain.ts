import type { CallIndex, CallNode, CallSite } from '../code/calls/callIndex';

/** A chain of calls from one function to another. */
export interface CallChain {
  /** True when each function in the chain calls the next one. */
  readonly isWhole: boolean;
  /** The first symbol that the one before it does not call; absent when the chain is whole. */
  readonly missing?: string | undefined;
  /** True when a call goes through an interface of the source tree. */
  readonly hasInterface: boolean;
  /** True when a call has one of these marks of the language. */
  hasMark(marks: readonly string[]): boolean;
  /** True when all calls of some function in the chain have one of these marks. */
  needsMark(marks: readonly string[]): boolean;
}

interface Hop {
  readonly node: CallNode;
  readonly isInterface: boolean;
  readonly sites: readonly CallSite[];
}

/** Follows calls from a function through a list of symbols. Where calls lead to several functions of one symbol, follows all. */
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
