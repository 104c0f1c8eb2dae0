import { append } from '../base/append';
import { KeptAnswer, KeptAnswers } from '../base/kept';
import type { Message } from '../base/message';
import { folderOf, joinPath, nameOf, ROOT, type RepoPath } from '../base/repoPath';
import type { SourceTree } from '../ports';
import type { CodeLanguage } from './language';
import type { FileKind } from './languageFiles';
import type { CodeSymbol } from './symbol';
import { declaredAs, TreeFile, type LocatedDeclaration } from './treeFile';
import { TreeSnapshot } from './treeSnapshot';

/** Folders whose files are not the repository's own. */
const OTHERS_FOLDERS = new Set(['.git', 'node_modules']);
const MOST_PATHS = 100_000;

/**
 * The declarations of a source tree. It reads a file on first use, so that a lookup in a known file costs one file; only
 * {@link snapshot} reads the whole tree. It keeps what it has read until {@link forget}.
 */
export class DeclarationIndex {
  private readonly files = new KeptAnswers<RepoPath, TreeFile | undefined>();
  private readonly folders = new KeptAnswers<RepoPath, readonly RepoPath[]>();
  private readonly allPaths = new KeptAnswer<readonly RepoPath[]>();
  private readonly wholeTree = new KeptAnswer<TreeSnapshot>();

  constructor(
    private readonly tree: SourceTree,
    readonly language: CodeLanguage,
  ) {}

  /** What exists but could not be read so far, with the reasons. */
  get unreadable(): ReadonlyMap<RepoPath, Message> {
    return this.tree.unreadable ?? new Map<RepoPath, Message>();
  }

  /** One file; `undefined` when it cannot be read. */
  file(path: RepoPath): Promise<TreeFile | undefined> {
    return this.files.get(path, () => this.read(path));
  }

  /** The declarations of a symbol in one file; usually one, empty when there is none. */
  async inFile(path: RepoPath, symbol: CodeSymbol): Promise<LocatedDeclaration[]> {
    const file = await this.file(path);
    return file ? declarationsOf(file, symbol) : [];
  }

  /** The same for a symbol as a person writes it: it may be a shorter form of those that are found. */
  async meantInFile(path: RepoPath, symbol: CodeSymbol): Promise<LocatedDeclaration[]> {
    const file = await this.file(path);
    return file ? declaredAs(file, symbol).map((declaration) => ({ path, declaration, file })) : [];
  }

  /** The declarations of a symbol in the files of one folder, tests left out. */
  async inPackage(folder: RepoPath, symbol: CodeSymbol): Promise<LocatedDeclaration[]> {
    const paths = await this.sourcesIn(folder);
    const files = await Promise.all(paths.map((path) => this.file(path)));
    return files.flatMap((file) => (file ? declarationsOf(file, symbol) : []));
  }

  /** The declarations of a symbol in the test files of one folder. */
  async inTests(folder: RepoPath, symbol: CodeSymbol): Promise<LocatedDeclaration[]> {
    const paths = (await this.filesIn(folder)).filter((path) => this.kindOf(path) === 'test');
    const files = await Promise.all(paths.map((path) => this.file(path)));
    return files.flatMap((file) => (file ? declarationsOf(file, symbol) : []));
  }

  /** All files of one folder, tests left out. */
  async package(folder: RepoPath): Promise<readonly TreeFile[]> {
    const files = await Promise.all((await this.sourcesIn(folder)).map((path) => this.file(path)));
    return files.filter((file) => file !== undefined);
  }

  /** The declarations of the whole tree, tests left out. The same object until {@link forget} is called. */
  snapshot(): Promise<TreeSnapshot> {
    return this.wholeTree.get(async () => new TreeSnapshot(await this.allFiles(), this.language));
  }

  /** The files of the whole tree, tests left out. */
  async allFiles(): Promise<readonly TreeFile[]> {
    const files: TreeFile[] = [];
    for (let folders: RepoPath[] = [ROOT]; folders.length > 0;) {
      const packages = await Promise.all(folders.map((folder) => this.package(folder)));
      append(files, packages.flat());
      folders = (await Promise.all(folders.map((folder) => this.foldersBelow(folder)))).flat();
    }
    return files;
  }

  /** All files of the source tree, whatever they are written in, without those of dependencies. */
  paths(): Promise<readonly RepoPath[]> {
    return this.allPaths.get(async () => {
      const paths: RepoPath[] = [];
      for (const folders: RepoPath[] = [ROOT]; paths.length < MOST_PATHS;) {
        const folder = folders.pop();
        if (folder === undefined) break;
        for (const { name, isFolder } of (await this.tree.listFolder(folder)) ?? []) {
          if (!isFolder) paths.push(joinPath(folder, name));
          else if (!this.isForeign(name)) folders.push(joinPath(folder, name));
        }
      }
      return paths;
    });
  }

  private isForeign(name: string): boolean {
    return OTHERS_FOLDERS.has(name) || this.language.files.folderKind(name) === 'dependencies';
  }

  /** Forgets one file, or everything; the next lookup reads again. */
  forget(path?: RepoPath): void {
    this.wholeTree.forget();
    this.allPaths.forget();
    if (path === undefined) {
      this.files.forgetAll();
      this.folders.forgetAll();
      return;
    }
    this.files.forget(path);
    this.folders.forget(folderOf(path));
  }

  private async read(path: RepoPath): Promise<TreeFile | undefined> {
    const text = await this.tree.readText(path);
    if (text === undefined) return undefined;
    const file = new TreeFile(path, text, this.language);
    // One file at a time, as they arrive: scanning a whole tree at once would hold up everything else in the thread.
    return this.kindOf(path) === 'source' ? file.scannedNow() : file;
  }

  private async sourcesIn(folder: RepoPath): Promise<readonly RepoPath[]> {
    return (await this.filesIn(folder)).filter((path) => this.kindOf(path) === 'source');
  }

  private kindOf(path: RepoPath): FileKind | undefined {
    return this.language.files.kindOf(nameOf(path));
  }

  private filesIn(folder: RepoPath): Promise<readonly RepoPath[]> {
    return this.folders.get(folder, async () => {
      const entries = (await this.tree.listFolder(folder)) ?? [];
      return entries.filter(({ isFolder }) => !isFolder).map(({ name }) => joinPath(folder, name));
    });
  }

  private async foldersBelow(folder: RepoPath): Promise<RepoPath[]> {
    const entries = (await this.tree.listFolder(folder)) ?? [];
    return entries
      .filter((entry) => entry.isFolder && this.language.files.folderKind(entry.name) !== 'outside')
      .map((entry) => joinPath(folder, entry.name));
  }
}

function declarationsOf(file: TreeFile, symbol: CodeSymbol): LocatedDeclaration[] {
  return file.declared(symbol.key).map((declaration) => ({ path: file.path, declaration, file }));
}
