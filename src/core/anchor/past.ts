import type { RepoPath } from '../base/repoPath';
import type { DeclarationIndex } from '../code/declarationIndex';
import type { TreeFile } from '../code/treeFile';
import type { TreeSnapshot } from '../code/treeSnapshot';

/** The source tree at the commit that the anchor describes, as far as we can read the history. */
export interface Past {
  /** All its declarations; absent when we can read only single files. */
  readonly snapshot?: TreeSnapshot;
  /** A file as it was; `null` when the tree did not have it, `undefined` when we cannot tell. */
  file(path: RepoPath): Promise<TreeFile | null | undefined>;
}

/** The past when the whole source tree of the commit can be read. */
export async function pastOfTree(index: DeclarationIndex): Promise<Past> {
  return {
    snapshot: await index.snapshot(),
    file: async (path) => (await index.file(path)) ?? null,
  };
}
