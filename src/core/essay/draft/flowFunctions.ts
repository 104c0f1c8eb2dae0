import { folderOf, type RepoPath } from '../../base/repoPath';
import type { CallNode } from '../../code/calls/callIndex';
import { PLAIN_CALL, type CallFlowStep, type CallFlowTree } from '../../callFlow/callFlow';

/** How a function of a flow is called: a key of the texts' `calls`, or the id of a transfer that the language has. */
export type CallWay = string;

/** A function of a flow, once, however often it is called there. */
export interface FlowFunction extends Pick<CallFlowStep, 'title' | 'path'> {
  /** Its declaration; absent outside the source tree and where the call is not resolved. */
  readonly node?: CallNode | undefined;
  /** Every way in which it is called, each once. */
  readonly ways: readonly CallWay[];
  /** How much it has to do with what the flow is about. */
  readonly weight: number;
}

/** The functions of a flow, those that come first before those that are deeper; function literals are part of others. */
export function flowFunctions(flow: CallFlowTree): FlowFunction[] {
  const functions = new Map<string, FlowFunction>();
  for (const { step, above, depth } of levels(flow)) {
    if (step.title === '') continue;
    const key = keyOf(step);
    const weight = weightOf(step, flow, depth);
    const known = functions.get(key) ?? { ...pick(step), ways: [], weight };
    const way = above === undefined ? 'start' : wayOf(step);
    const ways = known.ways.includes(way) ? known.ways : [...known.ways, way];
    functions.set(key, { ...known, ways, weight: Math.max(known.weight, weight) });
  }
  return [...functions.values()];
}

/** A flow with so many functions at most: those that weigh most, each with those on the way to it. */
export function prunedFlow(flow: CallFlowTree, most: number): CallFlowTree {
  const functions = new Map(flowFunctions(flow).map((one) => [keyOf(one), one]));
  const next = nextKeys(flow);
  const root = keyOf(flow);
  const kept = new Set([root]);
  const open = new Set(next.get(root));
  while (kept.size < most) {
    const heaviest = [...open].sort((one, other) => weightIn(functions, other) - weightIn(functions, one))[0];
    if (heaviest === undefined) break;
    kept.add(heaviest);
    open.delete(heaviest);
    for (const key of next.get(heaviest) ?? []) if (!kept.has(key)) open.add(key);
  }
  return keptOf(flow, kept);
}

/** Function literals are parts of the functions that hold them, so that nothing is left out with them. */
function keptOf(tree: CallFlowTree, kept: ReadonlySet<string>): CallFlowTree {
  const children = tree.children.filter((child) => kept.has(keyOf(child)));
  const left = tree.children.filter((child) => child.title !== '' && !kept.has(keyOf(child)));
  return {
    ...tree,
    children: children.map((child) => keptOf(child, kept)),
    unseen: (tree.unseen ?? 0) + new Set(left.map(keyOf)).size,
  };
}

/** Keys of the functions that each function leads to. */
function nextKeys(flow: CallFlowTree): Map<string, Set<string>> {
  const next = new Map<string, Set<string>>();
  for (const { step, above } of levels(flow)) {
    if (!above || step.title === '') continue;
    const key = keyOf(above);
    next.set(key, (next.get(key) ?? new Set<string>()).add(keyOf(step)));
  }
  return next;
}

function weightIn(functions: ReadonlyMap<string, FlowFunction>, key: string): number {
  return functions.get(key)?.weight ?? 0;
}

/** Longer bodies do not say more about a function. */
const LONGEST_BODY = 120;
const CALL_WEIGHT = 3;
const SAME_PACKAGE = 1.5;

/**
 * How much a function has to do with the flow: much code and many calls speak for it. That many functions call it speaks
 * against it: loggers, constructors of errors and getters are called from everywhere. Depth makes everything lighter.
 */
function weightOf(step: CallFlowTree, { path: home }: CallFlowTree, depth: number): number {
  const { body, calls } = bulkOf(step);
  const near = step.node && folderOf(step.node.path) === folderOf(home as RepoPath) ? SAME_PACKAGE : 1;
  const rarity = 1 / (1 + Math.log2(Math.max(1, step.callers ?? 1)));
  return ((body / 4 + calls * CALL_WEIGHT) * rarity * near) / Math.sqrt(depth + 1);
}

/** A method of an interface has the bulk of its largest implementation. */
function bulkOf(step: CallFlowTree): { readonly body: number; readonly calls: number } {
  const { node, children, unseen = 0 } = step;
  if (!node) return { body: 0, calls: 0 };
  if (node.kind === 'interface-method') {
    const bulks = children.filter(({ isImplementation }) => isImplementation).map(bulkOf);
    return {
      body: Math.max(0, ...bulks.map(({ body }) => body)),
      calls: Math.max(0, ...bulks.map(({ calls }) => calls)),
    };
  }
  const called = new Set(children.filter(({ title }) => title !== '').map(keyOf));
  return { body: Math.min(LONGEST_BODY, node.endLine - node.line), calls: called.size + unseen };
}

interface Level {
  readonly step: CallFlowTree;
  /** The function that leads to it; absent for the root. */
  readonly above: CallFlowTree | undefined;
  readonly depth: number;
}

function levels(flow: CallFlowTree): Level[] {
  const found: Level[] = [{ step: flow, above: undefined, depth: 0 }];
  // Grows while it is walked through.
  for (const { step, depth } of found)
    for (const child of step.children)
      found.push({ step: child, above: step, depth: child.isImplementation ? depth : depth + 1 });
  return found;
}

function pick({ title, path, node }: CallFlowTree): Pick<FlowFunction, 'title' | 'path' | 'node'> {
  return { title, path, ...(node && { node }) };
}

function wayOf({ class: own, transfer, isImplementation }: CallFlowStep): CallWay {
  if (isImplementation) return 'implementation';
  if (transfer !== PLAIN_CALL) return transfer;
  if (own === 'I') return 'interface';
  if (own === 'V') return 'value';
  return own === 'U' ? 'unresolved' : 'direct';
}

function keyOf({ path, title, node }: Pick<FlowFunction, 'title' | 'path' | 'node'>): string {
  return `${path}#${title}#${node?.line ?? ''}`;
}
