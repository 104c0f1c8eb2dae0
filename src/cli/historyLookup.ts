import type { CommitNote, HistoryLookup, RevisionName } from '../core';
import { askGit, gitText } from './adapters/git';

/** Answers questions about the history of a repository from git's objects. */
export function historyLookup(root: string): HistoryLookup {
  return {
    hasRevision: (revision) => hasRevision(root, revision),
    hasWordAt: (revision, word) => hasWordAt(root, revision, word),
    releases: () => releases(root),
    commitAt: (revision) => commitAt(root, revision),
    changedFileWith: (commit, word) => changedFileWith(root, commit, word),
  };
}

/** The full hash of a commit or a tag; `undefined` if this clone does not have it. */
export async function commitOf(root: string, revision: string): Promise<string | undefined> {
  const name = ['--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  return (await gitText(root, 'rev-parse', ...name)) || undefined;
}

/** Tags and commits of this clone. A shallow clone lacks commits, so that it does not tell which there are. */
async function hasRevision(root: string, { kind, name }: RevisionName): Promise<boolean | undefined> {
  const isShallow = await gitText(root, 'rev-parse', '--is-shallow-repository');
  if (isShallow !== 'false') return undefined;
  if (kind === 'tag') {
    const tags = await gitText(root, 'tag', '--list');
    return tags === undefined || tags === '' ? undefined : tags.split('\n').includes(name);
  }
  if (kind === 'commit') return (await commitOf(root, name)) !== undefined;
  return hasRequest(root, name);
}

/** Commits from which a share that names requests says that all do. */
const SAMPLE = 200;

/** Whether the message of a commit names a pull request; `undefined` where messages mostly name none. */
async function hasRequest(root: string, number: string): Promise<boolean | undefined> {
  const latest = await gitText(root, 'log', '--no-merges', '--format=%s', `--max-count=${SAMPLE}`);
  const subjects = latest?.split('\n') ?? [];
  const naming = subjects.filter((subject) => /#\d+/.test(subject));
  if (naming.length * 10 < subjects.length * 9) return undefined;
  const found = await gitText(
    root,
    'log',
    '--all',
    '--format=%h',
    '--max-count=1',
    '--extended-regexp',
    `--grep=#${number}([^0-9]|$)`,
  );
  return found === undefined ? undefined : found !== '';
}

/** Greps git's objects. */
async function hasWordAt(
  root: string,
  revision: string,
  word: string,
  paths: readonly string[] = [],
): Promise<boolean | undefined> {
  const commit = /^\w{2,200}$/.test(word) ? await commitOf(root, revision) : undefined;
  if (commit === undefined) return undefined;
  const how = ['--quiet', '-I', '--no-textconv', '--no-color', '--word-regexp', '--fixed-strings'];
  const answer = await askGit(
    root,
    'grep',
    ...how,
    '-e',
    word,
    commit,
    '--',
    ...paths.map((path) => `:(literal)${path}`),
  );
  if (answer.output) return true;
  return answer.reason ? undefined : false;
}

async function releases(root: string): Promise<readonly string[] | undefined> {
  const tags = await gitText(root, 'tag', '--list', '--sort=version:refname');
  return tags?.split('\n').filter((tag) => /^v?\d+(?:\.\d+)*$/.test(tag));
}

const DAY = 86_400_000;

async function commitAt(root: string, revision: string): Promise<CommitNote | undefined> {
  const commit = await commitOf(root, revision);
  const times = commit && (await gitText(root, 'log', '-1', '--format=%at %ct', commit));
  if (!times) return undefined;
  const days = times
    .split(' ')
    .flatMap((seconds) => [-DAY, 0, DAY].map((shift) => new Date(Number(seconds) * 1000 + shift)));
  return { days: [...new Set(days.map((day) => day.toISOString().slice(0, 10)))] };
}

/** Merges are compared with their first parent. */
async function changedFileWith(root: string, name: string, word: string): Promise<boolean | undefined> {
  const commit = await commitOf(root, name);
  const parent = commit && (await commitOf(root, `${commit}^1`));
  if (!commit || !parent) return undefined;
  const changed = await gitText(root, 'diff-tree', '-r', '-z', '--name-only', parent, commit);
  const paths = changed?.split('\0').filter(Boolean);
  if (!paths || paths.length > MOST_PATHS) return undefined;
  if (paths.length === 0) return false;
  const found = await Promise.all([parent, commit].map((one) => hasWordAt(root, one, word, paths)));
  if (found.includes(true)) return true;
  return found.every((one) => one === false) ? false : undefined;
}

const MOST_PATHS = 500;
