import * as vscode from 'vscode';
import {
  isSource,
  listSources,
  mayHoldSources,
  type ChangedText,
  type CodeLanguage,
  type RepoPath,
} from '../../core';
import { VscodeSourceTree } from '../platform/adapters/vscodeSourceTree';
import { sourceGlob } from '../platform/codeDocuments';
import { repoPathIn } from '../platform/paths';

/** Files read at a time; the editor's thread is free between them. */
const BATCH = 64;
/** Typing comes in bursts, and so does `git checkout`; the answer is needed after the burst. */
const QUIET_MILLISECONDS = 300;
/** Above this many new names it is quicker to list all folders again than to look at each. */
const MOST_LOOKED_AT = 50;

/** The receiver of the texts of a tree. */
export interface TextReceiver {
  change(texts: readonly ChangedText[]): void;
  /** What was sent belongs together from here on. */
  run(): void;
}

/** Sends the files of a language in a folder, and from then on what changes on disk or in an editor, in the order of the changes. */
export class SourceFeed implements vscode.Disposable {
  private readonly tree: VscodeSourceTree;
  /** What was sent. */
  private readonly known = new Set<RepoPath>();
  private readonly changed = new Set<RepoPath>();
  /** Came to be, and may be a folder. */
  private readonly created = new Set<RepoPath>();
  private readonly unreadFiles = new Set<RepoPath>();
  private readonly watch: vscode.Disposable;
  private last: Promise<void> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isDisposed = false;

  constructor(
    private readonly root: vscode.Uri,
    private readonly language: CodeLanguage,
    private readonly receiver: TextReceiver,
    private readonly onFailure: (error: unknown) => void,
  ) {
    this.tree = new VscodeSourceTree(root);
    // Before anything is read, so that nothing changes unseen.
    this.watch = this.watchFiles();
  }

  /** Files that are there and could not be read. */
  get unread(): readonly RepoPath[] {
    return [...this.unreadFiles];
  }

  /** Sends everything; `onProgress` is told how much of it, from 0 to 1. */
  load(onProgress: (done: number) => void = () => undefined): Promise<void> {
    return this.inTurn(() => this.loadNow(onProgress));
  }

  dispose(): void {
    this.isDisposed = true;
    clearTimeout(this.timer);
    this.watch.dispose();
  }

  /** Things may have changed while something was waited for. */
  private isOver(): boolean {
    return this.isDisposed;
  }

  /** One after the other: a change must not overtake the first reading. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.last.then(() => (this.isOver() ? undefined : work()));
    this.last = done.catch(() => undefined);
    return done;
  }

  private async loadNow(onProgress: (done: number) => void): Promise<void> {
    const paths = await listSources(this.tree, this.language);
    if (paths.length === 0) throw new Error(`no ${this.language.name} files: ${this.root.toString(true)}`);
    const listed = new Set(paths);
    this.receiver.change(
      [...this.known].filter((path) => !listed.has(path)).map((path) => ({ path, text: undefined })),
    );
    this.known.clear();
    this.unreadFiles.clear();
    await this.send(paths, (path) => this.unreadFiles.add(path), onProgress);
  }

  private async send(
    paths: readonly RepoPath[],
    onUnread: (path: RepoPath) => void,
    onProgress: (done: number) => void = () => undefined,
  ): Promise<void> {
    for (let from = 0; from < paths.length && !this.isOver(); from += BATCH) {
      const batch = paths.slice(from, from + BATCH);
      const texts = await Promise.all(
        batch.map(async (path) => ({ path, text: await this.tree.readText(path) })),
      );
      if (this.isOver()) return;
      for (const { path, text } of texts) {
        if (text === undefined) onUnread(path);
        else this.known.add(path);
      }
      this.receiver.change(texts);
      onProgress((from + batch.length) / paths.length);
    }
  }

  private async update(): Promise<void> {
    const [paths, created] = [[...this.changed], [...this.created]];
    this.changed.clear();
    this.created.clear();
    if (await this.isFolderAmong(created)) await this.loadNow(() => undefined);
    else if (paths.length === 0) return;
    // What is not there any more is gone.
    else await this.send(paths, (path) => this.known.delete(path));
    if (!this.isOver()) this.receiver.run();
  }

  private async isFolderAmong(paths: readonly RepoPath[]): Promise<boolean> {
    if (paths.length > MOST_LOOKED_AT) return true;
    for (const path of paths) {
      try {
        const { type } = await vscode.workspace.fs.stat(this.tree.uriOf(path));
        if ((type & vscode.FileType.Directory) !== 0) return true;
      } catch {
        // It went again.
      }
    }
    return false;
  }

  private watchFiles(): vscode.Disposable {
    const { manifest } = this.language.files;
    const sources = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(this.root, sourceGlob([this.language], manifest.name)),
    );
    // A folder that goes, comes or moves is one event; those of its files are left out.
    const folders = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(this.root, '**/*'),
      false,
      true,
    );
    const changed = (uri: vscode.Uri): void => this.fileChanged(uri);
    return vscode.Disposable.from(
      sources,
      folders,
      sources.onDidChange(changed),
      sources.onDidCreate(changed),
      sources.onDidDelete(changed),
      folders.onDidCreate((uri) => this.mayBeNewFolder(uri)),
      folders.onDidDelete((uri) => this.mayBeOldFolder(uri)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) changed(document.uri);
      }),
      // Closed without being saved, the file counts again.
      vscode.workspace.onDidCloseTextDocument(({ uri }) => changed(uri)),
    );
  }

  private fileChanged(uri: vscode.Uri): void {
    const path = repoPathIn(this.root, uri);
    if (path === undefined || !isSource(path, this.language)) return;
    this.changed.add(path);
    this.schedule();
  }

  private mayBeNewFolder(uri: vscode.Uri): void {
    const { language } = this;
    const path = repoPathIn(this.root, uri);
    if (path === undefined || isSource(path, language) || !mayHoldSources(path, language)) return;
    this.created.add(path);
    this.schedule();
  }

  private mayBeOldFolder(uri: vscode.Uri): void {
    const { language } = this;
    const path = repoPathIn(this.root, uri);
    if (path === undefined || isSource(path, language) || !mayHoldSources(path, language)) return;
    const inside = [...this.known].filter((one) => one.startsWith(`${path}/`));
    if (inside.length === 0) return;
    for (const one of inside) this.changed.add(one);
    this.schedule();
  }

  private schedule(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.inTurn(() => this.update()).catch(this.onFailure);
    }, QUIET_MILLISECONDS);
  }
}
