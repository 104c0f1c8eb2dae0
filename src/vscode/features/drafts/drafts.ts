import * as vscode from 'vscode';
import type { DraftSources } from '../../draftStore/draftSources';
import type { OpenDrafts } from '../../draftStore/openDrafts';
import { registerDraftCreation, type DraftCreationParts } from './createDraft';
import { registerDraftActions } from './draftActions';
import { registerDraftView } from './draftView';
import { registerExcerptActions } from './excerptActions';
import { registerPreview } from './preview';
import { registerFindings } from './findings';
import { registerQuickFixes } from './quickFixes';

/** What everything about drafts needs. */
export interface DraftParts extends DraftCreationParts {
  readonly drafts: OpenDrafts;
  readonly sources: DraftSources;
}

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
