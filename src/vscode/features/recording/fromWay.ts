import type * as vscode from 'vscode';
import {
  clientHops,
  edgeTransfer,
  leavesThread,
  message,
  NO_WAY,
  stepIdFor,
  untilCancelled,
  wayToStep,
  type CallNode,
  type Cancellation,
  type EarlierStep,
  type WayEdge,
  type WayToStep,
  type WrittenAnchor,
} from '../../../core';
import { runLongWork } from '../../platform/longWork';
import { tell } from '../../platform/tell';
import type { OpenCheckout } from '../../workspace/workspaceCheckouts';
import { addFirst, type AddStepParts, type NewFirstStep } from './addStep';
import { askForWalkthrough } from './newWalkthrough';

/** Functions for a new walkthrough: those along a way, or those that an author chose. */
export type FunctionsToRecord =
  { readonly edges: readonly WayEdge[] } | { readonly nodes: readonly CallNode[] };

/** Makes a walkthrough whose steps, transfers and lanes come from the call index. Its texts are still to be written. */
export async function makeWalkthrough(
  parts: AddStepParts,
  root: vscode.Uri,
  functions: FunctionsToRecord,
): Promise<void> {
  const { checkouts } = parts.reading;
  await checkouts.settled();
  const open = [...checkouts.all, ...checkouts.plain].find(
    (each) => each.root.toString() === root.toString(),
  );
  if (!open) {
    tell(message('The module of this function is no longer open.'));
    return;
  }
  const begun = await askForWalkthrough(parts.reading, open, proposedTitle(functions));
  if (!begun) return;
  const steps = await runLongWork(message('Reading the functions of the walkthrough …'), (cancellation) =>
    'edges' in functions
      ? stepsAlong(open, functions.edges, cancellation)
      : stepsAt(parts, open, functions.nodes, cancellation),
  );
  if (!steps) return;
  if (steps.length === 0) tell(message('None of these functions was found in the module.'));
  else await addFirst(parts, begun, { open, isAtCursor: false }, steps);
}

function proposedTitle(functions: FunctionsToRecord): string {
  const nodes = 'edges' in functions ? nodesAlong(functions.edges) : functions.nodes;
  return [...new Set([nodes[0], nodes.at(-1)].flatMap((node) => node?.symbol ?? []))].join(' → ');
}

function nodesAlong(edges: readonly WayEdge[]): CallNode[] {
  return [...edges.slice(0, 1).map(({ from }) => from), ...edges.map(({ to }) => to)];
}

/** One step for each function of a way, at the statement that leads to the next one. */
async function stepsAlong(
  open: OpenCheckout,
  edges: readonly WayEdge[],
  cancellation: Cancellation,
): Promise<NewFirstStep[]> {
  const { language } = open.checkout;
  const steps: NewFirstStep[] = [];
  const ids: string[] = [];
  let lane: string | undefined;
  for (const [index, node] of nodesAlong(edges).entries()) {
    const before = edges[index - 1];
    const anchor = await untilCancelled(anchorAlong(open, node, edges[index]), cancellation);
    if (!anchor) continue;
    const id = stepIdFor({ symbol: anchor.symbol }, ids);
    const reached = before && ids.length > 0 ? edgeTransfer(before, language) : NO_WAY.reached;
    if (leavesThread(reached, language)) lane = id;
    steps.push({ anchor, way: { reached }, id, lane });
    ids.push(id);
  }
  return steps;
}

/** The statement that leads on to the next function; the whole function if none can be named, or for the last one. */
async function anchorAlong(
  { checkout }: OpenCheckout,
  node: CallNode,
  next: WayEdge | undefined,
): Promise<WrittenAnchor | undefined> {
  const isNamed = next !== undefined && next.handOver?.kind !== 'channel';
  if (isNamed && next.line !== node.line) {
    const called = checkout.language.lastName((next.via ?? next.to).symbol);
    const range = linesOf(next.line);
    const call = next.handOver ? undefined : called;
    const { anchor } = await checkout.anchorAt({ path: node.path, range, call });
    if (anchor?.symbol === node.symbol) return anchor;
  }
  return (await checkout.anchorAt({ path: node.path, range: cursorOn(node.line) })).anchor;
}

function linesOf(line: number): {
  start: { line: number; column: number };
  end: { line: number; column: number };
} {
  return { start: { line, column: 0 }, end: { line: line + 1, column: 0 } };
}

function cursorOn(line: number): ReturnType<typeof linesOf> {
  return { start: { line, column: 0 }, end: { line, column: 0 } };
}

/** One step for each chosen function; how control gets there is looked up. */
async function stepsAt(
  { indexes }: AddStepParts,
  open: OpenCheckout,
  nodes: readonly CallNode[],
  cancellation: Cancellation,
): Promise<NewFirstStep[]> {
  const { language, declarations: index } = open.checkout;
  const steps: NewFirstStep[] = [];
  const before: EarlierStep[] = [];
  const client = await untilCancelled(indexes.of(open).client(), cancellation);
  for (const node of nodes) {
    const shown = { path: node.path, range: cursorOn(node.line) };
    const { anchor } = await untilCancelled(open.checkout.anchorAt(shown), cancellation);
    if (!anchor) continue;
    const asked = { before, to: anchor, index };
    const way = await wayToStep({ ...asked, hops: clientHops(client, cancellation) });
    const id = stepIdFor(
      anchor,
      before.map((each) => each.id),
    );
    steps.push({ anchor, way, id, lane: laneOf(way, steps, id, language) });
    before.push({ id, anchor: { path: anchor.path, symbol: { written: anchor.symbol } } });
  }
  return steps;
}

function laneOf(
  way: WayToStep | undefined,
  steps: readonly NewFirstStep[],
  id: string,
  language: OpenCheckout['checkout']['language'],
): string | undefined {
  if (way && leavesThread(way.reached, language)) return id;
  return (steps.find((each) => each.id === way?.from) ?? steps.at(-1))?.lane;
}
