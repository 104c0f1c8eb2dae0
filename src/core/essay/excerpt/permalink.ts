import type { RepoPath } from '../../base/repoPath';

/**
 * Hosts that listen for git over ssh on another name, since port 443 is taken. GitHub Docs, "Using SSH over the HTTPS
 * port"; GitLab Docs, "GitLab.com settings", "Alternative SSH port"; Bitbucket Cloud documentation, "Use port 443".
 */
const SSH_HOSTS: Readonly<Record<string, string>> = {
  'ssh.github.com': 'github.com',
  'altssh.gitlab.com': 'gitlab.com',
  'altssh.bitbucket.org': 'bitbucket.org',
};

/**
 * Web address of a repository, from the address git has for its remote: users, passwords and tokens left out.
 * `undefined` for local paths and the like.
 */
export function webAddressOf(remote: string): string | undefined {
  const web = /^(https?):\/\/(?:[^@/\s]+@)?([A-Za-z0-9.-]+)(:\d+)?\/([^\s?#]+)$/.exec(remote);
  const shell =
    /^(?:git\+)?(?:ssh|git):\/\/(?:[^@/\s]+@)?([A-Za-z0-9.-]+)(?::\d+)?\/([^\s?#]+)$/.exec(remote) ??
    /^(?:[^@/\s:]+@)([A-Za-z0-9.-]+):([^\s?#]+)$/.exec(remote) ??
    // Without a user, only a dot tells a host from a drive or a folder.
    /^([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+):([^\s?#]+)$/.exec(remote);
  const host = (web?.[2] ?? shell?.[1])?.toLowerCase();
  const path = (web?.[4] ?? shell?.[2])?.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
  if (!host || !path?.includes('/') || path.includes('@')) return undefined;
  // Who serves plain http does so on a port of its own; without one, every host knows https.
  const [scheme, port] = web?.[3] ? [web[1] ?? 'https', web[3]] : ['https', ''];
  return `${scheme}://${SSH_HOSTS[host] ?? host}${port}/${path}`;
}

/** How a kind of host writes addresses. */
interface Host {
  readonly file: string;
  readonly commit: string;
  /** Before the number of a pull request; absent if we do not know it. */
  readonly request?: string;
  readonly lines: (first: number, last: number) => string;
}

/** GitHub Docs, "Creating a permanent link to a code snippet". Enterprise servers, Gitea and most others read it too. */
const GITHUB: Host = {
  file: '/blob/',
  commit: '/commit/',
  request: '/pull/',
  lines: (first, last) => `#L${first}${last > first ? `-L${last}` : ''}`,
};

/** GitLab's own "Permalink" button, as in gitlab-org/gitlab issue 333248: `/-/blob/<commit>/LICENSE#L11-16`. */
const GITLAB: Host = {
  file: '/-/blob/',
  commit: '/-/commit/',
  request: '/-/merge_requests/',
  lines: (first, last) => `#L${first}${last > first ? `-${last}` : ''}`,
};

/** Gitee writes `/blob/<commit>/path#L24-48`. zed-industries/zed, crates/git_hosting_providers, `gitee.rs`. */
const GITEE: Host = { ...GITHUB, request: '/pulls/', lines: GITLAB.lines };

/** Bitbucket Cloud writes `/src/<commit>/path#lines-3:9`. atlassian/atlascode and gitkraken/vscode-gitlens agree. */
const BITBUCKET: Host = {
  file: '/src/',
  commit: '/commits/',
  request: '/pull-requests/',
  lines: (first, last) => `#lines-${first}${last > first ? `:${last}` : ''}`,
};

/**
 * The kind of host of a repository. Self-hosted GitLab mostly has it in its name; groups within groups are known to no
 * other. AtomGit and GitCode have files at `/blob/` as GitHub does; how they write several lines is not documented, and
 * the form of GitHub leads at least to the first one.
 */
function hostOf(repository: string): Host {
  const [, name = '', path = ''] = /^https?:\/\/([^/]+)\/(.*)$/.exec(repository) ?? [];
  if (name === 'bitbucket.org') return BITBUCKET;
  if (name === 'gitee.com' || /(?:^|\.)gitee\./.test(name)) return GITEE;
  const isGitLab = name.includes('gitlab') || (path.split('/').length > 2 && !/atomgit|gitcode/.test(name));
  return isGitLab ? GITLAB : GITHUB;
}

/** A link to lines of a file at a commit; lines from 1, both included. */
export function permalink(
  repository: string,
  commit: string,
  path: RepoPath,
  firstLine: number,
  lastLine: number,
): string {
  const { file, lines } = hostOf(repository);
  const address = path.split('/').map(escaped).join('/');
  return `${repository}${file}${commit}/${address}${lines(firstLine, lastLine)}`;
}

/** A link of Markdown; only its text if there is no address. */
export function webLink(text: string, address: string): string {
  return address === '' ? text : `[${text}](${address})`;
}

/** A link to a commit; empty if nobody knows the address of the repository. */
export function commitLink(repository: string, commit: string): string {
  if (repository === '') return '';
  return `${repository}${hostOf(repository).commit}${commit}`;
}

/** A link to a pull request, on hosts whose addresses are known. */
export function pullRequestLink(repository: string, number: number): string | undefined {
  const { request } = hostOf(repository);
  return request === undefined || repository === '' ? undefined : `${repository}${request}${number}`;
}

/** Brackets, which addresses may hold, would end a link of Markdown. */
function escaped(part: string): string {
  return encodeURIComponent(part).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
}
