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
  /** Importance: the number of calls to it in the flow plus the number of functions that it calls there. */
  readonly weight: number;
}

/** The functions of a flow, those that come first before those that are deeper; function literals are part of others. */
export function flowFunctions(flow: CallFlowTree): FlowFunction[] {
  const functions = new Map<string, FlowFunction>();
  const seen = new Set<string>();
  for (const { step, above } of levels(flow)) {
    if (step.title === '') continue;
    const key = keyOf(step);
    const known = functions.get(key) ?? { ...pick(step), ways: [], weight: calledBy(step) };
    const way = above === undefined ? 'start' : wayOf(step);
    const ways = known.ways.includes(way) ? known.ways : [...known.ways, way];
    // The same call appears below each place from which its caller is reached.
    const call = `${above === undefined ? '' : keyOf(above)} ${key}`;
    const weight = known.weight + (seen.has(call) ? 0 : step.sites.length);
    seen.add(call);
    functions.set(key, { ...known, ways, weight });
  }
  return [...functions.values()];
}

/** A flow without what would be the boxes of a drawing beyond so many; those that are deeper go first. */
export function prunedFlow(flow: CallFlowTree, most: number): CallFlowTree {
  const kept = new Set(
    flowFunctions(flow)
      .slice(0, most)
      .map((one) => keyOf(one)),
  );
  const prune = (tree: CallFlowTree): CallFlowTree => ({
    ...tree,
    children: tree.children.filter((child) => kept.has(keyOf(child))).map(prune),
  });
  return prune(flow);
}

function calledBy({ children }: CallFlowTree): number {
  return children.filter(({ title }) => title !== '').length;
}

function levels(flow: CallFlowTree): { step: CallFlowTree; above: CallFlowTree | undefined }[] {
  const found: { step: CallFlowTree; above: CallFlowTree | undefined }[] = [{ step: flow, above: undefined }];
  // Grows while it is walked through.
  for (const { step } of found) for (const child of step.children) found.push({ step: child, above: step });
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
