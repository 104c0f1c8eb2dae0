import type { CommitNote, HistoryLookup, RevisionName } from '../core';
import { askGit, gitText } from './adapters/git';

/** Answers questions about the history of a repository from git's objects. */
export function historyLookup(root: string): HistoryLookup {
  return {
    hasRevision: (revision) => hasRevision(root, revision),
    hasWordAt: (revision, word, type) => hasWordAt(root, revision, { word, type }),
    releases: () => releases(root),
    commitAt: (revision) => commitAt(root, revision),
    hasPathAt: (revision, end) => hasPathAt(root, revision, end),
    changedCodeWith: (word, newer, older) => changedCodeWith(root, word, newer, older),
    isAbout: (commit, words) => isAbout(root, commit, words),
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

/** A word does not go on before and behind these. */
const START = '(^|[^A-Za-z0-9_])';
const END = '([^A-Za-z0-9_]|$)';

/** Greps git's objects. */
async function hasWordAt(
  root: string,
  revision: string,
  { word, type }: { readonly word: string; readonly type?: string | undefined },
  paths: readonly string[] = [],
): Promise<boolean | undefined> {
  const commit = [word, type ?? word].every((one) => /^\w[\w.-]{1,200}\)?$/.test(one))
    ? await commitOf(root, revision)
    : undefined;
  if (commit === undefined) return undefined;
  const how = ['--quiet', '-I', '--no-textconv', '--no-color', '--extended-regexp'];
  const [name, owner] = [word, type ?? ''].map((one) => one.replaceAll('.', '[.]').replace(')', '[)]'));
  const form =
    type === undefined ? `${START}${name}${END}` : `${START}${owner}[^A-Za-z0-9_]{1,4}${name}${END}`;
  const inPaths = paths.map((path) => `:(literal)${path}`);
  const answer = await askGit(root, 'grep', ...how, '-e', form, commit, '--', ...inPaths);
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
  const noted = commit && (await gitText(root, 'log', '-1', '--format=%at %ct%n%B', commit));
  if (!noted) return undefined;
  const [times = '', ...lines] = noted.split('\n');
  const tag = ['--format=%(creatordate:unix)', `refs/tags/${revision}`];
  const tagged = await gitText(root, 'for-each-ref', ...tag);
  const seconds = [...times.split(' '), ...(tagged ? [tagged] : [])].map(Number);
  const days = seconds.flatMap((second) => [-DAY, 0, DAY].map((shift) => new Date(second * 1000 + shift)));
  return {
    commit,
    days: [...new Set(days.map((day) => day.toISOString().slice(0, 10)))],
    requests: [...lines.join('\n').matchAll(/#(\d+)/g)].map(([, number = '']) => number),
  };
}

/** The end of a path, as an essay writes it. */
async function hasPathAt(root: string, revision: string, end: string): Promise<boolean | undefined> {
  const commit = /^[\w./@-]+$/.test(end) ? await commitOf(root, revision) : undefined;
  if (commit === undefined) return undefined;
  const listed = await gitText(root, 'ls-tree', '-r', '-t', '--name-only', '--full-tree', commit);
  return listed?.split('\n').some((path) => path === end || path.endsWith(`/${end}`));
}

/** Merges are compared with their first parent. Git shows whole functions around what changed. */
async function changedCodeWith(
  root: string,
  word: string,
  newer: string,
  older = `${newer}^1`,
): Promise<boolean | undefined> {
  const [to, from] = [await commitOf(root, newer), await commitOf(root, older)];
  if (!to || !from || !/^\w{2,200}$/.test(word)) return undefined;
  const changed = await gitText(root, 'diff-tree', '-r', '-z', '--name-only', from, to);
  const paths = changed?.split('\0').filter(Boolean);
  if (!paths || paths.length > MOST_PATHS) return undefined;
  if (paths.length === 0) return false;
  const found = await Promise.all([from, to].map((one) => hasWordAt(root, one, { word }, paths)));
  if (!found.includes(true)) return found.every((one) => one === false) ? false : undefined;
  const how = [
    '-r',
    '-p',
    '--unified=0',
    '--function-context',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
  ];
  const difference = await gitText(root, 'diff-tree', ...how, from, to, '--', ...paths);
  // Behind the place of a change git names the function before it.
  return difference === undefined
    ? undefined
    : new RegExp(`\\b${word}\\b`).test(difference.replace(/^(@@ [^@]* @@).*$/gm, '$1'));
}

const MOST_PATHS = 500;

/** Words may be written apart, together or joined. */
async function isAbout(root: string, name: string, words: readonly string[]): Promise<boolean | undefined> {
  const commit = await commitOf(root, name);
  if (!commit || words.some((word) => !/^[\w./-]+$/.test(word))) return undefined;
  const form = words.map((word) => word.replaceAll('.', '[.]').replaceAll('-', '[-_ ]?')).join('|');
  const shown = await gitText(root, 'show', '--first-parent', '--name-only', '--format=%B', commit);
  if (shown === undefined) return undefined;
  if (new RegExp(form, 'i').test(shown)) return true;
  const how = [
    '--first-parent',
    '-m',
    '--format=%h',
    '--regexp-ignore-case',
    '--extended-regexp',
    `-G${form}`,
  ];
  const found = await gitText(root, 'log', ...how, `${commit}^!`);
  return found === undefined ? undefined : found !== '';
}
