import type { RepoPath } from '../../base/repoPath';
import type { FactReader, TestText } from '../factReader';
import type { IndexData, IndexedFile } from './indexData';

/** Options for one run of a {@link CallAnalyser}. */
export interface AnalysisOptions {
  /** The result of an earlier run; the analyser reuses what cannot have changed. */
  readonly earlier?: IndexData | undefined;
  /** Called after every slice of work with the share that is done, from 0 to 1. Resolve to `false` to stop the run. */
  readonly onProgress?: (done: number) => Promise<boolean>;
  /** True if nobody will ask for hand-overs, which saves a tenth of the time. Never cache such a result. */
  readonly isWithoutHandOvers?: boolean;
}

/** The declarations of a file, without its calls. */
export type DeclaredFile = Pick<IndexedFile, 'path' | 'isPartial' | 'declarations'>;

/** Resolves the calls of a source tree. Keeps the texts, so that it can analyse the tree again after every change. */
export interface CallAnalyser {
  /** Sets the text of a file; `undefined` removes the file. Ignores files that the call index does not cover. */
  set(path: RepoPath, text: string | undefined): void;
  /** The declarations of the current texts, by a scan that resolves nothing: much faster than {@link run}. */
  declarations(): readonly DeclaredFile[];
  /** Analyses the current texts; `undefined` when `onProgress` stopped it, or when a text was set meanwhile. */
  run(options?: AnalysisOptions): Promise<IndexData | undefined>;
  /** Resolves the calls of test files, which are no part of the index; `undefined` when a text was set meanwhile. */
  runTests(tests: readonly TestText[]): Promise<readonly IndexedFile[] | undefined>;
  /** Reads facts of the current texts; `undefined` when `pause` resolved to `false`, or when a text was set meanwhile. */
  facts(pause: () => Promise<boolean>): Promise<FactReader | undefined>;
  /** Frees everything that it can compute again from the texts. */
  release(): void;
}
