import {
  message,
  type Cancellation,
  type CallNode,
  type CallFlowDirection,
  type CallFlowStep,
  type Resolution,
  type Step,
} from '../../../core';
import type { IndexedFunction } from '../../index/indexedFunction';
import { pickOne } from '../../platform/pickOne';
import { tell } from '../../platform/tell';
import { contentLanguage } from '../../platform/settings';
import { walkthroughsOf, type OpenWalkthrough } from '../../reading/openWalkthrough';
import { currentFirst, walkthroughPicks } from '../../reading/pickWalkthrough';
import type { Reading } from '../../reading/reading';
import { walkthroughTitle } from '../../reading/titles';

/** The root and the direction of a call flow. */
export interface RootAndDirection extends IndexedFunction {
  /** `callees` follows the calls that the root makes; `callers` follows the calls of the root. */
  readonly direction: CallFlowDirection;
}

/** How many calls deep a comparison looks for steps. Beyond that, interfaces connect nearly everything. */
export const COMPARED_DEPTH = 8;

/** A step of a walkthrough, and where the compared call flow gets to it. */
export interface ComparedPlace {
  readonly step: Step;
  /** 1-based number in the walkthrough. */
  readonly number: number;
  /** Heading of the step, or its symbol if the text has no section for it. */
  readonly heading: string;
  /** Where the step is in the checkout now. */
  readonly resolution: Resolution;
  /** From the root of the call flow to the step's function; absent if the call flow does not get there. */
  readonly chain?: readonly CallFlowStep[] | undefined;
  /** True if the call flow gets to the step that `from` names. */
  readonly isFromReached: boolean;
}

type Target = Pick<OpenWalkthrough, 'open' | 'walkthrough'>;

/** The result of comparing a call flow with a walkthrough. */
export interface Comparison extends Target {
  /** Title of the walkthrough. */
  readonly title: string;
  /** One place for each step, in their order. */
  readonly places: readonly ComparedPlace[];
}

/**
 * Lets the reader choose a walkthrough of the checkout that a call flow is in. The one that is being read comes first.
 */
export async function pickComparedWalkthrough(
  { index }: RootAndDirection,
  reading: Reading,
): Promise<OpenWalkthrough | undefined> {
  const here = reading.checkouts.all.filter(({ root }) => root.toString() === index.root.toString());
  const picks = currentFirst(walkthroughPicks(reading, walkthroughsOf(here)));
  if (picks.length === 0) {
    return tell(message('No walkthrough describes the module that this call flow is in.'));
  }
  const title = message('Which walkthrough do you want to compare the call flow with?');
  return (await pickOne(title, picks))?.target;
}

/** Looks in a call flow for the function of every step. */
export async function compare(
  { index, node, direction }: RootAndDirection,
  target: Target,
  cancellation?: Cancellation,
): Promise<Comparison> {
  const { open, walkthrough } = target;
  const client = await index.client();
  const resolved = await Promise.all(
    walkthrough.steps.map(async (step) => ({ step, resolution: await open.checkout.resolve(step.anchor) })),
  );
  const wanted = resolved.flatMap(({ step, resolution: { place } }) =>
    place ? [{ id: step.id, path: place.path, symbol: place.symbol, line: place.name.start.line }] : [],
  );
  const options = { direction, depth: COMPARED_DEPTH, includesLibrary: false };
  const compared = await client.ask('compare', { node, steps: wanted, options }, cancellation);
  const chainOf = new Map(compared.map(({ id, chain }) => [id, chain]));
  const sections = walkthrough.prose[contentLanguage()].sections;
  const places = resolved.map(({ step, resolution }, number) => ({
    step,
    number: number + 1,
    heading: sections.get(step.id)?.heading ?? step.anchor.symbol.written,
    resolution,
    chain: chainOf.get(step.id),
    isFromReached: step.from !== undefined && chainOf.get(step.from) !== undefined,
  }));
  return { ...target, title: walkthroughTitle(walkthrough), places };
}

/** The compared steps that are in a function. */
export function stepsIn(
  comparison: Comparison | undefined,
  node: CallNode | undefined,
): readonly ComparedPlace[] {
  if (!comparison || !node) return [];
  return comparison.places.filter(({ resolution: { place } }) => {
    return place?.path === node.path && place.symbol === node.symbol;
  });
}

/** How many calls lead to a step. Going from an interface's method to an implementation does not count. */
export function depthOf(chain: readonly CallFlowStep[]): number {
  return chain.filter(({ isImplementation }) => !isImplementation).length - 1;
}
