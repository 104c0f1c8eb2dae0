import * as vscode from 'vscode';
import type { Checkout, CodeLanguages, RepoPath } from '../../core';
import { editorIdsOf, sourceGlob } from '../platform/codeDocuments';
import { repoPathIn } from '../platform/paths';

/** Typing and `git checkout` come in bursts; the answer is needed after the burst. */
const QUIET_MILLISECONDS = 250;
/** Above this many changed files it is quicker, and surer, to look at everything again. */
const MOST_SINGLE_FILES = 40;

/**
 * Tells the checkouts at a root which of their files changed, on disk or in an editor, and when another commit was
 * checked out; then calls back once per burst.
 */
export function watchRoot(
  root: vscode.Uri,
  checkoutsHere: () => readonly Checkout[],
  languages: CodeLanguages,
  onChange: () => void,
): vscode.Disposable {
  const changed = new Set<RepoPath>();
  let isAllChanged = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const settle = async (): Promise<void> => {
    const paths = [...changed];
    const forgetsAll = isAllChanged || paths.length > MOST_SINGLE_FILES;
    changed.clear();
    isAllChanged = false;
    for (const checkout of checkoutsHere()) {
      if (forgetsAll) checkout.forgetAll();
      else for (const path of paths) await checkout.forgetFile(path);
    }
    onChange();
  };
  const schedule = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void settle(), QUIET_MILLISECONDS);
  };
  const fileChanged = (uri: vscode.Uri): void => {
    const path = repoPathIn(root, uri);
    if (path === undefined) return;
    changed.add(path);
    schedule();
  };
  const everythingChanged = (): void => {
    isAllChanged = true;
    schedule();
  };

  const sources = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(root, sourceGlob(languages.all)),
  );
  const manifests = languages.all.map(({ files }) => files.manifest.name);
  const version = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(root, `{${manifests.join(',')},.git/HEAD,.git/logs/HEAD}`),
  );
  return vscode.Disposable.from(
    { dispose: () => clearTimeout(timer) },
    sources,
    sources.onDidChange(fileChanged),
    sources.onDidCreate(fileChanged),
    sources.onDidDelete(fileChanged),
    version,
    version.onDidChange(everythingChanged),
    version.onDidCreate(everythingChanged),
    version.onDidDelete(everythingChanged),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const isOurs =
        editorIdsOf(languages).includes(document.languageId) && repoPathIn(root, document.uri) !== undefined;
      if (isOurs && contentChanges.length > 0) fileChanged(document.uri);
    }),
  );
}
