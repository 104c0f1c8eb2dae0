import type { CallNode } from '../calls/callIndex';
import type { FlowStep, FlowTree } from '../flow/callFlow';
import type { EssayTexts } from './texts';

/** How a function of a flow is called. */
export type CallWay = keyof EssayTexts['calls'];

/** A function of a flow, once, however often it is called there. */
export interface FlowFunction extends Pick<FlowStep, 'title' | 'path'> {
  readonly node?: CallNode | undefined;
  /** Every way in which it is called, each once. */
  readonly ways: readonly CallWay[];
  /** How many calls of it stand in the flow. */
  readonly count: number;
}

/** The functions of a flow, those that come first before those that are deeper. */
export function flowFunctions(flow: FlowTree): FlowFunction[] {
  const functions = new Map<string, FlowFunction>();
  const seen = new Set<string>();
  for (const { step, above } of levels(flow)) {
    const key = keyOf(step);
    const known = functions.get(key) ?? { ...pick(step), ways: [], count: 0 };
    const way = above === undefined ? 'start' : wayOf(step);
    const ways = known.ways.includes(way) ? known.ways : [...known.ways, way];
    // The same call stands below each place from which its caller is reached.
    const call = `${above === undefined ? '' : keyOf(above)} ${key}`;
    const count = known.count + (seen.has(call) ? 0 : step.sites.length);
    seen.add(call);
    functions.set(key, { ...known, ways, count });
  }
  return [...functions.values()];
}

/** A flow without what would be the boxes of a drawing beyond so many; those that are deeper go first. */
export function prunedFlow(flow: FlowTree, most: number): FlowTree {
  const kept = new Set(
    flowFunctions(flow)
      .slice(0, most)
      .map((one) => keyOf(one)),
  );
  const prune = (tree: FlowTree): FlowTree => ({
    ...tree,
    children: tree.children.filter((child) => kept.has(keyOf(child))).map(prune),
  });
  return prune(flow);
}

function levels(flow: FlowTree): { step: FlowTree; above: FlowTree | undefined }[] {
  const found: { step: FlowTree; above: FlowTree | undefined }[] = [{ step: flow, above: undefined }];
  // Grows while it is walked through.
  for (const { step } of found) for (const child of step.children) found.push({ step: child, above: step });
  return found;
}

function pick({ title, path, node }: FlowTree): Pick<FlowFunction, 'title' | 'path' | 'node'> {
  return { title, path, ...(node && { node }) };
}

function wayOf({ class: own, transfer, isImplementation }: FlowStep): CallWay {
  if (isImplementation) return 'implementation';
  if (transfer !== 'call') return transfer;
  if (own === 'I') return 'interface';
  if (own === 'V') return 'value';
  return own === 'U' ? 'unresolved' : 'direct';
}

function keyOf({ path, title, node }: Pick<FlowFunction, 'title' | 'path' | 'node'>): string {
  return `${path}#${title}#${node?.line ?? ''}`;
}
