import type * as vscode from 'vscode';
import { innermost, nameOf, type Declaration } from '../../../core';
import type { CheckoutFile } from '../../workspace/workspaceCheckouts';

/** The code at the cursor. */
export interface CodeAtCursor {
  readonly file: CheckoutFile;
  readonly declaration: Declaration;
  /** Lines from 0, both included. */
  readonly lines: { readonly first: number; readonly name: number; readonly last: number };
}

/** The innermost declaration at package level that holds the cursor, in the text of the editor. */
export function codeAt(editor: vscode.TextEditor | undefined, file: CheckoutFile): CodeAtCursor | undefined {
  const { language } = file.open.checkout;
  if (!editor || language.files.kindOf(nameOf(file.path)) === undefined) return undefined;
  const { document, selection } = editor;
  const offset = document.offsetAt(selection.active);
  const lineOf = (at: number): number => document.positionAt(at).line;
  const [declaration] = innermost(
    language
      .scan(document.getText())
      .declarations.filter(({ start, end }) => lineOf(start) <= selection.active.line && offset <= end + 1),
  );
  if (!declaration) return undefined;
  const { start, nameStart, end } = declaration;
  const lines = { first: lineOf(start), name: lineOf(nameStart), last: lineOf(end) };
  return { file, declaration, lines };
}
