import type { Sliced } from '../base/slices';
import type { CallIndex, CallNode } from '../code/calls/callIndex';
import { flowRoot, nextSteps, type FlowOptions, type FlowStep } from './callFlow';

/** The function that a step of a walkthrough stands in. */
export interface WantedStep {
  /** The step's id. */
  readonly id: string;
  readonly path: string;
  readonly symbol: string;
  /** Line of the declared name, from 0; tells apart what has the same symbol. */
  readonly line: number;
}

/** Whether a flow comes to a step. */
export interface ComparedStep {
  readonly id: string;
  /** The shortest way from the flow's root to the step's function, both included; absent when the flow does not come there. */
  readonly chain?: readonly FlowStep[] | undefined;
}

interface Reached {
  readonly step: FlowStep;
  readonly from: Reached | undefined;
}

/**
 * Compares a flow with the steps of a walkthrough: which of their functions it comes to within a depth, and how. An
 * implementation behind an interface is as deep as the interface's method.
 */
export function* compareSteps(
  index: CallIndex,
  node: CallNode,
  wanted: readonly WantedStep[],
  options: FlowOptions,
): Sliced<readonly ComparedStep[]> {
  const nodes = wanted.map(({ path, symbol, line }) => index.find(path, symbol, line));
  const keys = nodes.map((found) => (found ? keyOf(found) : undefined));
  const reached = yield* reachedBy(index, node, options, new Set(keys.filter((key) => key !== undefined)));
  return wanted.map(({ id }, number) => ({ id, chain: chainTo(reached.get(keys[number] ?? '')) }));
}

/** Functions looked at between two pauses. */
const SLICE = 200;

/** Looks breadth first, so that every function is found by a shortest way; ends early when nothing more is wanted. */
function* reachedBy(
  index: CallIndex,
  node: CallNode,
  options: FlowOptions,
  wanted: ReadonlySet<string>,
): Sliced<ReadonlyMap<string, Reached>> {
  const reached = new Map<string, Reached>();
  const add = (step: FlowStep, from: Reached | undefined, level: Reached[]): void => {
    if (!step.node || reached.has(keyOf(step.node))) return;
    const found = { step, from };
    reached.set(keyOf(step.node), found);
    level.push(found);
  };
  let level: Reached[] = [];
  add(flowRoot(index, node), undefined, level);
  let count = 0;
  for (let depth = 0; depth <= options.depth; depth++) {
    const next: Reached[] = [];
    // Implementations are as deep as what they stand behind, hence the list that grows.
    for (const from of level) {
      if (++count % SLICE === 0) yield;
      if (depth === options.depth && from.step.node?.kind !== 'interface-method') continue;
      for (const step of nextSteps(index, from.step, [], options))
        if (depth < options.depth || step.isImplementation)
          add(step, from, step.isImplementation ? level : next);
    }
    if ([...wanted].every((key) => reached.has(key))) break;
    level = next;
  }
  return reached;
}

function chainTo(reached: Reached | undefined): readonly FlowStep[] | undefined {
  if (!reached) return undefined;
  const chain: FlowStep[] = [];
  for (let at: Reached | undefined = reached; at; at = at.from) chain.unshift(at.step);
  return chain;
}

function keyOf({ path, symbol, line }: CallNode): string {
  return `${path}#${symbol}#${line}`;
}
