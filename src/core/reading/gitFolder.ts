import { append } from '../base/append';
import { parseRepoPath, ROOT, joinPath, type RepoPath } from '../base/repoPath';
import type { Head, Remote, SourceTree } from '../ports';

const HASH = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** The two folders of a git repository; they differ only in a linked work tree. gitrepository-layout(5). */
export interface GitFolders {
  /** Contains `HEAD`. */
  readonly own: SourceTree;
  /** Contains `refs`, `packed-refs` and `config`. */
  readonly common: SourceTree;
}

/**
 * Reads from the files in `.git` what is checked out, for hosts without git: a browser, a workspace that is not trusted.
 * It finds only tags in `packed-refs`. `undefined` when there is no commit or the files are not readable.
 */
export async function readHead({ own, common }: GitFolders): Promise<Head | undefined> {
  const head = (await own.readText(joinPath(ROOT, 'HEAD')))?.trim();
  if (!head) return undefined;
  const packed = parsePackedRefs((await common.readText(joinPath(ROOT, 'packed-refs'))) ?? '');
  const reference = /^ref: (refs\/\S+)$/.exec(head)?.[1];
  const commit = reference === undefined ? head : await readReference(reference, common, packed);
  if (!commit || !HASH.test(commit)) return undefined;
  const branch = reference?.startsWith('refs/heads/') ? reference.slice('refs/heads/'.length) : undefined;
  return { commit, tags: tagsAt(commit, packed), ...(branch && { branch }) };
}

/** The remotes in the text of `.git/config`, each with its first URL. */
export function remotesIn(config: string): Remote[] {
  const urls = new Map<string, string>();
  let remote: string | undefined;
  for (const line of config.split(/\r?\n/)) {
    if (/^\s*\[/.test(line)) remote = /^\s*\[remote "([^"]+)"\]/.exec(line)?.[1];
    const url = /^\s*url\s*=\s*(\S+)\s*$/.exec(line)?.[1];
    if (remote !== undefined && url !== undefined && !urls.has(remote)) urls.set(remote, url);
  }
  return [...urls].map(([name, url]) => ({ name, url }));
}

const REMOTE_REFERENCES = 'refs/remotes/';
/** Branches of remotes are rarely nested deeper. */
const DEEPEST = 6;

/**
 * Names of the remotes that have a branch whose last commit is this one. If there is none, the result is `undefined`, not
 * an empty list: without the history we cannot tell whether an older commit of a remote is this one.
 */
export async function remotesAt({ common }: GitFolders, commit: string): Promise<string[] | undefined> {
  const packed = parsePackedRefs((await common.readText(joinPath(ROOT, 'packed-refs'))) ?? '');
  const names = [...packed]
    .filter(([name, hash]) => hash === commit && name.startsWith(REMOTE_REFERENCES))
    .map(([name]) => name.slice(REMOTE_REFERENCES.length));
  const loose = parseRepoPath(REMOTE_REFERENCES.slice(0, -1));
  if (loose) append(names, await looseAt(loose, commit, common, DEEPEST));
  const remotes = [...new Set(names.map((name) => name.split('/')[0] ?? name))];
  return remotes.length > 0 ? remotes : undefined;
}

/** The references below a folder that point to a commit, without the prefix `refs/remotes/`. */
async function looseAt(
  folder: RepoPath,
  commit: string,
  common: SourceTree,
  depth: number,
): Promise<string[]> {
  const entries = depth > 0 ? ((await common.listFolder(folder)) ?? []) : [];
  const found = await Promise.all(
    entries.map(async ({ name, isFolder }) => {
      const path = joinPath(folder, name);
      if (isFolder) return looseAt(path, commit, common, depth - 1);
      const isHere = (await common.readText(path))?.trim() === commit;
      return isHere ? [path.slice(REMOTE_REFERENCES.length)] : [];
    }),
  );
  return found.flat();
}

async function readReference(
  reference: string,
  common: SourceTree,
  packed: ReadonlyMap<string, string>,
): Promise<string | undefined> {
  const path = parseRepoPath(reference);
  const loose = path && (await common.readText(path))?.trim();
  return loose || packed.get(reference);
}

/** Reads lines `<hash> <reference>`. A line `^<hash>` after an annotated tag is the commit that the tag points to. */
function parsePackedRefs(text: string): Map<string, string> {
  const references = new Map<string, string>();
  let last: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    const match = /^([0-9a-f]+) (refs\/\S+)$/.exec(line);
    const peeled = /^\^([0-9a-f]+)$/.exec(line)?.[1];
    if (match?.[1] && match[2]) {
      last = match[2];
      references.set(last, match[1]);
    } else if (peeled && last) {
      references.set(last, peeled);
    }
  }
  return references;
}

function tagsAt(commit: string, packed: ReadonlyMap<string, string>): string[] {
  const prefix = 'refs/tags/';
  return [...packed]
    .filter(([name, hash]) => hash === commit && name.startsWith(prefix))
    .map(([name]) => name.slice(prefix.length));
}

/** The folder in the text of a `.git` file (`gitdir: …`) or of `commondir`; `undefined` for any other text. */
export function linkedFolder(text: string): string | undefined {
  return /^(?:gitdir: )?(\S.*?)\s*$/.exec(text)?.[1];
}

/** The path of `.git` in a checkout. */
export const GIT_ENTRY: RepoPath = joinPath(ROOT, '.git');
