import type { CallIndex, CallNode, CallSite } from '../code/calls/callIndex';

/** What the calls of a way have in common that a reader must know. */
export interface Traits {
  /** True if some call goes through an interface. */
  readonly hasInterface: boolean;
  /** True if some call starts a thread: the first function goes on at the same time. */
  readonly isConcurrent: boolean;
  /** True if the way needs a call that happens when its function returns. */
  readonly isDeferred: boolean;
}

/** Where ways are searched, and which of several are meant. */
export interface WayWords {
  readonly index: CallIndex;
  /** True if a way through a call that starts a thread is meant, where there is another one as well. */
  readonly startsThread: boolean;
}

export const NO_TRAITS: Traits = { hasInterface: false, isConcurrent: false, isDeferred: false };

/** The calls from one function to another one, which the tree declares. */
export interface NodeEdge {
  readonly callee: CallNode;
  /** True if the calls are of a method of an interface that the callee implements. */
  readonly isInterface: boolean;
  /** How many functions the calls may lead to. */
  readonly choices: number;
  readonly sites: readonly CallSite[];
}

/** What a function calls; for a method of an interface, its implementations as well. */
export function edgesFrom(index: CallIndex, from: CallNode): NodeEdge[] {
  return index.calleesOf(from).flatMap(({ callee, sites }): NodeEdge[] => {
    if (!callee) return [];
    if (callee.kind !== 'interface-method') return [{ callee, isInterface: false, choices: 1, sites }];
    const methods = index.implementationsOf(callee).map(({ method }) => method);
    return [callee, ...methods].map((node) => ({
      callee: node,
      isInterface: true,
      choices: methods.length,
      sites,
    }));
  });
}

/**
 * The traits of calls that all lead to the same function. Where some of them start a thread and others wait, those count
 * that are meant: with `startsThread` the former, else the latter.
 */
export function traitsOf(
  { index: { language }, startsThread }: WayWords,
  sites: readonly CallSite[],
  isInterface: boolean,
): Traits {
  const manners = sites.map(({ marks }) => language.transferOf(marks)?.manner);
  const isConcurrent = (manner: (typeof manners)[number]): boolean => manner === 'concurrent';
  return {
    hasInterface: isInterface,
    isConcurrent: startsThread
      ? manners.some(isConcurrent)
      : manners.length > 0 && manners.every(isConcurrent),
    isDeferred: manners.length > 0 && manners.every((manner) => manner === 'deferred'),
  };
}

/** The traits of a way whose parts have these traits. */
export function joinTraits(traits: readonly Traits[]): Traits {
  return {
    hasInterface: traits.some(({ hasInterface }) => hasInterface),
    isConcurrent: traits.some(({ isConcurrent }) => isConcurrent),
    isDeferred: traits.some(({ isDeferred }) => isDeferred),
  };
}
