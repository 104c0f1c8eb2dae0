import * as vscode from 'vscode';
import { registerDraftCreation } from './createDraft';
import { registerDraftActions } from './draftActions';
import type { DraftParts } from './draftParts';
import { registerDraftView } from './draftView';
import { registerExcerptActions } from './excerptActions';
import { registerNoteActions } from './noteActions';
import { registerPreview } from './preview';
import { registerEssayReview } from './reviewEssay';
import { registerFindings } from './findings';
import { registerQuickFixes } from './quickFixes';

/** Registers everything about essay drafts: creating, findings and fixes, the Draft view, the preview, excerpts. */
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
    registerNoteActions(parts),
    registerEssayReview(parts),
  );
}
