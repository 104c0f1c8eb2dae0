import type { Head, History, RepoPath } from '../../src/core';

/** What a history in memory holds. */
export interface HistoryParts {
  readonly head?: Head;
  readonly remoteUrl?: string;
  /** Texts of the head commit, by path. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A history of one commit. */
export class InMemoryHistory implements History {
  /** Counts how often the head was asked for. */
  headReads = 0;

  constructor(private parts: HistoryParts = {}) {}

  /** Something else is checked out from now on. */
  change(parts: HistoryParts): void {
    this.parts = parts;
  }

  head(): Promise<Head | undefined> {
    this.headReads++;
    return Promise.resolve(this.parts.head);
  }

  remoteUrl(): Promise<string | undefined> {
    return Promise.resolve(this.parts.remoteUrl);
  }

  readAt(commit: string, path: RepoPath): Promise<string | undefined> {
    const { head, files } = this.parts;
    return Promise.resolve(commit === head?.commit ? files?.[path] : undefined);
  }
}
