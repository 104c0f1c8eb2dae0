/** Where a link into a repository on the web leads. */
export interface CodeLink {
  /** Address of the repository, lower case. */
  readonly repository: string;
  /** The kind of page that the link opens. */
  readonly view: 'file' | 'folder' | 'commit';
  /** Commit, tag or branch. */
  readonly ref: string;
  /** Path in the repository; empty for its root and for commits. */
  readonly path: string;
  /** Lines from 1, both included; absent when the link names none. */
  readonly lines: { readonly first: number; readonly last: number } | undefined;
}

const LONGEST_ADDRESS = 2000;
const ADDRESS =
  /^(https?:\/\/[^/\s]+\/[^/\s?#]+(?:\/[^/\s?#]+){1,4}?)\/(?:-\/)?(blob|blame|raw|tree|commit)\/([^/\s?#]+)(?:\/([^\s?#]*))?(?:\?[^\s#]*)?(?:#(.*))?$/;
const BITBUCKET =
  /^(https?:\/\/bitbucket\.org\/[^/\s?#]+\/[^/\s?#]+)\/(src|commits)\/([^/\s?#]+)(?:\/([^\s?#]*))?(?:\?[^\s#]*)?(?:#(.*))?$/;
const FULL_COMMIT = /^[0-9a-f]{40}$/i;
const MOVING = new Set(['main', 'master', 'develop', 'dev', 'head', 'trunk']);

/** Reads the address of a file, folder or commit as GitHub, Gitee, AtomGit, GitLab and Bitbucket write it; `undefined` for any other. */
export function parseCodeLink(address: string): CodeLink | undefined {
  const match = address.length > LONGEST_ADDRESS ? null : (BITBUCKET.exec(address) ?? ADDRESS.exec(address));
  if (!match?.[1] || !match[3]) return undefined;
  const [, repository, kind, ref, path = '', fragment = ''] = match;
  const view = kind?.startsWith('commit') ? 'commit' : kind === 'tree' ? 'folder' : 'file';
  return {
    repository: repository.toLowerCase(),
    view,
    ref,
    path: decoded(path),
    lines: linesIn(fragment),
  };
}

/** True for a commit's full hash, the only name that nobody can move. */
export function isCommit(ref: string): boolean {
  return FULL_COMMIT.test(ref);
}

/** True for the beginning of a commit's hash, which is unambiguous only as long as no other begins alike. */
export function isShortCommit(ref: string): boolean {
  return /^(?=.*\d)[0-9a-f]{7,39}$/i.test(ref);
}

/** True for the names that branches in daily use have. */
export function isMovingBranch(ref: string): boolean {
  return MOVING.has(ref.toLowerCase());
}

function linesIn(fragment: string): CodeLink['lines'] {
  const match =
    /^L(\d{1,7})(?:C\d+)?(?:-L?(\d{1,7})(?:C\d+)?)?$/.exec(fragment) ??
    /^lines-(\d{1,7})(?::(\d{1,7}))?$/.exec(fragment);
  if (!match?.[1]) return undefined;
  const from = Number(match[1]);
  const to = Number(match[2] ?? from);
  // Hosts show the same lines for `#L9-L3` as for `#L3-L9`.
  return { first: Math.min(from, to), last: Math.max(from, to) };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray percent sign: then the path means itself.
    return path;
  }
}
