import * as vscode from 'vscode';
import { message, type CallNode, type Message, type RepoPath } from '../../../core';
import { localize } from '../../platform/localize';
import type { TreeIndex } from '../../index/moduleIndex';
import type { TreeIndexes } from '../../index/moduleIndexes';
import { isFunctionRow } from './flowRows';

/** A function and the index that knows it. */
export interface FlowTarget {
  readonly index: TreeIndex;
  readonly node: CallNode;
}

/** A function as a code lens names it. */
interface NamedFunction {
  readonly uri: vscode.Uri;
  readonly symbol: string;
  /** From 0. */
  readonly line: number;
}

/** The function that a command was called with: a row, what a lens names, else the one under the cursor. Says why there is none. */
export async function targetOf(wanted: unknown, indexes: TreeIndexes): Promise<FlowTarget | undefined> {
  if (isFunctionRow(wanted)) return wanted.node && { index: wanted.root.index, node: wanted.node };
  if (isNamedFunction(wanted)) return namedFunction(wanted, indexes);
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'go') {
    return tell(message('Put the cursor into a Go function first.'));
  }
  return functionAt(editor.document.uri, editor.selection.active, indexes);
}

/** The function that holds a position; with `isExact`, the one whose call stands right there. */
export async function functionIn(
  uri: vscode.Uri,
  { line, character }: vscode.Position,
  indexes: TreeIndexes,
  isExact: boolean,
): Promise<FlowTarget | undefined> {
  const index = indexes.at(uri);
  if (!index) return undefined;
  const client = await index.client();
  const column = isExact ? character : undefined;
  const node = await client.ask('functionAt', { path: pathIn(index.root, uri), line, column });
  return node && { index, node };
}

async function functionAt(
  uri: vscode.Uri,
  position: vscode.Position,
  indexes: TreeIndexes,
): Promise<FlowTarget | undefined> {
  if (!indexes.at(uri)) return tell(message('This file belongs to no Go module that is open.'));
  if (uri.path.endsWith('_test.go')) return tell(message('Tests are not part of the call flow.'));
  const found = await functionIn(uri, position, indexes, true);
  return found ?? tell(message('There is no function at the cursor. Put it into one, or on a call.'));
}

async function namedFunction(
  { uri, symbol, line }: NamedFunction,
  indexes: TreeIndexes,
): Promise<FlowTarget | undefined> {
  const index = indexes.at(uri);
  if (!index) return tell(message('This file belongs to no Go module that is open.'));
  const client = await index.client();
  const node = await client.ask('find', { path: pathIn(index.root, uri), symbol, line });
  return node ? { index, node } : tell(message('There is no {0} any more.', symbol));
}

function isNamedFunction(value: unknown): value is NamedFunction {
  if (typeof value !== 'object' || value === null) return false;
  const { uri, symbol, line } = value as Partial<Record<keyof NamedFunction, unknown>>;
  return uri instanceof vscode.Uri && typeof symbol === 'string' && typeof line === 'number';
}

function pathIn(root: vscode.Uri, uri: vscode.Uri): RepoPath {
  return uri.path.slice(root.path.replace(/\/$/, '').length + 1) as RepoPath;
}

function tell(text: Message): undefined {
  void vscode.window.showInformationMessage(localize(text));
}
