import * as vscode from 'vscode';
import {
  isDraft,
  languageOfFile,
  message,
  nameOf,
  quoteDeclarationAt,
  quoteSelection,
  type LineSpan,
  type Message,
  type OpenFile,
  type QuotedCode,
} from '../../../core';
import type { CodeToQuote } from './insertIntoDraft';
import { asNamedFunction } from '../../workspace/namedFunction';
import type { WorkspaceCheckouts } from '../../workspace/workspaceCheckouts';

/**
 * The code that a command adds to a draft: the function that its argument names, else the selection, else the function
 * at the cursor. A message if there is none.
 */
export async function codeToQuote(
  wanted: unknown,
  checkouts: WorkspaceCheckouts,
): Promise<CodeToQuote | Message> {
  const named = asNamedFunction(wanted);
  const editor = vscode.window.activeTextEditor;
  const document = named ? await vscode.workspace.openTextDocument(named.uri) : editor?.document;
  // A draft can be in the checkout. It must not quote itself.
  const isCode =
    document !== undefined && !(document.languageId === 'markdown' && isDraft(document.getText()));
  const file = isCode ? checkouts.quotableAt(document.uri) : undefined;
  if (!document || !file) return message('Open a file of a module.');
  const text = document.getText();
  const open = { path: file.path, text, code: languageOfFile(file.path, checkouts.languages) };
  const code = named ? quoteDeclarationAt(open, named.line) : quoted(editor?.selections ?? [], open);
  if (!code) return message('Select lines, or put the cursor in a function.');
  const heading = `\`${code.symbol === '' ? nameOf(file.path) : code.symbol}\``;
  return { checkout: file.open.checkout, code, text, heading };
}

function quoted(selections: readonly vscode.Selection[], file: OpenFile): QuotedCode | undefined {
  const chosen = selections.filter(({ isEmpty }) => !isEmpty);
  if (chosen.length > 0) return quoteSelection({ ...file, spans: chosen.map(linesOf) });
  const [cursor] = selections;
  return cursor && quoteDeclarationAt(file, cursor.active.line);
}

/** The lines of a selection. The last line does not count if the selection ends before its first character. */
function linesOf({ start, end }: vscode.Selection): LineSpan {
  const isBeforeLine = end.character === 0 && end.line > start.line;
  return { first: start.line, last: isBeforeLine ? end.line - 1 : end.line };
}
