import type * as vscode from 'vscode';
import {
  disposeAll,
  Emitter,
  joinStatements,
  packStatements,
  type AnalysedLanguage,
  type CodeLanguage,
  type PackStatements,
  type RepoPath,
} from '../../core';
import { repoPathIn } from '../platform/paths';
import { ModuleIndex, type IndexParts } from './moduleIndex';
import type { WorkspaceCheckouts } from '../workspace/workspaceCheckouts';

/** The call indexes of the open modules, one for each root. Creates and disposes them. */
export class ModuleIndexes implements vscode.Disposable {
  private readonly didChange = new Emitter<ModuleIndex>();
  private readonly indexes = new Map<string, ModuleIndex>();
  private readonly watch;

  /** Fires with a call index when it makes progress, has new answers, or fails. */
  readonly onDidChange = this.didChange.event;

  constructor(
    private readonly checkouts: WorkspaceCheckouts,
    private readonly home: IndexParts,
  ) {
    this.watch = checkouts.onDidChange(() => this.letGo());
  }

  /** The call index of a module. It reads nothing before its first request. */
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

  /**
   * The call index of the module that a file belongs to, described by a pack or not; `undefined` if the file is in no
   * open module.
   */
  at(uri: vscode.Uri): ModuleIndex | undefined {
    const root = this.checkouts.rootOf(uri);
    return root && this.of({ root });
  }

  /**
   * The call index for a file, and the path of the file in the module; `undefined` if the file is in no open module.
   */
  fileAt(uri: vscode.Uri): { readonly index: ModuleIndex; readonly path: RepoPath } | undefined {
    const index = this.at(uri);
    const path = index && repoPathIn(index.root, uri);
    return index && path !== undefined ? { index, path } : undefined;
  }

  /** What the packs about a module state of its call flow. Checkouts keep the places until files change. */
  async statedAbout({ root }: ModuleIndex): Promise<PackStatements> {
    const key = root.toString();
    const own = this.checkouts.all.filter((open) => open.root.toString() === key);
    return joinStatements(await Promise.all(own.map(({ checkout }) => packStatements(checkout))));
  }

  /** The language whose calls can be indexed. */
  get language(): AnalysedLanguage {
    return this.home.language;
  }

  /** The language of an editor, if packs can be about it but its calls cannot be indexed. */
  otherLanguageOf(editorId: string): CodeLanguage | undefined {
    const { all } = this.checkouts.languages;
    return all.find((each) => each !== this.language && each.editorIds.includes(editorId));
  }

  /** The call indexes that were requested so far. */
  get all(): readonly ModuleIndex[] {
    return [...this.indexes.values()];
  }

  /** False after its module was closed. */
  has(index: ModuleIndex): boolean {
    return this.indexes.get(index.root.toString()) === index;
  }

  dispose(): void {
    this.watch.dispose();
    disposeAll(this.indexes.values());
    this.indexes.clear();
    this.didChange.dispose();
  }

  /** Disposes the call indexes of modules that were closed. */
  private letGo(): void {
    const open = new Set(this.checkouts.roots.map((root) => root.toString()));
    for (const [key, index] of [...this.indexes]) {
      if (open.has(key)) continue;
      this.indexes.delete(key);
      index.dispose();
    }
  }
}
