import type { Message } from './base/message';
import type { RepoPath } from './base/repoPath';

/** A file or a folder inside a folder. */
export interface FolderEntry {
  /** The last part of its path. */
  readonly name: string;
  readonly isFolder: boolean;
}

/**
 * Reads the files of a work tree, of a commit, or of a pack's folder. Paths are relative to its root. Rejects only when
 * the source has a file but its content is missing, as in a partial clone.
 */
export interface SourceTree {
  /** The whole text of a file; `undefined` when there is no such file or it cannot be read. */
  readText(path: RepoPath): Promise<string | undefined>;
  /** The entries of a folder without links to folders; `undefined` when there is no such folder or it cannot be read. */
  listFolder(path: RepoPath): Promise<readonly FolderEntry[] | undefined>;
  /**
   * The files and folders that exist but could not be read when we tried last, each with the reason, which completes
   * "cannot be read: …". Absent if the host cannot tell.
   */
  readonly unreadable?: ReadonlyMap<RepoPath, Message>;
}

/** The commit that is checked out, as far as the host can read it. */
export interface Head {
  /** Full hash. */
  readonly commit: string;
  /** The branch, when one is checked out. */
  readonly branch?: string;
  /** Tags that point to this commit. */
  readonly tags: readonly string[];
  /** Day of the commit, `YYYY-MM-DD`; absent when the host cannot read the history. */
  readonly date?: string;
}

/** A remote of a checkout, as git configures it. */
export interface Remote {
  /** Such as `origin`. */
  readonly name: string;
  /** As the configuration has it. It may contain a password: do not show it. */
  readonly url: string;
}

/** The git history of a checkout, as far as the host can read it. */
export interface History {
  /** The commit that is checked out; `undefined` without a repository or before its first commit. */
  head(): Promise<Head | undefined>;
  /** The remotes in the order in which git lists them; empty if there are none. */
  remotes(): Promise<readonly Remote[]>;
  /** Names of the remotes that had a commit at the last fetch; `undefined` when the host cannot tell. */
  remotesWith(commit: string): Promise<readonly string[] | undefined>;
  /** The commit itself or its newest first-parent ancestor that some remote had; `undefined` if there is none or the host cannot tell. */
  newestPublished(commit: string): Promise<string | undefined>;
  /** Files whose text differs from the commit that is checked out; `undefined` when the host cannot tell. */
  changedFiles?(): Promise<readonly RepoPath[] | undefined>;
  /** Text of a file at a commit; `null` when the commit does not have it, `undefined` when the host cannot tell. */
  readAt(commit: string, path: RepoPath): Promise<string | null | undefined>;
}

/** A version of the repository that has a tag. */
export interface TaggedRelease {
  readonly tag: string;
  /** Full hash. */
  readonly commit: string;
  /** Day of the commit, `YYYY-MM-DD`. */
  readonly date: string;
}

/** A release that a commit contains, and how many other commits it contains. */
export interface NearestRelease {
  readonly tag: string;
  /** Commits that the release does not have. */
  readonly commits: number;
}

/** A commit that changed a file. */
export interface FileCommit {
  /** Full hash. */
  readonly commit: string;
  /** Day of the commit, `YYYY-MM-DD`. */
  readonly date: string;
  /** First line of its message, untrusted. */
  readonly subject: string;
  /** Its first parent; absent when it has none, or when a shallow clone ends with it. */
  readonly parent?: string;
}

/** The older versions of a repository, as far as the host can read them. */
export interface VersionHistory {
  /** Tags that are versions, oldest first, without previews; `undefined` when the host cannot tell. */
  releases(): Promise<readonly TaggedRelease[] | undefined>;
  /** The release before a commit that the fewest commits lie behind; `undefined` when there is none, or the host cannot tell. */
  nearestRelease(commit: string): Promise<NearestRelease | undefined>;
  /** The files of a commit; `undefined` when the host cannot list them. */
  pathsAt(commit: string): Promise<readonly RepoPath[] | undefined>;
  /** Text of a file at a commit; `null` when the commit does not have it, `undefined` when the host cannot tell. */
  readAt(commit: string, path: RepoPath): Promise<string | null | undefined>;
  /**
   * The commits along the first parents of `from`, itself included, that changed a file, newest first, at most `most`.
   * `undefined` when the host cannot tell.
   */
  commitsOf(path: RepoPath, from: string, most: number): Promise<readonly FileCommit[] | undefined>;
  /** Where a file was in the first parent of a commit that renamed it; `undefined` when it was not renamed there. */
  pathBefore(path: RepoPath, commit: string, parent: string): Promise<RepoPath | undefined>;
  /** How many files a commit changed since its first parent; `undefined` when the host cannot tell. */
  changedFiles(commit: string, parent: string): Promise<number | undefined>;
}

/** Keeps small values from one session to the next. Values are plain JSON, `null` included. */
export interface StateStore {
  /** The stored value, unchecked: it may come from another version or be damaged. `undefined` if none was ever stored. */
  get(key: string): unknown;
  /** Replaces a value. Rejects when the host cannot store it. Another window may replace it at any time. */
  set(key: string, value: unknown): Promise<void>;
}
