import type { CallIndex, CallNode } from '../code/calls/callIndex';
import { nextSteps, type FlowOptions, type FlowStep } from './callFlow';

/** A place of a level, with what can be told before it is followed. */
export interface LevelStep extends FlowStep {
  /** Something stands below it. */
  readonly hasNext: boolean;
}

/** What stands one level below a place of a flow. */
export interface FlowLevel {
  readonly steps: readonly LevelStep[];
  /** How many things outside the tree are called there and left out. */
  readonly hiddenCalls: number;
}

/** One level of a flow, as a tree shows it that is opened row by row. */
export function flowLevel(
  index: CallIndex,
  step: FlowStep,
  above: readonly CallNode[],
  options: Omit<FlowOptions, 'depth'>,
): FlowLevel {
  const path = step.node ? [...above, step.node] : above;
  const steps = nextSteps(index, step, above, options).map((next) => ({
    ...next,
    hasNext: nextSteps(index, next, path, options).length > 0,
  }));
  return { steps, hiddenCalls: hiddenCalls(index, step, options) };
}

function hiddenCalls(
  index: CallIndex,
  { node, isRecursive }: FlowStep,
  { direction, includesLibrary }: Omit<FlowOptions, 'depth'>,
): number {
  if (!node || isRecursive || includesLibrary || direction === 'callers') return 0;
  return index.calleesOf(node).filter(({ class: own }) => own === 'X').length;
}
