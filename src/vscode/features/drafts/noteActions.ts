import * as vscode from 'vscode';
import { findNotes, message, type Message, type PlacedNote } from '../../../core';
import { toVscodeRange } from '../../platform/adapters/ranges';
import { registerCommands } from '../../platform/commands';
import { localize } from '../../platform/localize';
import { onDraft } from './currentDraft';
import { sayInStatusBar } from '../../platform/sayInStatusBar';
import type { DraftParts } from './draftParts';

const KIND = vscode.CodeActionKind.QuickFix;

/** Registers what removes notes to the writer: a command for all of them, and quick fixes at each. One undo reverts it. */
export function registerNoteActions({ drafts, log }: DraftParts): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: (document, { start }) => {
      if (!drafts.at(document.uri)) return [];
      const notes = findNotes(document.getText());
      const here = notes.find(({ lines }) => lines.first <= start.line && start.line <= lines.last);
      if (!here) return [];
      const one = removal(message('Remove this note to the writer'), document, [here]);
      if (notes.length === 1) return [one];
      return [one, removal(message('Remove all {0} notes to the writer', notes.length), document, notes)];
    },
  };
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, provider, {
      providedCodeActionKinds: [KIND],
    }),
    registerCommands(log, {
      'sourceGuide.draft.removeNotes': () => onDraft(drafts, ({ document }) => removeAll(document)),
    }),
  );
}

function removal(
  title: Message,
  document: vscode.TextDocument,
  notes: readonly PlacedNote[],
): vscode.CodeAction {
  const action = new vscode.CodeAction(localize(title), KIND);
  action.edit = editFor(document, notes);
  return action;
}

async function removeAll(document: vscode.TextDocument): Promise<void> {
  const notes = findNotes(document.getText());
  if (notes.length > 0) await vscode.workspace.applyEdit(editFor(document, notes));
  sayInStatusBar(
    notes.length > 0
      ? message('{0} notes to the writer were removed. Undo brings them back.', notes.length)
      : message('The draft has no notes to the writer.'),
  );
}

function editFor({ uri }: vscode.TextDocument, notes: readonly PlacedNote[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    uri,
    notes.map(({ removal: { range, text } }) => vscode.TextEdit.replace(toVscodeRange(range), text)),
  );
  return edit;
}
