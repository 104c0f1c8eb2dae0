import * as vscode from 'vscode';
import { isWrittenIn, message, type AnchorAt, type Message, type RepoPath } from '../../../core';
import { asNamedFunction } from '../../workspace/namedFunction';
import type { OpenCheckout, WorkspaceCheckouts } from '../../workspace/workspaceCheckouts';

/** Code that an author shows: the place of the cursor, a selection, or the function of a row. */
export interface RecordableCode {
  /** A checkout at the root of its module. */
  readonly open: OpenCheckout;
  readonly path: RepoPath;
  readonly range: vscode.Range;
  /** False for the function of a row. */
  readonly isAtCursor: boolean;
}

/** The code that the argument of a command names, else that of the editor; or why there is none. */
export function recordableCode(wanted: unknown, checkouts: WorkspaceCheckouts): RecordableCode | Message {
  const named = asNamedFunction(wanted);
  const editor = vscode.window.activeTextEditor;
  const uri = named?.uri ?? editor?.document.uri;
  const file = uri && checkouts.quotableAt(uri);
  if (!file || !isWrittenIn(file.open.checkout.language, file.path)) return noCode(checkouts);
  const { open, path } = file;
  if (named) return { open, path, range: new vscode.Range(named.line, 0, named.line, 0), isAtCursor: false };
  return editor ? { open, path, range: selectedIn(editor), isAtCursor: true } : noCode(checkouts);
}

function noCode({ languages }: WorkspaceCheckouts): Message {
  const names = languages.all.map(({ name }) => name).join(', ');
  return message('Put the cursor in a function of an open {0} module first, or select a statement.', names);
}

/** The selection; one of whole lines ends before the next line. */
function selectedIn({ document, selection }: vscode.TextEditor): vscode.Range {
  const { start, end, isEmpty } = selection;
  if (isEmpty || end.character > 0 || end.line === start.line) return selection;
  return new vscode.Range(start, document.lineAt(end.line - 1).range.end);
}

/** Records the anchor of shown code, as the editor has it, saved or not. */
export function anchorOf({ open, path, range }: RecordableCode): Promise<AnchorAt> {
  const { start, end } = range;
  return open.checkout.anchorAt({
    path,
    range: {
      start: { line: start.line, column: start.character },
      end: { line: end.line, column: end.character },
    },
  });
}
