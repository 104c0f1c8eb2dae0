import * as vscode from 'vscode';
import { manifestsOf, type Checkout, type CodeLanguages, type RepoPath } from '../../core';
import { editorIdsOf, sourceGlob } from '../platform/codeDocuments';
import { inBackground } from '../platform/failures';
import { repoPathIn } from '../platform/paths';

/** Typing and `git checkout` cause bursts of changes. We wait until a burst is over. */
const QUIET_MILLISECONDS = 250;
/** With more changed files than this, it is faster and safer to forget everything. */
const MOST_SINGLE_FILES = 40;

/** True if steps or entry points are lines of a file: it may be of any language. */
function haveLinesOf(path: RepoPath, checkouts: readonly Checkout[]): boolean {
  return checkouts.some(({ pack }) =>
    [...pack.walkthroughs.flatMap(({ steps }) => steps), ...pack.entryPoints].some(
      ({ anchor }) => anchor.lines !== undefined && anchor.path === path,
    ),
  );
}

/**
 * Watches the files of a root, on disk and in editors, and its checked-out commit. After each burst of changes, makes
 * the checkouts at the root forget what changed, then calls `onChange` once.
 */
export function watchRoot(
  root: vscode.Uri,
  checkoutsHere: () => readonly Checkout[],
  { languages, log }: { readonly languages: CodeLanguages; readonly log: vscode.LogOutputChannel },
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
    timer = setTimeout(() => inBackground(log, 'watch', settle), QUIET_MILLISECONDS);
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
  const manifests = languages.all.flatMap(({ files }) => manifestsOf(files)).map(({ name }) => name);
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
      const path = repoPathIn(root, document.uri);
      const isOurs =
        path !== undefined &&
        (editorIdsOf(languages).includes(document.languageId) || haveLinesOf(path, checkoutsHere()));
      if (isOurs && contentChanges.length > 0) fileChanged(document.uri);
    }),
  );
}
