import type * as vscode from 'vscode';
import { disposeAll, Emitter, type AnalysedLanguage, type RepoPath } from '../../core';
import { repoPathIn } from '../platform/paths';
import { ModuleIndex, type IndexParts } from './moduleIndex';
import type { WorkspaceCheckouts } from '../workspace/workspaceCheckouts';

/** The call indexes of the modules that are open, one for each root. Owns their life. */
export class ModuleIndexes implements vscode.Disposable {
  private readonly didChange = new Emitter<ModuleIndex>();
  private readonly indexes = new Map<string, ModuleIndex>();
  private readonly watch;

  /** An index made progress, has new answers, or failed. */
  readonly onDidChange = this.didChange.event;

  constructor(
    private readonly checkouts: WorkspaceCheckouts,
    private readonly home: IndexParts,
  ) {
    this.watch = checkouts.onDidChange(() => this.letGo());
  }

  /** The index of a module, such as a checkout; nothing is read before something is asked of it. */
  of({ root }: { readonly root: vscode.Uri }): ModuleIndex {
    const key = root.toString();
    let index = this.indexes.get(key);
    if (!index) {
      const created = new ModuleIndex(root, this.home);
      created.onDidChange(() => this.didChange.fire(created));
      this.indexes.set(key, created);
      index = created;
    }
    return index;
  }

  /** The index of the module that a file belongs to, described by a pack or not. */
  at(uri: vscode.Uri): ModuleIndex | undefined {
    const root = this.checkouts.rootOf(uri);
    return root && this.of({ root });
  }

  /** The index that knows a file, and the file's path in the module. */
  fileAt(uri: vscode.Uri): { readonly index: ModuleIndex; readonly path: RepoPath } | undefined {
    const index = this.at(uri);
    const path = index && repoPathIn(index.root, uri);
    return index && path !== undefined ? { index, path } : undefined;
  }

  /** The language whose calls can be indexed. */
  get language(): AnalysedLanguage {
    return this.home.language;
  }

  /** Those that somebody asked for. */
  get all(): readonly ModuleIndex[] {
    return [...this.indexes.values()];
  }

  /** False once its module was closed. */
  has(index: ModuleIndex): boolean {
    return this.indexes.get(index.root.toString()) === index;
  }

  dispose(): void {
    this.watch.dispose();
    disposeAll(this.indexes.values());
    this.indexes.clear();
    this.didChange.dispose();
  }

  /** Modules that were closed need no index. */
  private letGo(): void {
    const open = new Set(this.checkouts.roots.map((root) => root.toString()));
    for (const [key, index] of [...this.indexes]) {
      if (open.has(key)) continue;
      this.indexes.delete(key);
      index.dispose();
    }
  }
}
