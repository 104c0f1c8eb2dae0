import { realpath } from 'node:fs/promises';
import * as path from 'node:path';
import type { Head, History, RepoPath } from '../../core';
import { decodeText } from './nodeSourceTree';
import { gitText, runGit } from './git';

/** The history of the repository whose root is a given folder. */
export class GitHistory implements History {
  /** `revision` is what counts as checked out: `HEAD` for a work tree. */
  constructor(
    private readonly root: string,
    private readonly revision = 'HEAD',
  ) {}

  async head(): Promise<Head | undefined> {
    if (!(await this.isRootOfRepository())) return undefined;
    const commit = await gitText(this.root, 'rev-parse', '--verify', '--quiet', `${this.revision}^{commit}`);
    if (!commit) return undefined;
    const tags = await gitText(this.root, 'tag', '--points-at', commit);
    const date = await gitText(this.root, 'log', '-1', '--format=%cs', commit);
    const branch = await gitText(this.root, 'symbolic-ref', '--quiet', '--short', this.revision);
    return { commit, tags: tags ? tags.split('\n') : [], ...(date && { date }), ...(branch && { branch }) };
  }

  async remoteUrl(): Promise<string | undefined> {
    if (!(await this.isRootOfRepository())) return undefined;
    const names = (await gitText(this.root, 'remote'))?.split('\n').filter(Boolean) ?? [];
    const name = names.includes('origin') ? 'origin' : names[0];
    return name && (await gitText(this.root, 'remote', 'get-url', name));
  }

  async readAt(commit: string, file: RepoPath): Promise<string | null | undefined> {
    const bytes = await runGit(this.root, 'cat-file', 'blob', `${commit}:${file}`);
    if (bytes) return decodeText(bytes);
    const listing = await runGit(this.root, 'ls-tree', commit, '--', file);
    return listing?.length === 0 ? null : undefined;
  }

  /** An archive unpacked inside another repository must not take that one's commit for its own. */
  async isRootOfRepository(): Promise<boolean> {
    const top = await gitText(this.root, 'rev-parse', '--show-toplevel');
    return top !== undefined && path.resolve(top) === (await realpath(this.root).catch(() => undefined));
  }
}
