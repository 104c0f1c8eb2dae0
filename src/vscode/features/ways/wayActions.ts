import * as vscode from 'vscode';
import { message, type WayEdge } from '../../../core';
import { tell } from '../../platform/tell';
import { currentStepOf, OpenStep } from '../../reading/openWalkthrough';
import type { Reading } from '../../reading/reading';
import { NOT_READING } from '../../reading/titles';
import type { NamedFunction } from '../../workspace/namedFunction';
import { HopRow, WayRow } from './wayRows';
import type { WayTree } from './wayTree';

/** How the Ways view hands functions to an author's walkthrough. */
export interface WayRecording {
  /** Adds a function as a step. */
  readonly addFunction: (named: NamedFunction) => Promise<void>;
  /** Makes a walkthrough of the functions along a way. */
  readonly makeWalkthrough: (
    root: vscode.Uri,
    functions: { readonly edges: readonly WayEdge[] },
  ) => Promise<void>;
}

/** Adds the function of a row to a walkthrough of the author. */
export async function addHopAsStep({ addFunction }: WayRecording, row: unknown): Promise<void> {
  if (!(row instanceof HopRow)) {
    tell(message('Select a function in the Ways view first.'));
    return;
  }
  const { edge, isStart, parent } = row;
  const node = isStart ? edge.from : edge.to;
  await addFunction({ uri: vscode.Uri.joinPath(parent.shown.index.root, node.path), line: node.line });
}

/** Makes a walkthrough of the way of a row, else of the best one that is shown. */
export async function makeWalkthroughOfWay(
  tree: WayTree,
  { makeWalkthrough }: WayRecording,
  row: unknown,
): Promise<void> {
  const named = row instanceof HopRow ? row.parent : row instanceof WayRow ? row : undefined;
  const { current } = tree;
  const way = named?.way ?? current?.ways[0];
  const index = named?.shown.index ?? current?.index;
  if (way && index) await makeWalkthrough(index.root, { edges: way.edges });
  else tell(message('No way is shown. “Find the Way to…” looks for one.'));
}

/** Two functions, as commands name them. */
export interface StepGap {
  readonly from: Required<NamedFunction>;
  readonly to: Required<NamedFunction>;
}

/** The functions of a step and of the one that control comes from. Tells the reader why if one of the two is not there. */
export async function gapBefore(reading: Reading, item: unknown): Promise<StepGap | undefined> {
  await reading.checkouts.settled();
  const target = item instanceof OpenStep ? item : currentStepOf(reading);
  if (!target) return tell(NOT_READING);
  const { walkthrough, step, index } = target;
  const sender = walkthrough.steps.find(({ id }) => id === step.from) ?? walkthrough.steps[index - 1];
  if (!sender) return tell(message('This is the first step, so nothing lies before it.'));
  const [from, to] = [await functionOf(target, sender.anchor), await functionOf(target, step.anchor)];
  return from && to ? { from, to } : tell(message('One of the two steps was not found in this checkout.'));
}

async function functionOf(
  { open }: OpenStep,
  anchor: OpenStep['step']['anchor'],
): Promise<Required<NamedFunction> | undefined> {
  const { place } = await open.checkout.resolve(anchor);
  if (!place) return undefined;
  const uri = vscode.Uri.joinPath(open.root, place.path);
  return { uri, line: place.name.start.line, symbol: place.symbol };
}
