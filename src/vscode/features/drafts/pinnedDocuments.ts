import * as vscode from 'vscode';
import { parseJsonObject, type RepoPath } from '../../../core';
import type { DraftSources } from '../../draftStore/draftSources';

/** Scheme of read-only documents that show a file at a commit. */
export const PINNED_SCHEME = 'source-guide';

/** The URI of a file at a commit. The draft decides which checkout the file is read from. */
export function pinnedUri(draft: vscode.Uri, commit: string, path: RepoPath): vscode.Uri {
  const query = JSON.stringify({ draft: draft.toString(), commit });
  return vscode.Uri.from({ scheme: PINNED_SCHEME, path: `/${path}`, query });
}

/** Provides these documents. A file that can no longer be read is shown empty. */
export function registerPinnedDocuments(sources: DraftSources): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(PINNED_SCHEME, {
    provideTextDocumentContent: async ({ path, query }) => {
      // Validate the URI, because anyone can open one.
      const { draft, commit } = parseJsonObject(query) ?? {};
      if (typeof draft !== 'string' || typeof commit !== 'string') return '';
      const source = sources.sourceFor(vscode.Uri.parse(draft));
      return (await source.textAt(commit, path.slice(1) as RepoPath)) ?? '';
    },
  });
}
