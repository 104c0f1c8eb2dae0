import { folderOf, nameOf, type RepoPath } from '../base/repoPath';
import { bodyHash } from '../code/bodyHash';
import type { CodeLanguage } from '../code/language';
import { likeness, sketchOfBody } from '../code/sketch';
import type { CodeSymbol } from '../code/symbol';
import { sourceOf, TreeFile } from '../code/treeFile';
import type { VersionHistory } from '../ports';

/** A declaration in some version of a repository. */
export interface PastDeclaration {
  readonly path: RepoPath;
  readonly symbol: CodeSymbol;
  /** Its source, without the comment above it. */
  readonly source: string;
  /** The same for declarations that differ only in comments and layout. */
  readonly body: string;
}

/** A place in which a declaration may have been. */
export interface PastPlace {
  readonly path: RepoPath;
  readonly symbol: CodeSymbol;
}

/** Bodies of functions of the same name in files of the same name that are less alike may be different functions. */
const LEAST_LIKENESS = 0.5;

/** Reads declarations at commits. It keeps what it has read, since several symbols may be in one file. */
export class PastDeclarations {
  private readonly files = new Map<string, Promise<TreeFile | null | undefined>>();

  constructor(
    private readonly history: VersionHistory,
    readonly language: CodeLanguage,
  ) {}

  /** A declaration at a place; `null` when the commit does not have it there, `undefined` when the host cannot tell. */
  async at(commit: string, { path, symbol }: PastPlace): Promise<PastDeclaration | null | undefined> {
    const file = await this.file(commit, path);
    if (!file) return file;
    const [declaration] = file.declared(symbol.key);
    if (!declaration) return null;
    const source = sourceOf({ path, file, declaration });
    return { path, symbol, source, body: bodyHash(source, this.language) };
  }

  /**
   * A declaration of another version, searched for where it is known to be, in the other files of the package, in its
   * earlier places, and in files of the same name in other folders; always under its own name, because what did its work
   * before under another name need not be the same declaration. `null` when none of them has it, `undefined` when the
   * host cannot tell.
   */
  async find(
    commit: string,
    known: PastDeclaration,
    earlier: readonly PastPlace[],
  ): Promise<PastDeclaration | null | undefined> {
    const there = await this.at(commit, known);
    if (there !== null) return there;
    const paths = await this.history.pathsAt(commit);
    if (!paths) return undefined;
    const sources = paths.filter((path) => this.language.files.kindOf(nameOf(path)) === 'source');
    const inPackage = sources.filter((path) => folderOf(path) === folderOf(known.path));
    const neighbours = await this.declaredIn(commit, known.symbol, inPackage);
    if (neighbours.length === 1) return neighbours[0];
    for (const place of earlier.filter(({ symbol }) => symbol.key === known.symbol.key)) {
      const found = await this.at(commit, place);
      if (found) return found;
    }
    const alike = await this.alikeElsewhere(commit, known, sources);
    return alike.length === 1 ? alike[0] : null;
  }

  private async alikeElsewhere(
    commit: string,
    { path, symbol, source, body }: PastDeclaration,
    sources: readonly RepoPath[],
  ): Promise<PastDeclaration[]> {
    const sameName = sources.filter((other) => nameOf(other) === nameOf(path));
    const sketch = sketchOfBody(source, this.language);
    const found = await this.declaredIn(commit, symbol, sameName);
    return found.filter(
      (one) =>
        one.body === body || likeness(sketch, sketchOfBody(one.source, this.language)) >= LEAST_LIKENESS,
    );
  }

  private async declaredIn(
    commit: string,
    symbol: CodeSymbol,
    paths: readonly RepoPath[],
  ): Promise<PastDeclaration[]> {
    const found = await Promise.all(paths.map((path) => this.at(commit, { path, symbol })));
    return found.filter((one) => one !== null && one !== undefined);
  }

  private file(commit: string, path: RepoPath): Promise<TreeFile | null | undefined> {
    const key = `${commit}:${path}`;
    const read =
      this.files.get(key) ??
      this.history
        .readAt(commit, path)
        .then((text) => (typeof text === 'string' ? new TreeFile(path, text, this.language) : text));
    this.files.set(key, read);
    return read;
  }
}
