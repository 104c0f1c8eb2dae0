/** A path inside a repository: relative, forward slashes, no `.` or `..`; empty for the root. */
export type RepoPath = string & { readonly __brand: 'RepoPath' };

/** The root folder of a repository. */
export const ROOT = '' as RepoPath;

/** Reads a path from outside. `undefined` when it is absolute, leaves the repository, or is not a plain path. */
export function parseRepoPath(text: string): RepoPath | undefined {
  if (text === '') return ROOT;
  // eslint-disable-next-line no-control-regex -- paths with control characters are refused
  if (/[\\:\u0000-\u001f]/.test(text)) return undefined;
  const isPlain = text.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
  return isPlain ? (text as RepoPath) : undefined;
}

/** The folder of a file; the root for a file at the top. */
export function folderOf(path: RepoPath): RepoPath {
  const slash = path.lastIndexOf('/');
  return (slash < 0 ? '' : path.slice(0, slash)) as RepoPath;
}

/** The last part of a path: the name of the file or folder. */
export function nameOf(path: RepoPath): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A path one level below a folder. */
export function joinPath(folder: RepoPath, name: string): RepoPath {
  return (folder === '' ? name : `${folder}/${name}`) as RepoPath;
}
