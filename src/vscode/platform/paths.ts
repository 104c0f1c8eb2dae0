import type * as vscode from 'vscode';
import type { RepoPath } from '../../core';

type Address = Pick<vscode.Uri, 'scheme' | 'authority' | 'path'>;

/** The path of a file below a root; `undefined` for the root itself and for URIs outside it. */
export function repoPathIn(root: Address, { scheme, authority, path }: Address): RepoPath | undefined {
  if (scheme !== root.scheme || authority !== root.authority) return undefined;
  const start = root.path.endsWith('/') ? root.path : `${root.path}/`;
  return path.startsWith(start) && path !== start ? (path.slice(start.length) as RepoPath) : undefined;
}

/** The name of a file or folder, with its extension. */
export function fileNameOf({ path }: Pick<Address, 'path'>): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
