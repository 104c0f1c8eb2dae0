import type * as vscode from 'vscode';
import { disposeAll, Emitter } from '../../core';
import { TreeIndex, type IndexHome } from './moduleIndex';
import type { WorkspaceCheckouts } from '../workspace/workspaceCheckouts';

/** The call indexes of the modules that are open, one for each root. Owns their life. */
export class TreeIndexes implements vscode.Disposable {
  private readonly didChange = new Emitter<TreeIndex>();
  private readonly indexes = new Map<string, TreeIndex>();
  private readonly watch;

  /** An index made progress, answers anew, or failed. */
  readonly onDidChange = this.didChange.event;

  constructor(
    private readonly checkouts: WorkspaceCheckouts,
    private readonly home: IndexHome,
  ) {
    this.watch = checkouts.onDidChange(() => this.letGo());
  }

  /** The index of a module, such as a checkout; nothing is read before something is asked of it. */
  of({ root }: { readonly root: vscode.Uri }): TreeIndex {
    const key = root.toString();
    let index = this.indexes.get(key);
    if (!index) {
      const created = new TreeIndex(root, this.home);
      created.onDidChange(() => this.didChange.fire(created));
      this.indexes.set(key, created);
      index = created;
    }
    return index;
  }

  /** The index of the module that a file belongs to, described by a pack or not. */
  at(uri: vscode.Uri): TreeIndex | undefined {
    const root = this.checkouts.rootOf(uri);
    return root && this.of({ root });
  }

  /** Those that somebody asked for. */
  get all(): readonly TreeIndex[] {
    return [...this.indexes.values()];
  }

  /** False once its module was closed. */
  has(index: TreeIndex): boolean {
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
