import * as vscode from 'vscode';
import { message } from '../../../core';
import { runCommand } from '../../platform/commands';
import { localize } from '../../platform/localize';
import type { OpenDraft, OpenDrafts } from '../../draftStore/openDrafts';

/** The draft that something is to be added to: the only one that is open, else asks. `undefined` when the writer gave up. */
export async function chooseDraft(drafts: OpenDrafts): Promise<vscode.TextDocument | undefined> {
  const [only, ...others] = drafts.all;
  if (!only) return offerDraft();
  return others.length === 0 ? only.document : pickOpen(drafts);
}

async function pickOpen(drafts: OpenDrafts): Promise<vscode.TextDocument | undefined> {
  const isCurrent = (draft: OpenDraft): boolean => draft === drafts.current;
  const ordered = [...drafts.all.filter(isCurrent), ...drafts.all.filter((draft) => !isCurrent(draft))];
  const picks = ordered.map(({ document }) => ({
    label: document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1),
    description: vscode.workspace.asRelativePath(document.uri),
    document,
  }));
  const placeHolder = localize(message('Which draft?'));
  return (await vscode.window.showQuickPick(picks, { placeHolder }))?.document;
}

async function offerDraft(): Promise<vscode.TextDocument | undefined> {
  const picks = [
    { label: localize(message('New empty draft…')), find: newDraft },
    { label: localize(message('Open a draft…')), find: openDraft },
  ];
  const placeHolder = localize(message('No draft is open.'));
  const uri = await (await vscode.window.showQuickPick(picks, { placeHolder }))?.find();
  return uri && vscode.workspace.openTextDocument(uri);
}

async function newDraft(): Promise<vscode.Uri | undefined> {
  const uri = await runCommand('sourceGuide.draft.create', 'empty');
  return uri instanceof vscode.Uri ? uri : undefined;
}

async function openDraft(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    filters: { Markdown: ['md'] },
    openLabel: localize(message('Open Draft')),
  });
  return chosen?.[0];
}
