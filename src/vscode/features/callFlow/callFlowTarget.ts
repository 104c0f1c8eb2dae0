import * as vscode from 'vscode';
import { message, nameOf, type Cancellation, type Message, type RepoPath } from '../../../core';
import { findFunction, functionAt, type IndexedFunction } from '../../index/indexedFunction';
import type { ModuleIndexes } from '../../index/moduleIndexes';
import { tell } from '../../platform/tell';
import { asNamedFunction } from '../../workspace/namedFunction';
import { isFunctionRow } from './callFlowRows';

/**
 * The function that a command acts on: that of a row, the one that a code lens names, else the one at the cursor. Tells
 * the reader why if there is none.
 */
export async function targetOf(
  wanted: unknown,
  indexes: ModuleIndexes,
  cancellation?: Cancellation,
): Promise<IndexedFunction | undefined> {
  if (isFunctionRow(wanted)) return wanted.node && { index: wanted.root.index, node: wanted.node };
  const { uri, line, symbol } = asNamedFunction(wanted) ?? {};
  if (uri && line !== undefined && symbol !== undefined)
    return named({ uri, line, symbol }, indexes, cancellation);
  const editor = vscode.window.activeTextEditor;
  const { name, editorIds } = indexes.language;
  const other = editor && indexes.otherLanguageOf(editor.document.languageId);
  if (other) return tell(message('Calls are not resolved in {0}, only in {1}.', other.name, name));
  if (!editor || !editorIds.includes(editor.document.languageId)) {
    return tell(message('Put the cursor in a {0} function first.', name));
  }
  return atCursor(editor, indexes, cancellation);
}

async function atCursor(
  { document: { uri }, selection }: vscode.TextEditor,
  indexes: ModuleIndexes,
  cancellation: Cancellation | undefined,
): Promise<IndexedFunction | undefined> {
  if (!indexes.at(uri)) return tell(noModule(indexes));
  if (indexes.language.files.kindOf(nameOf(uri.path as RepoPath)) === 'test')
    return tell(message('Tests are not part of the call flow.'));
  const found = await functionAt(uri, selection.active, indexes, { isExact: true, cancellation });
  return (
    found ?? tell(message('There is no function at the cursor. Put the cursor in a function, or on a call.'))
  );
}

async function named(
  wanted: Parameters<typeof findFunction>[0],
  indexes: ModuleIndexes,
  cancellation: Cancellation | undefined,
): Promise<IndexedFunction | undefined> {
  if (!indexes.at(wanted.uri)) return tell(noModule(indexes));
  const found = await findFunction(wanted, indexes, cancellation);
  return found ?? tell(message('{0} no longer exists.', wanted.symbol));
}

function noModule({ language }: ModuleIndexes): Message {
  return message('This file is not part of an open {0} module.', language.name);
}
