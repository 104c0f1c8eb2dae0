import * as vscode from 'vscode';
import {
  Dependencies,
  isSource,
  listSources,
  mayHoldSources,
  type ChangedText,
  type CodeLanguage,
  type RepoPath,
} from '../../core';
import { VscodeSourceTree } from '../platform/adapters/vscodeSourceTree';
import { sourceGlob } from '../platform/codeDocuments';
import { fileNameOf, repoPathIn } from '../platform/paths';

/** How many files are read at a time. The editor's thread is free between batches. */
const BATCH = 64;
/** Typing and `git checkout` cause bursts of changes. The feed waits until a burst is over. */
const QUIET_MILLISECONDS = 300;
/** With more new names than this, listing all folders again is faster than checking each name. */
const MOST_LOOKED_AT = 50;

/** Receives the texts of a source tree. */
export interface TextReceiver {
  /** Takes new or changed texts. A file without a text was deleted. */
  change(texts: readonly ChangedText[]): void;
  /** Called when all texts of a change were sent. */
  run(): void;
  /** Test files are not sent. Called without texts when one of them changed. */
  setTests(texts: undefined): void;
}

interface Sending {
  readonly onText?: (path: RepoPath, text: string) => void;
  readonly onUnread: (path: RepoPath) => void;
}

/** Sends the source files of a folder, and then every change on disk or in an editor, in their order. */
export class SourceFeed implements vscode.Disposable {
  private readonly tree: VscodeSourceTree;
  /** Files that were sent. */
  private readonly known = new Set<RepoPath>();
  private readonly changed = new Set<RepoPath>();
  /** New names that may be folders. */
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
    // Watch before reading, so that no change is missed.
    this.watch = this.watchFiles();
  }

  /** Files that exist but could not be read. */
  get unread(): readonly RepoPath[] {
    return [...this.unreadFiles];
  }

  /** Sends all files. `onProgress` gets the share that was sent, from 0 to 1. Rejects if there are no source files. */
  load(onProgress: (done: number) => void = () => undefined): Promise<void> {
    return this.inTurn(() => this.loadNow(onProgress));
  }

  dispose(): void {
    this.isDisposed = true;
    clearTimeout(this.timer);
    this.watch.dispose();
  }

  /** A method, because the compiler would not expect the field to change during an `await`. */
  private isOver(): boolean {
    return this.isDisposed;
  }

  /** Runs tasks one after the other, so that a change cannot overtake the first reading. */
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
    const dependencies = new Dependencies(this.language);
    await this.send(
      paths,
      {
        onText: (path, text) => dependencies.take(path, text),
        onUnread: (path) => this.unreadFiles.add(path),
      },
      onProgress,
    );
    if (!this.isOver()) await this.sendDependencies(dependencies);
  }

  private async sendDependencies(dependencies: Dependencies): Promise<void> {
    const texts = await dependencies.read(this.tree);
    if (this.isOver()) return;
    for (const { path } of texts) this.known.add(path);
    this.receiver.change(texts);
  }

  private async send(
    paths: readonly RepoPath[],
    { onText, onUnread }: Sending,
    onProgress: (done: number) => void = () => undefined,
  ): Promise<void> {
    for (let from = 0; from < paths.length && !this.isOver(); from += BATCH) {
      const batch = paths.slice(from, from + BATCH);
      const texts = await Promise.all(
        batch.map(async (path) => ({ path, text: await this.tree.readText(path) })),
      );
      if (this.isOver()) return;
      for (const { path, text } of texts) {
        if (text === undefined) {
          onUnread(path);
        } else {
          onText?.(path, text);
          this.known.add(path);
        }
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
    // A file that can no longer be read was deleted.
    else await this.send(paths, { onUnread: (path) => this.known.delete(path) });
    if (!this.isOver()) this.receiver.run();
  }

  private async isFolderAmong(paths: readonly RepoPath[]): Promise<boolean> {
    if (paths.length > MOST_LOOKED_AT) return true;
    for (const path of paths) {
      try {
        const { type } = await vscode.workspace.fs.stat(this.tree.uriOf(path));
        if ((type & vscode.FileType.Directory) !== 0) return true;
      } catch {
        // It was deleted in the meantime.
      }
    }
    return false;
  }

  private watchFiles(): vscode.Disposable {
    const { manifest } = this.language.files;
    const sources = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(this.root, sourceGlob([this.language], manifest.name)),
    );
    // A folder that is created, deleted or moved causes one event; VS Code sends none for its files.
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
      // If a document is closed without saving, the file on disk counts again.
      vscode.workspace.onDidCloseTextDocument(({ uri }) => changed(uri)),
    );
  }

  private fileChanged(uri: vscode.Uri): void {
    const path = repoPathIn(this.root, uri);
    if (path === undefined) return;
    if (this.language.files.kindOf(fileNameOf(uri)) === 'test') this.receiver.setTests(undefined);
    if (!isSource(path, this.language)) return;
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
