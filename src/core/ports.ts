import type { RepoPath } from './base/repoPath';

/** One name in a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** Reads a tree of files: a work tree, a commit, a pack's folder. Paths are relative to its root. */
export interface SourceTree {
  /** The whole text of a file. `undefined` when there is no such file or it cannot be read. */
  readText(path: RepoPath): Promise<string | undefined>;
  /** The names in a folder, links to folders left out. `undefined` when there is no such folder or it cannot be read. */
  listFolder(path: RepoPath): Promise<readonly FolderEntry[] | undefined>;
}

/** What is known of the version a checkout is at. */
export interface Head {
  /** Full hash of the commit that is checked out. */
  readonly commit: string;
  /** The branch, when one is checked out. */
  readonly branch?: string;
  /** Tags that point at this commit. */
  readonly tags: readonly string[];
  /** Day of the commit, `YYYY-MM-DD`; absent when the history cannot be read. */
  readonly date?: string;
}

/** A remote of a checkout. */
export interface Remote {
  readonly name: string;
  /** As git has it; a password may stand in it. */
  readonly url: string;
}

/** The history behind a checkout, as far as the host can read it. */
export interface History {
  /** `undefined` without a repository or before its first commit. */
  head(): Promise<Head | undefined>;
  /** The remotes of the checkout, in the order in which git lists them; empty without any. */
  remotes(): Promise<readonly Remote[]>;
  /** Names of the remotes that had a commit when they were last heard of; `undefined` when that cannot be told. */
  remotesWith(commit: string): Promise<readonly string[] | undefined>;
  /** The newest commit on the way back from a commit that some remote had; `undefined` when there is none, or it cannot be told. */
  newestPublished(commit: string): Promise<string | undefined>;
  /** Text of a file at a commit; `null` when the commit is known not to hold it, `undefined` when that cannot be told. */
  readAt(commit: string, path: RepoPath): Promise<string | null | undefined>;
}

/** Small values that outlive a session. Values are plain JSON. */
export interface StateStore {
  /** What was stored, unchecked: it may be from another version or damaged. */
  get(key: string): unknown;
  set(key: string, value: unknown): Promise<void>;
}
