import { folderOf, nameOf, type RepoPath } from '../../../base/repoPath';
import { contentHash } from '../../../code/calls/contentHash';
import { importPathOf } from '../dependencies';
import { isBuilt } from './buildConstraint';

/** The declarations of packages outside a tree, each as the text of one Go file, by import path. */
export type LibraryTexts = ReadonlyMap<string, string>;

/** A file of a package outside the tree. */
export interface OutsideText {
  /** In the tree, for a copy of a dependency; else the import path. */
  readonly path: RepoPath;
  readonly text: string;
}

/** What is known of packages outside a tree: copies of dependencies in it, and the declarations of the library. */
export class OutsideSources {
  private readonly dependencies = new Map<string, Map<RepoPath, string>>();

  constructor(private readonly declarations: LibraryTexts) {}

  /** Sets the text of a file of a dependency; `undefined` removes it. */
  set(path: RepoPath, text: string | undefined): void {
    const importPath = importPathOf(folderOf(path));
    if (importPath === undefined) return;
    const files = this.dependencies.get(importPath) ?? new Map<RepoPath, string>();
    if (text !== undefined && isBuilt(nameOf(path), text)) files.set(path, text);
    else files.delete(path);
    if (files.size > 0) this.dependencies.set(importPath, files);
    else this.dependencies.delete(importPath);
  }

  /** The files of a package; `undefined` if it is unknown. */
  filesOf(importPath: string): readonly OutsideText[] | undefined {
    const files = this.dependencies.get(importPath);
    if (files) return [...files].sort().map(([path, text]) => ({ path, text }));
    const text = this.declarations.get(importPath);
    return text === undefined ? undefined : [{ path: importPath as RepoPath, text }];
  }

  /** True for a package whose code the tree has a copy of. */
  isDependency(importPath: string): boolean {
    return this.dependencies.has(importPath);
  }

  /** The name of a package, by the package clause. */
  nameOf(importPath: string): string | undefined {
    const [first] = this.filesOf(importPath) ?? [];
    return first && /^package\s+([\p{L}_][\p{L}\p{N}_]*)/mu.exec(first.text)?.[1];
  }

  /** A hash of all copies of dependencies; empty if there are none. */
  hash(): string {
    const parts = [...this.dependencies.values()].flatMap((files) =>
      [...files].map(([path, text]) => `${path} ${contentHash(text)}`),
    );
    return parts.length === 0 ? '' : contentHash(parts.sort().join('\n'));
  }
}
