import * as vscode from 'vscode';
import type { OpenDraft, OpenDrafts } from '../../draftStore/openDrafts';
import { VIEWS } from '../../ids';
import { fileNameOf } from '../../platform/paths';
import { draftItem } from './draftItem';
import { ExcerptRow, rowsOf, SectionRow, type DraftRow, type ReviewedDraft } from './draftRows';

/**
 * Registers the Draft view. It lists the sections of the current draft, what each lacks, and whether its excerpts match
 * the source.
 */
export function registerDraftView(drafts: OpenDrafts): vscode.Disposable {
  const didChange = new vscode.EventEmitter<void>();
  const provider: vscode.TreeDataProvider<DraftRow> = {
    onDidChangeTreeData: didChange.event,
    getTreeItem: draftItem,
    getParent: (row) => row.parent,
    getChildren: (row) => {
      if (row) return row instanceof SectionRow ? row.children : [];
      const { current } = drafts;
      return isReviewed(current) ? rowsOf(current) : [];
    },
  };
  const view = vscode.window.createTreeView(VIEWS.draft, { treeDataProvider: provider });
  const update = (): void => {
    const { current } = drafts;
    view.description = current ? fileNameOf(current.document.uri) : '';
    didChange.fire();
  };
  return vscode.Disposable.from(view, didChange, drafts.onDidChange(update));
}

/** The argument of a command as a row with an excerpt; `undefined` for anything else. */
export function excerptOfRow(row: unknown): ExcerptRow | undefined {
  return row instanceof ExcerptRow ? row : undefined;
}

function isReviewed(draft: OpenDraft | undefined): draft is ReviewedDraft {
  return draft?.review !== undefined;
}
