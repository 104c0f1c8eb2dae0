import type { FolderEntry, RepoPath, SourceTree } from '../../src/core';

/** A tree of files that lives in memory and remembers what was read of it. */
export class InMemoryTree implements SourceTree {
  /** Paths of the files that were read, in order. */
  readonly reads: string[] = [];
  private readonly files: Map<string, string>;

  constructor(files: Readonly<Record<string, string>> = {}) {
    this.files = new Map(Object.entries(files));
  }

  write(path: string, text: string): void {
    this.files.set(path, text);
  }

  remove(path: string): void {
    this.files.delete(path);
  }

  readText(path: RepoPath): Promise<string | undefined> {
    this.reads.push(path);
    return Promise.resolve(this.files.get(path));
  }

  listFolder(path: RepoPath): Promise<readonly FolderEntry[] | undefined> {
    const start = path === '' ? '' : `${path}/`;
    const entries = new Map<string, FolderEntry>();
    for (const file of this.files.keys()) {
      if (!file.startsWith(start)) continue;
      const [name = '', ...rest] = file.slice(start.length).split('/');
      entries.set(name, { name, isFolder: rest.length > 0 });
    }
    return Promise.resolve(entries.size > 0 ? [...entries.values()] : undefined);
  }
}
