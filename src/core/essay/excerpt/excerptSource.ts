import type { RepoPath } from '../../base/repoPath';
import type { CodeQuestion } from '../../code/lookup/codeLookup';
import type { WalkthroughTexts } from '../walkthroughProse/walkthroughTexts';

/** A text that the essay may have taken sentences from. */
export interface OtherText {
  /** How the person knows it, such as its file name. */
  readonly name: string;
  /** The whole content. */
  readonly text: string;
}

/**
 * What an essay is compared with. Each answer may be `undefined`, for "that cannot be told": then the rules say nothing.
 */
export interface ExcerptSource {
  /** Text of a file at a commit; `null` when the commit is known not to hold it. */
  textAt(commit: string, path: RepoPath): Promise<string | null | undefined>;
  /** Text of a file in the checkout; `null` when it is known not to be there. */
  textNow(path: RepoPath): Promise<string | null | undefined>;
  /** Whether a symbol, as its language prints it or by its last name, is declared at a commit. */
  declares(commit: string, symbol: string): Promise<boolean | undefined>;
  /** The answer to a question about the code at a commit, or at a tag; absent when nothing is known of code. */
  lookUp?(commit: string, question: CodeQuestion): Promise<unknown>;
  /** Other posts and documents that lie at hand. */
  otherTexts(): Promise<readonly OtherText[]>;
  /** The texts of walkthroughs about the code. `known` is the version that the asker has; absent when there are none. */
  walkthroughs?(known: string): Promise<WalkthroughTexts | undefined>;
}
