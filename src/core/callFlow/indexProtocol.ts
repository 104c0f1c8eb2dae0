import type { RepoPath } from '../base/repoPath';
import type { CallCounts, CallNode } from '../code/calls/callIndex';
import type { FlowOptions, FlowStep, FlowTree } from './callFlow';
import type { ComparedStep, WantedStep } from './compareSteps';
import type { FlowLevel } from './flowLevel';

/** A text of the tree; absent when the file is gone. */
export interface ChangedText {
  readonly path: RepoPath;
  readonly text: string | undefined;
}

/** What can be asked of an index, each with its arguments and its answer. */
export interface IndexQuestions {
  /** The function or method that a line of a file stands in; with a column, the one that is called right there, if any. */
  functionAt: {
    ask: { path: string; line: number; column?: number | undefined };
    answer: CallNode | undefined;
  };
  /** The declaration of a symbol; of several, the one at a line, or the first. */
  find: { ask: { path: string; symbol: string; line?: number | undefined }; answer: CallNode | undefined };
  /** Where a flow begins. */
  root: { ask: { node: CallNode }; answer: FlowStep };
  /** What stands one level below a place of a flow. */
  next: {
    ask: { step: FlowStep; above: readonly CallNode[]; options: Omit<FlowOptions, 'depth'> };
    answer: FlowLevel;
  };
  /** Counts for every function of a file. */
  counts: { ask: { path: string }; answer: readonly CallCounts[] };
  /** A flow followed to a depth. */
  follow: { ask: { node: CallNode; options: FlowOptions }; answer: FlowTree };
  /** A flow followed to a depth, drawn as Mermaid flowchart. */
  chart: { ask: { node: CallNode; options: FlowOptions }; answer: string };
  /** Which steps of a walkthrough a flow comes to. */
  compare: {
    ask: { node: CallNode; steps: readonly WantedStep[]; options: FlowOptions };
    answer: readonly ComparedStep[];
  };
  /** The text for a cache; `undefined` when the last text that was asked for, or given, is still right. */
  store: { ask: Record<string, never>; answer: string | undefined };
}

export type IndexQuestion = keyof IndexQuestions;

/** How far the index is. */
export interface IndexState {
  /** From 0 to 1 while it is being made; absent when nothing is under way. */
  readonly progress?: number | undefined;
  /** True once questions can be answered; while it is being made anew they are answered from the last one. */
  readonly isReady: boolean;
  /** Files that are not well formed, of which something may be missing. */
  readonly partialFiles: readonly RepoPath[];
  /** Grows whenever the answers may be others than before. */
  readonly version: number;
  /** Why the last run failed; absent when it did not. What there was before still answers. */
  readonly failure?: string | undefined;
}

/** Before anything was indexed. */
export const NO_INDEX: IndexState = { isReady: false, partialFiles: [], version: 0 };

/** What is sent to the thread that keeps the index. */
export type ToIndex =
  | { readonly kind: 'texts'; readonly texts: readonly ChangedText[] }
  /** Index what was sent; `earlier` is what a cache held. A run that is under way is stopped. */
  | { readonly kind: 'run'; readonly earlier?: string | undefined }
  /** Nothing is going to change for a while: let go of what can be made again. */
  | { readonly kind: 'rest' }
  | { readonly kind: 'ask'; readonly id: number; readonly question: IndexQuestion; readonly ask: unknown };

/** What comes back. The first is a state, as a sign of life. */
export type FromIndex =
  | { readonly kind: 'state'; readonly state: IndexState }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly reason: string };
