import { folderOf, joinPath, nameOf, ROOT, type RepoPath } from '../base/repoPath';
import type { SourceTree } from '../ports';
import { scanDeclarations, type Declaration, type GoFile } from './declarations';
import { symbolKey, type GoSymbol } from './symbol';

/** A declaration and the file it is in. */
export interface LocatedDeclaration {
  readonly path: RepoPath;
  readonly declaration: Declaration;
}

/** One file as it was read. */
export interface IndexedFile {
  readonly path: RepoPath;
  readonly text: string;
  readonly go: GoFile;
}

/** Folders that Go itself does not build. Go command documentation, "Package lists and patterns". */
function isOutsideModule(name: string): boolean {
  return name.startsWith('.') || name.startsWith('_') || name === 'testdata' || name === 'node_modules';
}

/**
 * The declarations of a tree. Files are read when first asked for, so that one known path costs one file; the whole
 * tree is read only by {@link named}. What was read is kept until {@link forget}.
 */
export class DeclarationIndex {
  private readonly files = new Map<RepoPath, Promise<IndexedFile | undefined>>();
  private readonly folders = new Map<RepoPath, Promise<readonly RepoPath[]>>();
  private byKey: Promise<ReadonlyMap<string, readonly LocatedDeclaration[]>> | undefined;

  constructor(private readonly tree: SourceTree) {}

  /** One file; `undefined` when it cannot be read. */
  file(path: RepoPath): Promise<IndexedFile | undefined> {
    let file = this.files.get(path);
    if (!file) {
      file = this.read(path);
      this.files.set(path, file);
    }
    return file;
  }

  /** Declarations of a symbol in one file. */
  async inFile(path: RepoPath, symbol: GoSymbol): Promise<LocatedDeclaration[]> {
    const file = await this.file(path);
    return file ? declarationsOf(file, symbol) : [];
  }

  /** Declarations of a symbol in a package: the files of one folder, tests left out. */
  async inPackage(folder: RepoPath, symbol: GoSymbol): Promise<LocatedDeclaration[]> {
    const paths = await this.goFilesIn(folder);
    const found = await Promise.all(paths.map((path) => this.inFile(path, symbol)));
    return found.flat();
  }

  /** Declarations of a symbol anywhere in the tree, tests left out. Reads the whole tree the first time. */
  async named(symbol: GoSymbol): Promise<readonly LocatedDeclaration[]> {
    this.byKey ??= this.readWholeTree();
    return (await this.byKey).get(symbolKey(symbol)) ?? [];
  }

  /** Lets go of what is known about a file, or about everything. */
  forget(path?: RepoPath): void {
    this.byKey = undefined;
    if (path === undefined) {
      this.files.clear();
      this.folders.clear();
      return;
    }
    this.files.delete(path);
    this.folders.delete(folderOf(path));
  }

  private async read(path: RepoPath): Promise<IndexedFile | undefined> {
    const text = await this.tree.readText(path);
    return text === undefined ? undefined : { path, text, go: scanDeclarations(text) };
  }

  private goFilesIn(folder: RepoPath): Promise<readonly RepoPath[]> {
    let paths = this.folders.get(folder);
    if (!paths) {
      paths = this.listGoFiles(folder);
      this.folders.set(folder, paths);
    }
    return paths;
  }

  private async listGoFiles(folder: RepoPath): Promise<readonly RepoPath[]> {
    const entries = (await this.tree.listFolder(folder)) ?? [];
    return entries
      .filter((entry) => !entry.isFolder && isGoSource(entry.name))
      .map((entry) => joinPath(folder, entry.name));
  }

  private async readWholeTree(): Promise<ReadonlyMap<string, readonly LocatedDeclaration[]>> {
    const byKey = new Map<string, LocatedDeclaration[]>();
    for (let folders: RepoPath[] = [ROOT]; folders.length > 0;) {
      const below = await Promise.all(folders.map((folder) => this.readFolder(folder, byKey)));
      folders = below.flat();
    }
    return byKey;
  }

  /** Adds a folder's declarations and returns the folders below it. */
  private async readFolder(folder: RepoPath, byKey: Map<string, LocatedDeclaration[]>): Promise<RepoPath[]> {
    const entries = (await this.tree.listFolder(folder)) ?? [];
    for (const path of await this.goFilesIn(folder)) {
      const file = await this.file(path);
      for (const declaration of file?.go.declarations ?? []) {
        const key = symbolKey(declaration.symbol);
        const located = byKey.get(key);
        if (located) located.push({ path, declaration });
        else byKey.set(key, [{ path, declaration }]);
      }
    }
    return entries
      .filter((entry) => entry.isFolder && !isOutsideModule(entry.name))
      .map((entry) => joinPath(folder, entry.name));
  }
}

function declarationsOf(file: IndexedFile, symbol: GoSymbol): LocatedDeclaration[] {
  const key = symbolKey(symbol);
  return file.go.declarations
    .filter((declaration) => symbolKey(declaration.symbol) === key)
    .map((declaration) => ({ path: file.path, declaration }));
}

function isGoSource(name: string): boolean {
  return name.endsWith('.go') && !name.endsWith('_test.go') && !nameOf(name as RepoPath).startsWith('.');
}
