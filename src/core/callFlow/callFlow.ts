import { append } from '../base/append';
import type { CallEdge, CallIndex, CallNode, CallSite } from '../code/calls/callIndex';
import type { CallClass } from '../code/calls/callClass';
import type { HandOver } from '../code/handOvers/handOver';
import type { HandOvers } from '../code/handOvers/handOvers';
import type { CodeLanguage } from '../code/language';
import { jumpsAlong, type JumpedTo } from './handOverSteps';

/** Whether a call flow goes from callers to callees, or the other way. */
export type CallFlowDirection = 'callees' | 'callers';

/** How control passes along an edge: {@link PLAIN_CALL}, or the id of a transfer that only this language has. */
export type Transfer = string;

/** The transfer of an ordinary call. */
export const PLAIN_CALL = 'call';

/** One function of a call flow, with how control gets there from the function above it. */
export interface CallFlowStep {
  /** The declaration; absent when the source tree does not declare the function. */
  readonly node?: CallNode | undefined;
  /** The symbol, or the name that the code uses; empty for a function literal. */
  readonly title: string;
  /**
   * Depends on the class. S and I: the file that declares the function. X: the import path. V: the file that declares the
   * field or package variable. Empty when not known.
   */
  readonly path: string;
  /** What kind of call leads here. The root has the class of a call to it. */
  readonly class: CallClass;
  /** Of several calls, the first one decides. */
  readonly transfer: Transfer;
  /** The calls, located in the caller. Lines and columns 0-based, columns in UTF-16 units. Empty for the root. */
  readonly sites: readonly CallSite[];
  /** In a flow of callers: the method of the interface that the caller calls. Absent when it calls directly. */
  readonly via?: string | undefined;
  /** True when the function above is a method of an interface and this is one of its implementations. */
  readonly isImplementation: boolean;
  /** For an implementation: the other types of the source tree that have the method because they embed its type. */
  readonly embeddedIn?: readonly string[];
  /** For an implementation: true if only unknown types outside the tree decide whether it is one. */
  readonly isPossible?: boolean;
  /** For a hand-over: how control jumps to the function, or from it, without a call. Its class is V. */
  readonly handOver?: Pick<HandOver, 'kind' | 'certainty' | 'name' | 'pack'>;
  /** How many methods implement a method of an interface; 0 for any other function. */
  readonly implementations: number;
  /** True when the same function is already above this one. It is not followed again. */
  readonly isRecursive: boolean;
}

/** A call flow, followed to a depth. */
export interface CallFlowTree extends CallFlowStep {
  /** In the order of the code. Empty where the depth ends. */
  readonly children: readonly CallFlowTree[];
  /** How many functions come next that are not shown, because the depth ends or because somebody left them out. */
  readonly unseen?: number;
  /** How many functions outside the source tree it calls that are not shown. */
  readonly hiddenLibrary?: number;
  /** How many functions of the source tree call it; absent in a flow of callers, and outside the tree. */
  readonly callers?: number;
  /** True for the root of a flow that ends early somewhere, because it had too many functions. */
  readonly isCut?: boolean;
}

export interface CallFlowOptions {
  readonly direction: CallFlowDirection;
  /** How many calls to follow. The step from a method of an interface to an implementation does not count. */
  readonly depth: number;
  /** Whether to show calls to code outside the source tree. Builtin functions and conversions never show. */
  readonly includesLibrary: boolean;
  /** Shown behind the calls; without them, a call flow has only calls. */
  readonly handOvers?: HandOvers | undefined;
}

/** The first step of the call flow of a function. */
export function callFlowRoot(index: CallIndex, node: CallNode): CallFlowStep {
  return {
    node,
    title: node.symbol,
    path: node.path,
    class: node.kind === 'interface-method' ? 'I' : 'S',
    transfer: PLAIN_CALL,
    sites: [],
    isImplementation: false,
    implementations: implementationCount(index, node),
    isRecursive: false,
  };
}

function implementationCount(index: CallIndex, node: CallNode): number {
  return index.implementationsOf(node).length + index.implementationsOutside(node).length;
}

/** Nobody reads more. A flow of 20 calls has millions of functions, and takes gigabytes. */
const MOST_FUNCTIONS = 10_000;

/** Follows the call flow of a function, the nearest functions first, until it has {@link MOST_FUNCTIONS}. */
export function followCallFlow(
  index: CallIndex,
  node: CallNode,
  options: CallFlowOptions,
  most = MOST_FUNCTIONS,
): CallFlowTree {
  const root: Growing = {
    step: callFlowRoot(index, node),
    above: [],
    depth: options.depth,
    children: [],
    unseen: 0,
  };
  let count = 1;
  let isCut = false;
  // The loop also visits what it adds to the list.
  const all = [root];
  for (const one of all) {
    const { step, above, depth } = one;
    const isOpen = depth > 0 || (step.node?.kind === 'interface-method' && options.direction === 'callees');
    const next = nextSteps(index, step, above, options);
    const unseen = next.filter(({ isRecursive }) => !isRecursive).length;
    if (!isOpen || count + next.length > most) {
      one.unseen = unseen;
      isCut ||= isOpen && next.length > 0;
      continue;
    }
    count += next.length;
    const path = step.node ? [...above, step.node] : above;
    one.children = next.map((each) => ({
      step: each,
      above: path,
      depth: each.isImplementation ? depth : depth - 1,
      children: [],
      unseen: 0,
    }));
    append(all, one.children);
  }
  return { ...treeOf(index, root, options), ...(isCut && { isCut }) };
}

