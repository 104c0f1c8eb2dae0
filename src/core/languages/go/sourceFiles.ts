import { folderOf, joinPath, nameOf, ROOT, type RepoPath } from '../../base/repoPath';
import type { SourceTree } from '../../ports';

/** Folders that Go itself does not build. Go command documentation, "Package lists and patterns". */
export function isOutsideModule(name: string): boolean {
  return name.startsWith('.') || name.startsWith('_') || name === 'testdata' || name === 'node_modules';
}

/** Go files that are neither tests nor hidden. */
export function isGoSource(name: string): boolean {
  return name.endsWith('.go') && !name.endsWith('_test.go') && !/^[._]/.test(name);
}

/** Whether {@link listSources} would list a path if there were such a file. */
export function isSource(path: RepoPath): boolean {
  return isListed(nameOf(path)) && (folderOf(path) === ROOT || mayHoldSources(folderOf(path)));
}

/** Whether {@link listSources} would look into a folder. */
export function mayHoldSources(folder: RepoPath): boolean {
  return folder.split('/').every((name) => !isPassedOver(name));
}

function isListed(name: string): boolean {
  return isGoSource(name) || name === 'go.mod';
}

function isPassedOver(name: string): boolean {
  return isOutsideModule(name) || name === 'vendor';
}

/** Every Go file of a tree that is not a test, and every go.mod; copies of other modules in `vendor` are left out. */
export async function listSources(tree: SourceTree): Promise<readonly RepoPath[]> {
  const sources: RepoPath[] = [];
  for (let folders: RepoPath[] = [ROOT]; folders.length > 0;) {
    const listed = await Promise.all(folders.map((folder) => listFolder(tree, folder)));
    sources.push(...listed.flatMap(({ files }) => files));
    folders = listed.flatMap((one) => one.folders);
  }
  return sources;
}

async function listFolder(
  tree: SourceTree,
  folder: RepoPath,
): Promise<{ files: RepoPath[]; folders: RepoPath[] }> {
  const entries = (await tree.listFolder(folder)) ?? [];
  const files = entries.filter(({ name, isFolder }) => !isFolder && isListed(name));
  const folders = entries.filter(({ name, isFolder }) => isFolder && !isPassedOver(name));
  return {
    files: files.map(({ name }) => joinPath(folder, name)),
    folders: folders.map(({ name }) => joinPath(folder, name)),
  };
}
