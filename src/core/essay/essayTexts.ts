import type { SharedTransfer } from '../code/transfer';

/** The parts of a draft that ask questions. */
export type PromptPart =
  | 'audience'
  | 'function'
  /** Below those of `function`. */
  | 'example'
  | 'overview'
  | 'logic'
  | 'data'
  /** Before an excerpt. */
  | 'codeQuestion'
  /** Below an excerpt. */
  | 'code'
  /** Where there is no excerpt yet. */
  | 'codeWanted'
  | 'concurrency'
  | 'verification'
  | 'limits'
  | 'summary';

/**
 * Everything a draft says in a person's language. The analysis itself is left to the writer. `{thread}`, `{threads}` and
 * `{code}` in prompts are words of the language that the code is written in; see `withCodeWords`.
 */
export interface EssayTexts {
  title(project: string, topic: string): string;
  /** Tags after the project's name. */
  readonly tags: readonly string[];
  /** Marks a place that the writer must fill; `lint` looks for it. */
  readonly toWrite: string;
  /** Every question that a draft may ask, by the part that asks it. */
  readonly prompts: Readonly<Record<PromptPart, readonly string[]>>;
  /** What asks the writer to do something, but stands within a fact; all but the first are written as notes. */
  readonly requests: Readonly<Record<'addCommit' | 'notPinned' | 'notPublished' | 'ambiguous', string>>;
  readonly versionHeading: string;
  readonly repository: string;
  readonly release: string;
  readonly commit: string;
  readonly commitDate: string;
  readonly unknownRelease: string;
  readonly unknownCommit: string;
  readonly draftDate: string;
  readonly audienceHeading: string;
  readonly functionHeading: string;
  readonly overviewHeading: string;
  /** Says what the walkthrough map shows, for those who do not see it. */
  mapAlternative(topic: string, steps: number, lanes: string): string;
  readonly mapLegend: string;
  /** How control gets to a step, as far as all languages share it. */
  readonly reached: Readonly<Record<SharedTransfer, string>>;
  /** Module, packages, symbols, responsibility. */
  readonly moduleColumns: readonly string[];
  readonly logicHeading: string;
  readonly flowHeading: string;
  readonly stepsHeading: string;
  readonly stepNotHere: string;
  /** What an essay on the flow of a function is about. */
  flowTopic(symbol: string): string;
  readonly functionsHeading: string;
  /** Function, how it is called, place, responsibility. */
  readonly functionColumns: readonly string[];
  /** How a function of a flow is called, as far as all languages share it. */
  readonly calls: Readonly<
    Record<'start' | 'direct' | 'interface' | 'implementation' | 'value' | 'unresolved', string>
  >;
  /** Stands between the words of a list. */
  readonly and: string;
  readonly dataHeading: string;
  /** Field, type, role. */
  readonly fieldColumns: readonly string[];
  /** Stands for the fields that a table leaves out. */
  moreFields(count: number): string;
  readonly codeHeading: string;
  readonly endHeadings: Readonly<Record<'concurrency' | 'verification' | 'limits' | 'summary', string>>;
  readonly referencesHeading: string;
  /** Whose the quoted code is; `licence` is an SPDX identifier, absent when it is not known. */
  licence(project: string, repository: string, licence: string | undefined): string;
  /** The text of a comment in place of lines left out; lines from 1, both included. */
  leftOut(firstLine: number, lastLine: number): string;
  lines(firstLine: number, lastLine: number): string;
  /** A row of the version box. */
  row(name: string, value: string): string;
  /** A remark in brackets, with the space before it if the language wants one. */
  note(text: string): string;
  readonly pinUnchecked: string;
  readonly verdictNotes: Readonly<Record<'changed' | 'moved' | 'absent' | 'lost', string>>;
}
