import type { SharedTransfer } from '../code/transfer';
import type { DiagramTexts } from './diagramTexts';

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
  /** The title of an analysis. */
  title(project: string, topic: string): string;
  /** Tags after the project's name. */
  readonly tags: readonly string[];
  /** Marks a place that the writer must fill; `lint` looks for it. */
  readonly toWrite: string;
  /** Every question that a draft may ask, by the part that asks it. */
  readonly prompts: Readonly<Record<PromptPart, readonly string[]>>;
  /** Requests to the writer that are part of a fact; a draft writes all but `addCommit` as notes. */
  readonly requests: Readonly<Record<'addCommit' | 'notPinned' | 'notPublished' | 'ambiguous', string>>;
  /** Heading of the version box. */
  readonly versionHeading: string;
  /** Row name in the version box. */
  readonly repository: string;
  /** Row name in the version box. */
  readonly release: string;
  /** Row name in the version box. */
  readonly commit: string;
  /** Row name in the version box. */
  readonly commitDate: string;
  /** Value when the commit has no known release. */
  readonly unknownRelease: string;
  /** Value when no git history can be read. */
  readonly unknownCommit: string;
  /** Row name in the version box. */
  readonly draftDate: string;
  /** Heading of the part on the reader and the questions. */
  readonly audienceHeading: string;
  /** Heading of the part on what the code does. */
  readonly functionHeading: string;
  /** Heading of the overview. */
  readonly overviewHeading: string;
  /** Says what the walkthrough map shows, for those who do not see it. */
  mapAlternative(topic: string, steps: number, lanes: string): string;
  /** Title of the legend that explains how control gets to a step. */
  readonly mapLegend: string;
  /** How control gets to a step, as far as all languages share it. */
  readonly reached: Readonly<Record<SharedTransfer, string>>;
  /** Module, packages, symbols, responsibility. */
  readonly moduleColumns: readonly string[];
  /** Heading of the part on how the code works. */
  readonly logicHeading: string;
  /** Heading of the flow. */
  readonly flowHeading: string;
  /** Heading of the list of steps. */
  readonly stepsHeading: string;
  /** Shown for a step without a certain place in the checkout. */
  readonly stepNotHere: string;
  /** What an essay on the flow of a function is about. */
  flowTopic(symbol: string): string;
  /** Heading of the table of functions. */
  readonly functionsHeading: string;
  /** Function, how it is called, place, responsibility. */
  readonly functionColumns: readonly string[];
  /** How a function of a flow is called, as far as all languages share it. */
  readonly calls: Readonly<
    Record<'start' | 'direct' | 'interface' | 'implementation' | 'value' | 'unresolved', string>
  >;
  /** Separator between the words of a list. */
  readonly and: string;
  /** Heading of the part on data structures. */
  readonly dataHeading: string;
  /** Field, type, role. */
  readonly fieldColumns: readonly string[];
  /** Replaces the fields that a table leaves out; `count` is how many. */
  moreFields(count: number): string;
  /** Heading of the part with key code. */
  readonly codeHeading: string;
  /** Headings of the last parts that the writer fills. */
  readonly endHeadings: Readonly<Record<'concurrency' | 'verification' | 'limits' | 'summary', string>>;
  /** Heading of the references. */
  readonly referencesHeading: string;
  /** Whose the quoted code is; `licence` is an SPDX identifier, absent when it is not known. */
  licence(project: string, repository: string, licence: string | undefined): string;
  /** The text of a comment in place of lines left out; lines from 1, both included. */
  leftOut(firstLine: number, lastLine: number): string;
  /** Names a range of lines; lines from 1, both included. */
  lines(firstLine: number, lastLine: number): string;
  /** A row of the version box. */
  row(name: string, value: string): string;
  /** A remark in brackets, with the space before it if the language wants one. */
  note(text: string): string;
  /** Note when a file could not be compared with the commit. */
  readonly pinUnchecked: string;
  /** Notes on steps that do not match the checkout. */
  readonly verdictNotes: Readonly<Record<'changed' | 'moved' | 'absent' | 'lost', string>>;
  /** What diagrams and their legends say. */
  readonly diagrams: DiagramTexts;
}
