import * as vscode from 'vscode';
import {
  draftCommentEdit,
  findDraftComment,
  message,
  TARGET_IDS,
  targetName,
  type DraftComment,
} from '../../../core';
import { toVscodeRange } from '../../platform/adapters/ranges';
import { registerCommands } from '../../platform/commands';
import type { OpenDraft } from '../../draftStore/openDrafts';
import { localize } from '../../platform/localize';
import type { DraftParts } from './drafts';

/** What a writer does with a draft as a whole. */
export function registerDraftActions({ drafts, log }: DraftParts): vscode.Disposable {
  return registerCommands(log, {
    'sourceGuide.draft.chooseTarget': async () => {
      if (drafts.current) await chooseTarget(drafts.current);
    },
    'sourceGuide.draft.nextQuestion': async () => {
      if (drafts.current) await goToNextQuestion(drafts.current);
    },
    'sourceGuide.draft.preview': () =>
      drafts.current &&
      vscode.commands.executeCommand('markdown.showPreviewToSide', drafts.current.document.uri),
    'sourceGuide.draft.adopt': async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (document?.languageId === 'markdown') await writeComment(document, { kind: 'analysis' });
    },
  });
}

async function chooseTarget({ document, review }: OpenDraft): Promise<void> {
  const picks = TARGET_IDS.map((id) => ({
    label: localize(targetName(id)),
    description: review?.target === id ? localize(message('now')) : '',
    id,
  }));
  const placeHolder = localize(message('Where will the draft be published? The rules for it follow.'));
  const picked = await vscode.window.showQuickPick(picks, { placeHolder });
  if (!picked) return;
  const kind = findDraftComment(document.getText())?.comment.kind ?? review?.kind ?? 'analysis';
  await writeComment(document, { kind, target: picked.id });
}

async function writeComment(document: vscode.TextDocument, comment: DraftComment): Promise<void> {
  const { range, text } = draftCommentEdit(document.getText(), comment);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, toVscodeRange(range), text);
  await vscode.workspace.applyEdit(edit);
}

/** The next finding that asks the writer for something that a place waits for; from the end, the first one. */
async function goToNextQuestion({ document, review }: OpenDraft): Promise<void> {
  const editor = await vscode.window.showTextDocument(document, { preserveFocus: false });
  const waiting = (review?.findings ?? []).filter(({ code }) => code === 'A1');
  const { active } = editor.selection;
  const next = waiting.find(({ range }) => toVscodeRange(range).start.isAfter(active)) ?? waiting[0];
  if (!next) {
    const done = message('Every question of the draft is answered.');
    void vscode.window.showInformationMessage(localize(done));
    return;
  }
  const range = toVscodeRange(next.range);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
