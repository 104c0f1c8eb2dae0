import type { Message } from './message';
import type { RepoPath } from './repoPath';
import type { TextRange } from './text';

/** Something wrong in what was read. Problems come beside a value, they are never thrown. */
export interface Problem {
  /** Stable name, `<area>.<what-is-wrong>`. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** What is wrong and what to do next. */
  readonly message: Message;
  /** The file it is in, relative to what was being read (a pack's folder, a repository). */
  readonly path: RepoPath;
  /** Where in the file; absent when it is about the whole file. */
  readonly range?: TextRange;
}
