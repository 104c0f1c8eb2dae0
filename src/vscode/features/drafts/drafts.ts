import * as vscode from 'vscode';
import type { ReadingSession } from '../../../core';
import type { DraftSources } from '../../draftStore/draftSources';
import type { OpenDrafts } from '../../draftStore/openDrafts';
import type { ShownFlow } from '../../index/shownFlow';
import type { WorkspaceCheckouts } from '../../workspace/workspaceCheckouts';
import { registerDraftCreation } from './createDraft';
import { registerDraftActions } from './draftActions';
import { registerDraftView } from './draftView';
import { registerExcerptActions } from './excerptActions';
import { registerPreview } from './preview';
import { registerFindings } from './findings';
import { registerQuickFixes } from './quickFixes';

/** What everything about drafts needs. */
export interface DraftParts {
  readonly checkouts: WorkspaceCheckouts;
  readonly session: ReadingSession;
  readonly drafts: OpenDrafts;
  readonly sources: DraftSources;
  readonly shownFlow: ShownFlow;
  readonly log: vscode.LogOutputChannel;
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
