import * as vscode from 'vscode';
import type { CallSite } from '../../../core';
import { RootRow, type FunctionRow } from './flowRows';

/** A place in the code. */
export interface CodePlace {
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
}

/** The calls that a row stands for, in the order of the text: towards the callees in the function above, else in its own. */
export function sitesOf(row: FunctionRow): readonly CodePlace[] {
  if (row instanceof RootRow) return [];
  const { step, root, parent } = row;
  const path = root.direction === 'callers' ? step.path : parent.node?.path;
  if (path === undefined) return [];
  const uri = vscode.Uri.joinPath(root.index.root, path);
  return step.sites.map((site) => ({ uri, range: rangeOf(site) }));
}

/** Where a row's function is declared; `undefined` for what the tree does not declare. */
export function declarationOf(row: FunctionRow): CodePlace | undefined {
  const { node, root } = row;
  if (node) return { uri: vscode.Uri.joinPath(root.index.root, node.path), range: rangeOf(node) };
  const location = row instanceof RootRow ? undefined : row.declaration;
  return location && { uri: location.uri, range: location.range };
}

/** Where a click on a row leads: to the first call, else to the declaration. */
export function placeOf(row: FunctionRow): CodePlace | undefined {
  return sitesOf(row)[0] ?? declarationOf(row);
}

function rangeOf({ line, column }: Pick<CallSite, 'line' | 'column'>): vscode.Range {
  return new vscode.Range(line, column, line, column);
}
