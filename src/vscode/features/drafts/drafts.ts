import * as vscode from 'vscode';
import { registerDraftCreation } from './createDraft';
import { registerDraftActions } from './draftActions';
import type { DraftParts } from './draftParts';
import { registerDraftView } from './draftView';
import { registerExcerptActions } from './excerptActions';
import { registerPreview } from './preview';
import { registerFindings } from './findings';
import { registerQuickFixes } from './quickFixes';

/** Essay drafts: new ones, what is wrong with them, how far they are. */
export function registerDrafts(parts: DraftParts): vscode.Disposable {
  const { drafts } = parts;
  return vscode.Disposable.from(
    registerDraftCreation(parts),
    registerFindings(drafts),
    registerQuickFixes(drafts),
    registerDraftView(drafts),
    registerPreview(drafts),
    registerDraftActions(parts),
    registerExcerptActions(parts),
  );
}
