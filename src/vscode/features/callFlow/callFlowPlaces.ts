import * as vscode from 'vscode';
import type { CallSite } from '../../../core';
import { RootRow, type FunctionRow } from './callFlowRows';

/** A place in the code. */
export interface CodePlace {
  readonly uri: vscode.Uri;
  /** Empty at a call; the declared name at a declaration. */
  readonly range: vscode.Range;
}

/**
 * The calls of a row, in the order of the text. With direction `callees` they are in the function of the row above,
 * else in the row's own.
 */
export function sitesOf(row: FunctionRow): readonly CodePlace[] {
  if (row instanceof RootRow) return [];
  const { step, root, parent } = row;
  const path = root.direction === 'callers' ? step.path : parent.node?.path;
  if (path === undefined) return [];
  const uri = vscode.Uri.joinPath(root.index.root, path);
  return step.sites.map((site) => ({ uri, range: rangeOf(site) }));
}

/** Where the function of a row is declared; `undefined` if neither the source tree nor a language server knows. */
export function declarationOf(row: FunctionRow): CodePlace | undefined {
  const { node, root } = row;
  if (node) return { uri: vscode.Uri.joinPath(root.index.root, node.path), range: rangeOf(node) };
  const location = row instanceof RootRow ? undefined : row.declaration;
  return location && { uri: location.uri, range: location.range };
}

/** Where a click on a row goes: to the first call, else to the declaration. */
export function placeOfRow(row: FunctionRow): CodePlace | undefined {
  return sitesOf(row)[0] ?? declarationOf(row);
}

function rangeOf({ line, column }: Pick<CallSite, 'line' | 'column'>): vscode.Range {
  return new vscode.Range(line, column, line, column);
}
