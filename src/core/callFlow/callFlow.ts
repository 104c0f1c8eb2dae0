import type { CallEdge, CallIndex, CallNode, CallSite } from '../code/calls/callIndex';
import type { CallClass } from '../code/calls/callClass';

/** Which way a flow is followed. */
export type FlowDirection = 'callees' | 'callers';

/** How control passes along an edge: a plain call, or the id of a transfer that the language has of its own. */
export type Transfer = string;

export const PLAIN_CALL = 'call';

/** One place of a flow, with how it is reached from the place above. */
export interface FlowStep {
  /** The declaration; absent for what the tree does not declare. */
  readonly node?: CallNode | undefined;
  /** Symbol, or the name that stands in the code; empty for a function literal. */
  readonly title: string;
  /** S, I: file. X: import path, when known. V: file of a field or package variable. */
  readonly path: string;
  readonly class: CallClass;
  readonly transfer: Transfer;
  /** The calls, in the function that holds them: the caller. Lines and columns from 0. */
  readonly sites: readonly CallSite[];
  /** Callers only: the interface's method through which the call goes. */
  readonly via?: string | undefined;
  /** Stands for one of several implementations of the place above, and may be what is called. */
  readonly isImplementation: boolean;
  /** How many types of the tree stand behind an interface's method. */
  readonly implementations: number;
  /** Stands above itself already; it is not followed again. */
  readonly isRecursive: boolean;
}

/** A flow as far as it was followed. */
export interface FlowTree extends FlowStep {
  readonly children: readonly FlowTree[];
}

export interface FlowOptions {
  readonly direction: FlowDirection;
  /** How many calls deep; an implementation behind an interface is as deep as the interface's method. */
  readonly depth: number;
  /** Shows calls of what lies outside the tree, builtin functions and conversions left out. */
  readonly includesLibrary: boolean;
}

/** The place that a flow begins at. */
export function flowRoot(index: CallIndex, node: CallNode): FlowStep {
  return {
    node,
    title: node.symbol,
    path: node.path,
    class: node.kind === 'interface-method' ? 'I' : 'S',
    transfer: PLAIN_CALL,
    sites: [],
    isImplementation: false,
    implementations: index.implementationsOf(node).length,
    isRecursive: false,
  };
}

/** Follows a flow from a function to a depth. */
export function followFlow(index: CallIndex, node: CallNode, options: FlowOptions): FlowTree {
  return grow(index, flowRoot(index, node), [], options, options.depth);
}

/** What stands one level below a place, in the order of the code; for an interface's method, its implementations. */
export function nextSteps(
  index: CallIndex,
  { node, isRecursive }: FlowStep,
  above: readonly CallNode[],
  { direction, includesLibrary }: Omit<FlowOptions, 'depth'>,
): readonly FlowStep[] {
  if (!node || isRecursive) return [];
  const path = [...above, node];
  if (direction === 'callers') {
    return index.callersOf(node).map(({ caller, sites, via }) => ({
      ...flowRoot(index, caller),
      class: via === undefined ? 'S' : 'I',
      sites,
      via,
      transfer: transferOf(index, sites),
      isRecursive: stands(path, caller),
    }));
  }
  if (node.kind === 'interface-method') {
    return index.implementationsOf(node).map(({ method }) => ({
      ...flowRoot(index, method),
      isImplementation: true,
      isRecursive: stands(path, method),
    }));
  }
  return index
    .calleesOf(node)
    .filter(({ class: own }) => own !== 'B' && (own !== 'X' || includesLibrary))
    .map((edge) => stepAlong(index, edge, path));
}

function stepAlong(index: CallIndex, edge: CallEdge, path: readonly CallNode[]): FlowStep {
  const { callee, calleePath, calleeSymbol, sites } = edge;
  return {
    node: callee,
    title: calleeSymbol,
    path: calleePath,
    class: edge.class,
    transfer: transferOf(index, sites),
    sites,
    isImplementation: false,
    implementations: callee ? index.implementationsOf(callee).length : 0,
    isRecursive: callee !== undefined && stands(path, callee),
  };
}

function grow(
  index: CallIndex,
  step: FlowStep,
  above: readonly CallNode[],
  options: FlowOptions,
  depth: number,
): FlowTree {
  const isOpen = depth > 0 || (step.node?.kind === 'interface-method' && options.direction === 'callees');
  const next = isOpen ? nextSteps(index, step, above, options) : [];
  const path = step.node ? [...above, step.node] : above;
  const children = next.map((one) =>
    grow(index, one, path, options, one.isImplementation ? depth : depth - 1),
  );
  return { ...step, children };
}

function stands(path: readonly CallNode[], node: CallNode): boolean {
  return path.some((one) => one.path === node.path && one.symbol === node.symbol && one.line === node.line);
}

/** Of several calls the first one counts. */
function transferOf({ language }: CallIndex, [first]: readonly CallSite[]): Transfer {
  return language.transferOf(first?.marks ?? [])?.id ?? PLAIN_CALL;
}
