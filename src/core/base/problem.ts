import type { Message } from './message';
import type { RepoPath } from './repoPath';
import type { TextRange } from './text';

/** Something wrong in a file that we read. Readers return problems together with a value; they never throw them. */
export interface Problem {
  /** Stable name, `<area>.<what-is-wrong>`. A contract: scripts compare it. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** Says what is wrong, and what to do next. */
  readonly message: Message;
  /** The file, relative to what was read: a pack's folder, a repository. */
  readonly path: RepoPath;
  /** The place in the file; absent when the problem concerns the whole file. */
  readonly range?: TextRange;
}
