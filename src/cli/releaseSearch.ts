import { DeclarationIndex, folderOf, type Anchor, type Pack } from '../core';
import { GitRevisionTree, type GitObjectReader } from './adapters/gitRevisionTree';

/** Finds the tag of the last known release that has a declaration where an anchor says; `undefined` if none has. */
export type ReleaseSearch = (anchor: Anchor) => Promise<string | undefined>;

/** Opens the releases that a pack names and that this clone has, read from git's objects. */
export async function searchReleases(
  root: string,
  { releases, language }: Pack,
  reader: GitObjectReader,
): Promise<ReleaseSearch> {
  const opened: { readonly tag: string; readonly index: DeclarationIndex }[] = [];
  for (const { tag, commit } of [...releases].reverse()) {
    const tree = await GitRevisionTree.open(root, commit, reader);
    if (tree) opened.push({ tag, index: new DeclarationIndex(tree, language) });
  }
  return async ({ path, symbol }) => {
    for (const { tag, index } of opened) {
      if ((await index.inPackage(folderOf(path), symbol)).length > 0) return tag;
    }
    return undefined;
  };
}
