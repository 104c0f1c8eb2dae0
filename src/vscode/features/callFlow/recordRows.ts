import type * as vscode from 'vscode';
import { message, type CallNode } from '../../../core';
import { tell } from '../../platform/tell';
import type { NamedFunction } from '../../workspace/namedFunction';
import { declarationOf } from './callFlowPlaces';
import { isFunctionRow, type CallFlowRow, type FunctionRow } from './callFlowRows';

/** How the Call Flow view hands functions to an author's walkthrough. */
export interface RowRecording {
  /** Adds a function as a step. */
  readonly addFunction: (named: NamedFunction) => Promise<void>;
  /** Makes a walkthrough of functions of the module at a root, in this order. */
  readonly makeWalkthrough: (
    root: vscode.Uri,
    functions: { readonly nodes: readonly CallNode[] },
  ) => Promise<void>;
}

const NO_ROW = message('Select a function in the Call Flow view first.');

/** Adds the function of a row, else of the selected one, to a walkthrough of the author. */
export async function addRowAsStep(
  view: vscode.TreeView<CallFlowRow>,
  { addFunction }: RowRecording,
  row: unknown,
): Promise<void> {
  const [chosen] = chosenRows(view, row, undefined);
  const place = chosen && declarationOf(chosen);
  if (place) await addFunction({ uri: place.uri, line: place.range.start.line });
  else tell(chosen ? message('The source of this function is not in this folder.') : NO_ROW);
}

/** Makes a walkthrough of the chosen rows; of a single one, of the functions from the root of the call flow to it. */
export async function makeWalkthroughOfRows(
  view: vscode.TreeView<CallFlowRow>,
  { makeWalkthrough }: RowRecording,
  row: unknown,
  rows: unknown,
): Promise<void> {
  const chosen = chosenRows(view, row, rows);
  const [first] = chosen;
  if (!first) {
    tell(NO_ROW);
    return;
  }
  const { root } = first;
  const isCallers = root.direction === 'callers';
  const path = isCallers ? [...first.path].reverse() : first.path;
  const nodes = chosen.length === 1 ? path : chosen.flatMap(({ node }) => node ?? []);
  await makeWalkthrough(root.index.root, { nodes });
}

/** The rows that a menu passes, else the selected ones. */
function chosenRows(view: vscode.TreeView<CallFlowRow>, row: unknown, rows: unknown): FunctionRow[] {
  if (Array.isArray(rows) && rows.length > 0) return rows.filter(isFunctionRow);
  return isFunctionRow(row) ? [row] : view.selection.filter(isFunctionRow);
}
