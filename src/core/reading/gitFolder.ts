import { parseRepoPath, ROOT, joinPath, type RepoPath } from '../base/repoPath';
import type { Head, SourceTree } from '../ports';

const HASH = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** The two folders of a repository; they differ only in a linked work tree. gitrepository-layout(5). */
export interface GitFolders {
  /** Holds `HEAD`. */
  readonly own: SourceTree;
  /** Holds `refs`, `packed-refs` and `config`. */
  readonly common: SourceTree;
}

/**
 * Reads what is checked out from the files in `.git`, for hosts that have no git: a browser, a workspace that is not
 * trusted. Tags are found as far as their commits stand in plain text.
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

/** Address of `origin`, else of the first remote, in the text of `.git/config`. */
export function remoteUrlIn(config: string): string | undefined {
  const urls = new Map<string, string>();
  let remote: string | undefined;
  for (const line of config.split(/\r?\n/)) {
    if (/^\s*\[/.test(line)) remote = /^\s*\[remote "([^"]+)"\]/.exec(line)?.[1];
    const url = /^\s*url\s*=\s*(\S+)\s*$/.exec(line)?.[1];
    if (remote !== undefined && url !== undefined && !urls.has(remote)) urls.set(remote, url);
  }
  return urls.get('origin') ?? [...urls.values()][0];
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

/** Lines `<hash> <reference>`; a line `^<hash>` after an annotated tag is the commit it points at. */
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

/** The folder that a `.git` file names (`gitdir: …`), or that `commondir` names; `undefined` when it is neither. */
export function linkedFolder(text: string): string | undefined {
  return /^(?:gitdir: )?(\S.*?)\s*$/.exec(text)?.[1];
}

/** Where `.git` is, relative to the checkout's root. */
export const GIT_ENTRY: RepoPath = joinPath(ROOT, '.git');
