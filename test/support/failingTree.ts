import type { FolderEntry, RepoPath, SourceTree } from '../../src/core';
import { InMemoryTree } from './inMemoryTree';

/** A tree of files in memory whose reading fails as often as it is told to. */
export class FailingTree implements SourceTree {
  /** How many requests will fail from now on. */
  failures = 0;
  private readonly tree: InMemoryTree;

  constructor(files: Readonly<Record<string, string>>) {
    this.tree = new InMemoryTree(files);
  }

  async readText(path: RepoPath): Promise<string | undefined> {
    this.failWhenTold();
    return this.tree.readText(path);
  }

  async listFolder(path: RepoPath): Promise<readonly FolderEntry[] | undefined> {
    this.failWhenTold();
    return this.tree.listFolder(path);
  }

  private failWhenTold(): void {
    if (this.failures === 0) return;
    this.failures--;
    throw new Error('unplugged');
  }
}
