import type { Head, History, Remote, RepoPath } from '../../src/core';

/** What a history in memory holds. */
export interface HistoryParts {
  readonly head?: Head;
  /** Address of the only remote, `origin`. */
  readonly remoteUrl?: string;
  readonly remotes?: readonly Remote[];
  /** Names of the remotes that have a commit, newest commit first; unknown when left out. */
  readonly published?: Readonly<Record<string, readonly string[]>>;
  /** Texts of earlier commits, by commit and path. */
  readonly earlier?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Texts of the head commit, by path. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A history of one commit. */
export class InMemoryHistory implements History {
  /** Counts how often the head was asked for. */
  headReads = 0;
  /** The paths that were read at some commit, in the order of the reads. */
  readonly pathsRead: RepoPath[] = [];

  constructor(private parts: HistoryParts = {}) {}

  /** Something else is checked out from now on. */
  change(parts: HistoryParts): void {
    this.parts = parts;
  }

  head(): Promise<Head | undefined> {
    this.headReads++;
    return Promise.resolve(this.parts.head);
  }

  remotes(): Promise<readonly Remote[]> {
    const { remoteUrl, remotes = remoteUrl === undefined ? [] : [{ name: 'origin', url: remoteUrl }] } =
      this.parts;
    return Promise.resolve(remotes);
  }

  remotesWith(commit: string): Promise<readonly string[] | undefined> {
    return Promise.resolve(this.parts.published && (this.parts.published[commit] ?? []));
  }

  newestPublished(): Promise<string | undefined> {
    return Promise.resolve(Object.keys(this.parts.published ?? {})[0]);
  }

  readAt(commit: string, path: RepoPath): Promise<string | undefined> {
    this.pathsRead.push(path);
    const { head, files, earlier } = this.parts;
    return Promise.resolve((commit === head?.commit ? files : earlier?.[commit])?.[path]);
  }
}
