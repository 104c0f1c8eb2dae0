import type { RepoPath } from '../base/repoPath';
import type { ConstantFacts, FieldUserFact, FunctionFacts, TestFact, TypeFacts } from '../code/codeFacts';
import type { TestText } from '../code/factReader';
import type { StatedHandOver } from '../code/handOvers/statedHandOvers';
import type { CodeQuestion } from '../code/lookup/codeLookup';
import type { ChosenFiles } from '../code/calls/chosenFiles';
import type { CallCounts, CallNode } from '../code/calls/callIndex';
import type { CallFlowOptions, CallFlowStep, CallFlowTree } from './callFlow';
import type { ComparedStep, WantedStep } from './compareSteps';
import type { CallFlowLevel } from './callFlowLevel';
import type { Hop, HopQuestion } from './hops';
import type { FoundWays } from './ways/way';
import type { WantedWays } from './ways/wayFinder';

/** A file of the source tree that changed. */
export interface ChangedText {
  readonly path: RepoPath;
  /** The whole new text; `undefined` when the file is gone. */
  readonly text: string | undefined;
}

/** The questions that the call index answers, each with its arguments and its answer. Lines and columns are 0-based. */
export interface CallIndexQuestions {
  /**
   * The function or method that holds a line of a file. With a column, the function that is called at that position, if
   * there is one. `undefined` outside of functions.
   */
  functionAt: {
    ask: { path: string; line: number; column?: number | undefined };
    answer: CallNode | undefined;
  };
  /** The declaration of a symbol in a file; of several, the one at the line, or the first. */
  find: { ask: { path: string; symbol: string; line?: number | undefined }; answer: CallNode | undefined };
  /** The first step of the call flow of a function. */
  root: { ask: { node: CallNode }; answer: CallFlowStep };
  /** The steps one level below a step. */
  next: {
    ask: {
      step: CallFlowStep;
      above: readonly CallNode[];
      options: Omit<CallFlowOptions, 'depth' | 'handOvers'>;
      /** Shown with the hand-overs of the code. */
      stated: readonly StatedHandOver[];
      files: ChosenFiles;
    };
    /** `needsTests` if the index lacks the texts of test files, which the files to go through include. */
    answer: CallFlowLevel | 'needsTests';
  };
  /** Callers and callees, counted for each function of a file. */
  counts: { ask: { path: string }; answer: readonly CallCounts[] };
  /** A call flow, followed to a depth; at most so many functions, the nearest. With what packs state, hand-overs are in it. */
  follow: {
    ask: { node: CallNode; options: CallFlowOptions; most?: number; stated?: readonly StatedHandOver[] };
    answer: CallFlowTree;
  };
  /** The Mermaid text of a call flow. */
  chart: { ask: { node: CallNode; options: CallFlowOptions }; answer: string };
  /** How control gets from one function to another. */
  hop: { ask: HopQuestion; answer: Hop };
  /** Which steps of a walkthrough a call flow reaches. */
  compare: {
    ask: { node: CallNode; steps: readonly WantedStep[]; options: CallFlowOptions };
    answer: readonly ComparedStep[];
  };
  /** What is known of a function, without its tests. Facts are those of the texts sent so far. */
  functionFacts: { ask: { path: RepoPath; symbol: string }; answer: FunctionFacts | undefined };
  /** The folders whose tests may reach a function. */
  testFolders: { ask: { path: RepoPath; symbol: string }; answer: readonly RepoPath[] };
  /** Which of the tests in some files reach a function. */
  tests: {
    ask: { path: RepoPath; symbol: string; texts: readonly TestText[] };
    answer: readonly TestFact[];
  };
  /** What is known of a type. */
  typeFacts: { ask: { path: RepoPath; symbol: string }; answer: TypeFacts | undefined };
  /** The functions that use the fields of a type. */
  fieldUsers: { ask: { path: RepoPath; symbol: string }; answer: readonly FieldUserFact[] };
  /** What is known of constants and variables with a name. */
  constantFacts: {
    ask: { symbol: string; path?: RepoPath | undefined };
    answer: readonly ConstantFacts[];
  };
  /** All functions and methods of the source tree. */
  functions: { ask: Record<string, never>; answer: readonly CallNode[] };
  /** The ways from one function to another, through the code and through what packs state. */
  ways: { ask: WantedWays & { stated: readonly StatedHandOver[] }; answer: FoundWays };
  /** Looks something up in the sources; `undefined` for what cannot be told. */
  lookUp: { ask: { question: CodeQuestion }; answer: unknown };
  /** The text to cache; `undefined` when the last one, asked for or passed to `run`, is still current. */
  store: { ask: Record<string, never>; answer: string | undefined };
}

export type CallIndexQuestion = keyof CallIndexQuestions;

/** The state of the call index. */
export interface CallIndexState {
  /** From 0 to 1 during a run; absent otherwise. */
  readonly progress?: number | undefined;
  /** True once the index answers questions. During a later run it answers from the previous result. */
  readonly isReady: boolean;
  /** Files with syntax errors; some of their declarations or calls may be missing. */
  readonly partialFiles: readonly RepoPath[];
  /** Grows whenever answers may have changed. */
  readonly version: number;
  /** Why the last run failed; absent when it did not. The previous result still answers. */
  readonly failure?: string | undefined;
}

/** The state before the first run. */
export const NO_CALL_INDEX: CallIndexState = { isReady: false, partialFiles: [], version: 0 };

/** Messages to the worker that keeps the index. */
export type ToCallIndex =
  | { readonly kind: 'texts'; readonly texts: readonly ChangedText[] }
  /** The texts of all test files; `undefined` if they have changed. They are no part of the index. */
  | { readonly kind: 'tests'; readonly texts: readonly TestText[] | undefined }
  /** Index the texts sent so far; `earlier` is the text from a cache. Cancels a run in progress. */
  | { readonly kind: 'run'; readonly earlier?: string | undefined }
  /** No changes are expected for a while: free the memory that can be rebuilt. */
  | { readonly kind: 'rest' }
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly question: CallIndexQuestion;
      readonly ask: unknown;
    }
  /** Nobody waits for the answer any more. */
  | { readonly kind: 'cancel'; readonly id: number };

/** Messages from the worker. The first is a state; it shows that the worker is alive. */
export type FromCallIndex =
  | { readonly kind: 'state'; readonly state: CallIndexState }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly reason: string };
