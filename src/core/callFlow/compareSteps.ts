import type { Sliced } from '../base/slices';
import type { CallIndex, CallNode } from '../code/calls/callIndex';
import { callFlowRoot, nextSteps, type CallFlowOptions, type CallFlowStep } from './callFlow';

/** The function that holds a step of a walkthrough. */
export interface WantedStep {
  /** Id of the step. */
  readonly id: string;
  /** The file that declares the function, relative to the root of the repository. */
  readonly path: string;
  readonly symbol: string;
  /** Line of the declared name, 0-based. Two functions of a file can have the same symbol (`init`). */
  readonly line: number;
}

/** Whether a call flow reaches a step. */
export interface ComparedStep {
  /** Id of the step. */
  readonly id: string;
  /** A shortest path from the root to the function of the step, both included; absent when the call flow does not reach it. */
  readonly chain?: readonly CallFlowStep[] | undefined;
}

/** A function that the search came to, and the one it came from. */
interface Visit {
  readonly step: CallFlowStep;
  readonly from: Visit | undefined;
}

/**
 * Finds which steps of a walkthrough a call flow reaches, and on which path. The order of the result is that of `wanted`.
 */
export function* compareSteps(
  index: CallIndex,
  node: CallNode,
  wanted: readonly WantedStep[],
  options: CallFlowOptions,
): Sliced<readonly ComparedStep[]> {
  const nodes = wanted.map(({ path, symbol, line }) => index.find(path, symbol, line));
  const keys = nodes.map((found) => (found ? keyOf(found) : undefined));
  const visits = yield* search(index, node, options, new Set(keys.filter((key) => key !== undefined)));
  return wanted.map(({ id }, number) => ({ id, chain: chainTo(visits.get(keys[number] ?? '')) }));
}

/** How many functions are visited between two pauses. */
const SLICE = 200;

/** Searches breadth first, so that each path is a shortest one. Stops when every wanted function is found. */
function* search(
  index: CallIndex,
  node: CallNode,
  options: CallFlowOptions,
  wanted: ReadonlySet<string>,
): Sliced<ReadonlyMap<string, Visit>> {
  const visits = new Map<string, Visit>();
  const add = (step: CallFlowStep, from: Visit | undefined, level: Visit[]): void => {
    if (!step.node || visits.has(keyOf(step.node))) return;
    const visit = { step, from };
    visits.set(keyOf(step.node), visit);
    level.push(visit);
  };
  let level: Visit[] = [];
  add(callFlowRoot(index, node), undefined, level);
  let count = 0;
  for (let depth = 0; depth <= options.depth; depth++) {
    const next: Visit[] = [];
    // An implementation is as deep as the method that it implements, so this loop adds to the list that it walks.
    for (const from of level) {
      if (++count % SLICE === 0) yield;
      if (depth === options.depth && from.step.node?.kind !== 'interface-method') continue;
      for (const step of nextSteps(index, from.step, [], options))
        if (depth < options.depth || step.isImplementation)
          add(step, from, step.isImplementation ? level : next);
    }
    if ([...wanted].every((key) => visits.has(key))) break;
    level = next;
  }
  return visits;
}

function chainTo(last: Visit | undefined): readonly CallFlowStep[] | undefined {
  if (!last) return undefined;
  const chain: CallFlowStep[] = [];
  for (let at: Visit | undefined = last; at; at = at.from) chain.unshift(at.step);
  return chain;
}

function keyOf({ path, symbol, line }: CallNode): string {
  return `${path}#${symbol}#${line}`;
}
