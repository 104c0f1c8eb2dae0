import { KeptAnswer, KeptAnswers } from '../../base/kept';
import { folderOf, joinPath, ROOT, type RepoPath } from '../../base/repoPath';
import { LineIndex } from '../../base/text';
import type { SourceTree } from '../../ports';
import { scanDeclarations, type Declaration, type GoFile } from './declarations';
import { isGoSource, isOutsideModule } from './sourceFiles';
import { symbolKey, type GoSymbol } from './symbol';
import { Survey } from './survey';

/** A declaration and the file it is in. */
export interface LocatedDeclaration {
  readonly path: RepoPath;
  readonly declaration: Declaration;
}

/** One file as it was read. */
export class IndexedFile {
  readonly go: GoFile;
  private byKey: ReadonlyMap<string, readonly Declaration[]> | undefined;
  private lineIndex: LineIndex | undefined;

  constructor(
    readonly path: RepoPath,
    readonly text: string,
  ) {
    this.go = scanDeclarations(text);
  }

  get lines(): LineIndex {
    this.lineIndex ??= new LineIndex(this.text);
    return this.lineIndex;
  }

  /** Its declarations of a key; usually one, several for `init`, `_` or broken files. */
  declared(key: string): readonly Declaration[] {
    this.byKey ??= groupByKey(this.go.declarations);
    return this.byKey.get(key) ?? [];
  }
}

function groupByKey(declarations: readonly Declaration[]): Map<string, Declaration[]> {
  const byKey = new Map<string, Declaration[]>();
  for (const declaration of declarations) {
    const key = symbolKey(declaration.symbol);
    const known = byKey.get(key);
    if (known) known.push(declaration);
    else byKey.set(key, [declaration]);
  }
  return byKey;
}

/**
 * The declarations of a tree. Files are read when first asked for, so that one known path costs one file; the whole
 * tree is read only by {@link survey}. What was read is kept until {@link forget}.
 */
export class DeclarationIndex {
  private readonly files = new KeptAnswers<RepoPath, IndexedFile | undefined>();
  private readonly folders = new KeptAnswers<RepoPath, readonly RepoPath[]>();
  private readonly surveyed = new KeptAnswer<Survey>();

  constructor(private readonly tree: SourceTree) {}

  /** One file; `undefined` when it cannot be read. */
  file(path: RepoPath): Promise<IndexedFile | undefined> {
    return this.files.get(path, () => this.read(path));
  }

  /** Declarations of a symbol in one file. */
  async inFile(path: RepoPath, symbol: GoSymbol): Promise<LocatedDeclaration[]> {
    const file = await this.file(path);
    return file ? declarationsOf(file, symbol) : [];
  }

  /** Declarations of a symbol in a package: the files of one folder, tests left out. */
  async inPackage(folder: RepoPath, symbol: GoSymbol): Promise<LocatedDeclaration[]> {
    const paths = await this.goFilesIn(folder);
    const files = await Promise.all(paths.map((path) => this.file(path)));
    return files.flatMap((file) => (file ? declarationsOf(file, symbol) : []));
  }

  /** Every file of a package: of one folder, tests left out. */
  async package(folder: RepoPath): Promise<readonly IndexedFile[]> {
    const files = await Promise.all((await this.goFilesIn(folder)).map((path) => this.file(path)));
    return files.filter((file) => file !== undefined);
  }

  /** The whole tree, tests left out, read when first asked for. The same until something is forgotten. */
  survey(): Promise<Survey> {
    return this.surveyed.get(async () => new Survey(await this.readWholeTree()));
  }

  /** Lets go of what is known about a file, or about everything. */
  forget(path?: RepoPath): void {
    this.surveyed.forget();
    if (path === undefined) {
      this.files.forgetAll();
      this.folders.forgetAll();
      return;
    }
    this.files.forget(path);
    this.folders.forget(folderOf(path));
  }

  private async read(path: RepoPath): Promise<IndexedFile | undefined> {
    const text = await this.tree.readText(path);
    return text === undefined ? undefined : new IndexedFile(path, text);
  }

  private goFilesIn(folder: RepoPath): Promise<readonly RepoPath[]> {
    return this.folders.get(folder, () => this.listGoFiles(folder));
  }

  private async listGoFiles(folder: RepoPath): Promise<readonly RepoPath[]> {
    const entries = (await this.tree.listFolder(folder)) ?? [];
    return entries
      .filter((entry) => !entry.isFolder && isGoSource(entry.name))
      .map((entry) => joinPath(folder, entry.name));
  }

  private async readWholeTree(): Promise<readonly IndexedFile[]> {
    const files: IndexedFile[] = [];
    for (let folders: RepoPath[] = [ROOT]; folders.length > 0;) {
      const packages = await Promise.all(folders.map((folder) => this.package(folder)));
      files.push(...packages.flat());
      folders = (await Promise.all(folders.map((folder) => this.foldersBelow(folder)))).flat();
    }
    return files;
  }

  private async foldersBelow(folder: RepoPath): Promise<RepoPath[]> {
    const entries = (await this.tree.listFolder(folder)) ?? [];
    return entries
      .filter((entry) => entry.isFolder && !isOutsideModule(entry.name))
      .map((entry) => joinPath(folder, entry.name));
  }
}

function declarationsOf(file: IndexedFile, symbol: GoSymbol): LocatedDeclaration[] {
  return file.declared(symbolKey(symbol)).map((declaration) => ({ path: file.path, declaration }));
}
