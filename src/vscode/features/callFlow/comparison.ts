import * as vscode from 'vscode';
import {
  message,
  type CallNode,
  type CallFlowDirection,
  type CallFlowStep,
  type Resolution,
  type Step,
} from '../../../core';
import type { IndexedFunction } from '../../index/indexedFunction';
import { localize } from '../../platform/localize';
import { contentLanguage } from '../../platform/settings';
import { walkthroughsOf, type OpenWalkthrough } from '../../reading/openWalkthrough';
import { currentFirst, walkthroughPicks } from '../../reading/pickWalkthrough';
import type { Reading } from '../../reading/reading';
import { walkthroughTitle } from '../../reading/titles';

/** A call flow: who is called from a function on, or who calls it. */
export interface Flow extends IndexedFunction {
  readonly direction: CallFlowDirection;
}

/** How many calls deep a flow is looked at for steps. Beyond that, nearly everything can be reached through interfaces. */
export const COMPARED_DEPTH = 8;

/** A step of a walkthrough, seen from a flow. */
export interface ComparedPlace {
  readonly step: Step;
  /** From 1. */
  readonly number: number;
  readonly heading: string;
  readonly resolution: Resolution;
  /** From the flow's root to the step's function; absent when the flow does not come there. */
  readonly chain?: readonly CallFlowStep[] | undefined;
  /** Whether the flow comes to the step that control comes from. */
  readonly isFromReached: boolean;
}

type Target = Pick<OpenWalkthrough, 'open' | 'walkthrough'>;

/** A flow compared with a walkthrough. */
export interface Comparison extends Target {
  readonly title: string;
  readonly places: readonly ComparedPlace[];
}

/** Lets the reader choose a walkthrough of the checkout that a flow is in; the one that is being read comes first. */
export async function pickComparedWalkthrough(
  { index }: Flow,
  reading: Reading,
): Promise<OpenWalkthrough | undefined> {
  const here = reading.checkouts.all.filter(({ root }) => root.toString() === index.root.toString());
  const picks = currentFirst(walkthroughPicks(reading, walkthroughsOf(here)));
  if (picks.length === 0) {
    void vscode.window.showInformationMessage(
      localize(message('No walkthrough describes the module that this call flow is in.')),
    );
    return undefined;
  }
  const placeHolder = localize(message('Which walkthrough do you want to compare the call flow with?'));
  return (await vscode.window.showQuickPick(picks, { placeHolder }))?.target;
}

/** Looks for the function of every step in a flow. */
export async function compare({ index, node, direction }: Flow, target: Target): Promise<Comparison> {
  const { open, walkthrough } = target;
  const client = await index.client();
  const resolved = await Promise.all(
    walkthrough.steps.map(async (step) => ({ step, resolution: await open.checkout.resolve(step.anchor) })),
  );
  const wanted = resolved.flatMap(({ step, resolution: { place } }) =>
    place ? [{ id: step.id, path: place.path, symbol: place.symbol, line: place.name.start.line }] : [],
  );
  const options = { direction, depth: COMPARED_DEPTH, includesLibrary: false };
  const compared = await client.ask('compare', { node, steps: wanted, options });
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

/** The steps that lie in a function. */
export function stepsIn(
  comparison: Comparison | undefined,
  node: CallNode | undefined,
): readonly ComparedPlace[] {
  if (!comparison || !node) return [];
  return comparison.places.filter(({ resolution: { place } }) => {
    return place?.path === node.path && place.symbol === node.symbol;
  });
}

/** How many calls lead to a step; implementations behind an interface do not count. */
export function depthOf(chain: readonly CallFlowStep[]): number {
  return chain.filter(({ isImplementation }) => !isImplementation).length - 1;
}
