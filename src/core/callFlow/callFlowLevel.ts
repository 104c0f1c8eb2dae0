import type { CallIndex, CallNode } from '../code/calls/callIndex';
import { hiddenCalls, nextSteps, type CallFlowOptions, type CallFlowStep } from './callFlow';

/** A step of a level. */
export interface CallFlowLevelStep extends CallFlowStep {
  /** True when there are steps below this one. */
  readonly hasNext: boolean;
}

/** The steps one level below a step. */
export interface CallFlowLevel {
  /** In the order of the code. */
  readonly steps: readonly CallFlowLevelStep[];
  /** How many callees outside the source tree the options leave out. */
  readonly hiddenCalls: number;
}

/** One level of a call flow, for a tree view whose rows the reader opens one by one. */
export function callFlowLevel(
  index: CallIndex,
  step: CallFlowStep,
  above: readonly CallNode[],
  options: Omit<CallFlowOptions, 'depth'>,
): CallFlowLevel {
  const path = step.node ? [...above, step.node] : above;
  const steps = nextSteps(index, step, above, options).map((next) => ({
    ...next,
    hasNext: nextSteps(index, next, path, options).length > 0,
  }));
  return { steps, hiddenCalls: hiddenCalls(index, step, options) };
}
