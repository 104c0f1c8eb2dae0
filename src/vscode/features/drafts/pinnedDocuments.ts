import * as vscode from 'vscode';
import { parseJsonObject, type RepoPath } from '../../../core';
import type { DraftSources } from '../../draftStore/draftSources';

/** Files as they were at a commit, for reading. */
export const PINNED_SCHEME = 'source-guide';

/** The address of a file at the commit that a draft names. */
export function pinnedUri(draft: vscode.Uri, commit: string, path: RepoPath): vscode.Uri {
  const query = JSON.stringify({ draft: draft.toString(), commit });
  return vscode.Uri.from({ scheme: PINNED_SCHEME, path: `/${path}`, query });
}

/** Serves them. A file that cannot be read any more is shown empty. */
export function registerPinnedDocuments(sources: DraftSources): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(PINNED_SCHEME, {
    provideTextDocumentContent: async ({ path, query }) => {
      // Anybody may have written the address.
      const { draft, commit } = parseJsonObject(query) ?? {};
      if (typeof draft !== 'string' || typeof commit !== 'string') return '';
      const source = sources.sourceFor(vscode.Uri.parse(draft));
      return (await source.textAt(commit, path.slice(1) as RepoPath)) ?? '';
    },
  });
}