/** A function of a flow while it is followed. */
interface Growing {
  readonly step: CallFlowStep;
  readonly above: readonly CallNode[];
  readonly depth: number;
  children: readonly Growing[];
  unseen: number;
}

function treeOf(
  index: CallIndex,
  { step, children, unseen }: Growing,
  options: CallFlowOptions,
): CallFlowTree {
  const { node } = step;
  return {
    ...step,
    children: children.map((child) => treeOf(index, child, options)),
    unseen,
    hiddenLibrary: hiddenCalls(index, step, options),
    ...(node && options.direction === 'callees' && { callers: index.callerCountOf(node) }),
  };
}

/**
 * The steps one level below a step, in the order of the code; for a method of an interface, its implementations.
 * `above` holds the functions on the way to the step, the root first.
 */
export function nextSteps(
  index: CallIndex,
  { node, isRecursive }: CallFlowStep,
  above: readonly CallNode[],
  { direction, includesLibrary, handOvers }: Omit<CallFlowOptions, 'depth'>,
): readonly CallFlowStep[] {
  if (!node || isRecursive) return [];
  const path = [...above, node];
  if (direction === 'callers') {
    const calls = index.callersOf(node).map(({ caller, sites, via }): CallFlowStep => ({
      ...callFlowRoot(index, caller),
      class: via === undefined ? 'S' : 'I',
      sites,
      via,
      transfer: transferOf(index, sites),
      isRecursive: isOnPath(path, caller),
    }));
    return [...calls, ...handOverSteps(index, jumpsAlong(handOvers?.to(node) ?? [], 'from'), path)];
  }
  if (node.kind === 'interface-method') {
    return implementationSteps(index, node, path);
  }
  const calls = index
    .calleesOf(node)
    .filter(({ class: own }) => own !== 'B' && (own !== 'X' || includesLibrary))
    .map((edge) => stepAlong(index, edge, path));
  return [...calls, ...handOverSteps(index, jumpsAlong(handOvers?.from(node) ?? [], 'to'), path)];
}

function handOverSteps(
  index: CallIndex,
  jumps: readonly JumpedTo[],
  path: readonly CallNode[],
): readonly CallFlowStep[] {
  return jumps.map(({ node, kind, certainty, name, pack, lines }): CallFlowStep => ({
    ...callFlowRoot(index, node),
    class: 'V',
    handOver: { kind, certainty, name, pack },
    sites: lines.map((line) => ({ line, column: 0, marks: [] })),
    isRecursive: isOnPath(path, node),
  }));
}

function implementationSteps(
  index: CallIndex,
  node: CallNode,
  path: readonly CallNode[],
): readonly CallFlowStep[] {
  const own = index.implementationsOf(node).map(({ method, types, isPossible }): CallFlowStep => ({
    ...callFlowRoot(index, method),
    isImplementation: true,
    embeddedIn: embeddedIn(index, method.symbol, types),
    isPossible,
    isRecursive: isOnPath(path, method),
  }));
  const outside = index.implementationsOutside(node).map((one): CallFlowStep => ({
    title: one.symbol,
    path: one.path,
    class: 'X',
    transfer: PLAIN_CALL,
    sites: [],
    isImplementation: true,
    embeddedIn: one.types,
    isPossible: one.isPossible,
    implementations: 0,
    isRecursive: false,
  }));
  return [...own, ...outside];
}

function embeddedIn({ language }: CallIndex, method: string, types: readonly string[]): readonly string[] {
  const owner = language.parseSymbol(method)?.owner;
  return types.filter((type) => type !== owner);
}

function stepAlong(index: CallIndex, edge: CallEdge, path: readonly CallNode[]): CallFlowStep {
  const { callee = edge.dependency, calleeSymbol, sites } = edge;
  return {
    node: callee,
    title: calleeSymbol,
    path: edge.dependency?.path ?? edge.calleePath,
    class: edge.class,
    transfer: transferOf(index, sites),
    sites,
    isImplementation: false,
    implementations: callee ? implementationCount(index, callee) : 0,
    isRecursive: callee !== undefined && isOnPath(path, callee),
  };
}

/** True for something outside the source tree of which we do not know what it is: it need not be a library's. */
export function isUnknownOutside(
  { class: own, path, title }: Pick<CallFlowStep, 'class' | 'path' | 'title'>,
  language: CodeLanguage,
): boolean {
  return own === 'X' && path === '' && language.parseSymbol(title)?.owner === undefined;
}

/** How many functions outside the source tree a step calls that the options leave out. */
export function hiddenCalls(
  index: CallIndex,
  { node, isRecursive }: CallFlowStep,
  { direction, includesLibrary }: Omit<CallFlowOptions, 'depth'>,
): number {
  if (!node || isRecursive || includesLibrary || direction === 'callers') return 0;
  return index.calleesOf(node).filter(({ class: own }) => own === 'X').length;
}

function isOnPath(path: readonly CallNode[], node: CallNode): boolean {
  return path.some((one) => one.path === node.path && one.symbol === node.symbol && one.line === node.line);
}

/** Of several calls, the first one decides. */
function transferOf({ language }: CallIndex, [first]: readonly CallSite[]): Transfer {
  return language.transferOf(first?.marks ?? [])?.id ?? PLAIN_CALL;
}
