import type { RepoPath } from '../base/repoPath';

/** Web address of a repository, from the address git has for its remote. `undefined` for local paths and the like. */
export function webAddressOf(remote: string): string | undefined {
  const match =
    /^https?:\/\/(?:[^@/\s]+@)?([A-Za-z0-9.-]+(?::\d+)?)\/([^\s?#]+)$/.exec(remote) ??
    /^(?:ssh|git):\/\/(?:[^@/\s]+@)?([A-Za-z0-9.-]+)(?::\d+)?\/([^\s?#]+)$/.exec(remote) ??
    /^(?:[^@/\s:]+@)([A-Za-z0-9.-]+):([^\s?#]+)$/.exec(remote);
  if (!match?.[1] || !match[2]) return undefined;
  const path = match[2].replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
  return path.includes('/') ? `https://${match[1]}/${path}` : undefined;
}

/** A link to lines of a file at a commit; lines from 1, both included. Forms as GitHub, Gitee, AtomGit and GitLab write them. */
export function permalink(
  repository: string,
  commit: string,
  path: RepoPath,
  firstLine: number,
  lastLine: number,
): string {
  const isGitLab = /^https:\/\/[^/]*gitlab/.test(repository);
  const file = path.split('/').map(encodeURIComponent).join('/');
  const last = lastLine > firstLine ? `-${isGitLab ? '' : 'L'}${lastLine}` : '';
  return `${repository}${isGitLab ? '/-' : ''}/blob/${commit}/${file}#L${firstLine}${last}`;
}
