import type { RepoPath } from '../../base/repoPath';
import type { IndexData } from './indexData';

export interface IndexOptions {
  /** What an earlier run found; what cannot have changed is taken from it. */
  readonly earlier?: IndexData | undefined;
  /** Is told after every slice of work how much is done, from 0 to 1. `false` stops the run. */
  readonly onProgress?: (done: number) => Promise<boolean>;
}

/** Resolves the calls of a tree. Keeps its texts, ready to be analysed again after every change. */
export interface CallAnalyser {
  /** Takes a text, or that it is gone. Files that are not part of the index are left out. */
  set(path: RepoPath, text: string | undefined): void;
  /** Analyses the tree as it is now; `undefined` when that was stopped, or a text was set meanwhile. */
  run(options?: IndexOptions): Promise<IndexData | undefined>;
  /** Lets go of everything that can be made again from the texts. */
  release(): void;
}
