import * as vscode from 'vscode';
import { message } from '../../../core';
import { localize } from '../../platform/localize';
import { pickOne } from '../../platform/pickOne';
import { fileNameOf } from '../../platform/paths';
import type { OpenDraft, OpenDrafts } from '../../draftStore/openDrafts';

/** The drafts that the writer can choose from. */
export interface DraftChoice {
  /** The open drafts. */
  readonly drafts: OpenDrafts;
  /** Asks where to write an empty draft and writes it. Returns its URI; `undefined` if none was written. */
  readonly newDraft: () => Promise<vscode.Uri | undefined>;
}

/** The draft to add something to: the only open one, else asks the writer. `undefined` if the writer cancels. */
export async function chooseDraft({
  drafts,
  newDraft,
}: DraftChoice): Promise<vscode.TextDocument | undefined> {
  const [only, ...others] = drafts.all;
  if (!only) return offerDraft(newDraft);
  return others.length === 0 ? only.document : pickOpen(drafts);
}

async function pickOpen(drafts: OpenDrafts): Promise<vscode.TextDocument | undefined> {
  const isCurrent = (draft: OpenDraft): boolean => draft === drafts.current;
  const ordered = [...drafts.all.filter(isCurrent), ...drafts.all.filter((draft) => !isCurrent(draft))];
  const picks = ordered.map(({ document }) => ({
    label: fileNameOf(document.uri),
    description: vscode.workspace.asRelativePath(document.uri),
    document,
  }));
  const placeHolder = message('Which draft?');
  return (await pickOne(message('Add to a Draft'), picks, { placeHolder }))?.document;
}

async function offerDraft(newDraft: DraftChoice['newDraft']): Promise<vscode.TextDocument | undefined> {
  const picks = [
    { label: localize(message('New empty draft…')), find: newDraft },
    { label: localize(message('Open a draft…')), find: openDraft },
  ];
  const placeHolder = message('No draft is open.');
  const uri = await (await pickOne(message('Add to a Draft'), picks, { placeHolder }))?.find();
  return uri && vscode.workspace.openTextDocument(uri);
}

async function openDraft(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    filters: { Markdown: ['md'] },
    title: localize(message('Add to a Draft')),
    openLabel: localize(message('Open Draft')),
  });
  return chosen?.[0];
}
