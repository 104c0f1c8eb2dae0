import { folderOf, type RepoPath } from '../../base/repoPath';
import type { TreePath } from './codeLookup';

/** Files and folders by every end of their paths. */
export function endsOfPaths(paths: readonly RepoPath[]): ReadonlyMap<string, readonly TreePath[]> {
  const all = new Map<string, TreePath>();
  for (const path of paths) {
    all.set(path, { path, isFolder: false });
    for (let folder = folderOf(path); folder !== '' && !all.has(folder); folder = folderOf(folder))
      all.set(folder, { path: folder, isFolder: true });
  }
  const ends = new Map<string, TreePath[]>();
  for (const one of all.values()) {
    const names = one.path.split('/');
    for (let first = 0; first < names.length; first++) {
      const end = names.slice(first).join('/');
      const known = ends.get(end);
      if (known) known.push(one);
      else ends.set(end, [one]);
    }
  }
  return ends;
}
