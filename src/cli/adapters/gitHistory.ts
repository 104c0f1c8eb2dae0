import { realpath } from 'node:fs/promises';
import * as path from 'node:path';
import type { Head, History, Message, Remote, RepoPath } from '../../core';
import { decodeText } from './nodeSourceTree';
import { askGit, gitText, runGit } from './git';

/** The history of the repository whose root is a given folder. Without one, every answer is empty. */
export class GitHistory implements History {
  /** `revision` is the one to treat as checked out: `HEAD` for a work tree. */
  constructor(
    private readonly root: string,
    private readonly revision = 'HEAD',
  ) {}

  async head(): Promise<Head | undefined> {
    if (!(await this.isRootOfRepository())) return undefined;
    const commit = await gitText(this.root, 'rev-parse', '--verify', '--quiet', `${this.revision}^{commit}`);
    if (!commit) return undefined;
    const tagged = ['--format=%(refname:strip=2)', '--points-at', commit, 'refs/tags'];
    const tags = await gitText(this.root, 'for-each-ref', ...tagged);
    const date = await gitCommitDate(this.root, commit);
    const branch = await gitText(this.root, 'symbolic-ref', '--quiet', '--short', this.revision);
    return { commit, tags: tags ? tags.split('\n') : [], ...(date && { date }), ...(branch && { branch }) };
  }

  async remotes(): Promise<readonly Remote[]> {
    if (!(await this.isRootOfRepository())) return [];
    const listed = (await gitText(this.root, 'remote', '--verbose'))?.split('\n') ?? [];
    return listed.flatMap((line) => {
      const [, name, url] = /^(\S+)\t(.+) \(fetch\)(?: \[.*\])?$/.exec(line) ?? [];
      return name && url ? [{ name, url }] : [];
    });
  }

  async remotesWith(commit: string): Promise<readonly string[] | undefined> {
    const remotes = await this.remotes();
    const format = '--format=%(refname)';
    const known = await gitText(this.root, 'for-each-ref', '--count=1', format, 'refs/remotes');
    // Nothing was ever fetched, so we cannot know what the remotes have.
    if (remotes.length === 0 || !known) return undefined;
    const references = await gitText(this.root, 'for-each-ref', format, '--contains', commit, 'refs/remotes');
    return references === undefined
      ? undefined
      : remotes
          .map(({ name }) => name)
          .filter((name) => references.split('\n').some((each) => each.startsWith(`refs/remotes/${name}/`)));
  }

  /** The newest commit along the first parents that a remote has. Git documentation, git-rev-list, "--boundary". */
  async newestPublished(commit: string): Promise<string | undefined> {
    if (((await this.remotesWith(commit)) ?? []).length > 0) return commit;
    const words = ['--first-parent', '--boundary', '--not', '--remotes', '--not', '--end-of-options', commit];
    const listed = await gitText(this.root, 'rev-list', ...words);
    return /^-([0-9a-f]+)$/m.exec(listed ?? '')?.[1];
  }

  async readAt(commit: string, file: RepoPath): Promise<string | null | undefined> {
    const bytes = await runGit(this.root, 'cat-file', '--end-of-options', 'blob', `${commit}:${file}`);
    if (bytes) return decodeText(bytes);
    const listing = await runGit(this.root, 'ls-tree', '--end-of-options', commit, '--', file);
    return listing?.length === 0 ? null : undefined;
  }

  /** Why git does not answer about this folder; `undefined` when it does answer, or gives no reason. */
  async refusal(): Promise<Message | undefined> {
    return (await askGit(this.root, 'rev-parse', '--show-toplevel')).reason;
  }

  /** False for a folder inside another repository: an unpacked archive must not get that repository's commit. */
  async isRootOfRepository(): Promise<boolean> {
    const top = await gitText(this.root, 'rev-parse', '--show-toplevel');
    return top !== undefined && path.resolve(top) === (await realpath(this.root).catch(() => undefined));
  }
}

/** The day of a commit, `YYYY-MM-DD`. `rev-list` prints it on the second line. */
async function gitCommitDate(root: string, commit: string): Promise<string | undefined> {
  const listed = await gitText(root, 'rev-list', '--max-count=1', '--format=%cs', commit);
  return listed?.split('\n')[1];
}
