import type { HandOverKind } from '../code/handOvers/handOver';
import type { SharedTransfer } from '../code/transfer';
import type { DiagramTexts } from './diagramTexts';
import type { DraftDepth } from './draft/depth';
import type { PastTexts } from './pastTexts';

/** The parts of a draft that ask questions. */
export type PromptPart =
  /** What readers can answer afterwards. */
  | 'questions'
  | 'function'
  /** The simple solution, and why it is not the one. */
  | 'idea'
  | 'overview'
  | 'logic'
  | CodePromptPart
  /** Where there is no excerpt yet. */
  | 'codeWanted'
  | 'data'
  | 'layout'
  | 'concurrency'
  | 'failures'
  /** Where values can get lost. */
  | 'losses'
  | 'verification'
  | 'versions'
  | 'elsewhere'
  | 'summary'
  | 'next';

/** Questions below an excerpt, by what the excerpt shows. */
export type CodePromptPart =
  | 'codeLock'
  | 'codeThread'
  | 'codeDropped'
  | 'codeChannel'
  | 'codeFull'
  | 'codeFiles'
  | 'codeChoice'
  | 'codeRemote'
  | 'codeOrder'
  | 'codeWithout'
  | 'codeAssumes';

/** What a draft says of facts about the code. Names of the code come as Markdown. */
export interface FactTexts {
  /** Below an excerpt: a function holds a lock on lines. */
  holds(lock: string, isRead: boolean): string;
  /** Addition to {@link holds}: until the function returns. */
  readonly untilReturn: string;
  /** Addition to {@link holds}: `holders` take it too. */
  alsoTaken(holders: string): string;
  /** In place of other holders of a lock: none was found, or nobody knows who has the lock. */
  readonly noHolder: string;
  readonly ownLock: string;
  /** Marks a holder that only reads. */
  readonly reading: string;
  /** Functions are started in threads of their own; `thread` is the word of the language for one or for several. */
  starts(what: string, thread: string, count: number): string;
  /** What is started has no name. */
  readonly unnamed: string;
  /** Addition to {@link starts}: a function waits for its end, with something. */
  waited(by: string, what: string): string;
  /** A channel is used. */
  readonly channel: Readonly<Record<'send' | 'receive' | 'close', (channel: string) => string>>;
  /** Addition to what is said of a channel: it does not wait, another line runs instead. */
  otherwise(line: number): string;
  /** Addition: this happens when the function returns. */
  readonly atReturn: string;
  /** In a table of losses: a channel has no room. */
  full(channel: string): string;
  /** In a table of losses: a function only writes a line to the log. */
  logs(line: string): string;
  /** Nobody looks at the error of a call. */
  dropped(of: string): string;
  /** A statement that changes files or forces them to the disk. */
  changesFiles(statement: string): string;
  /** Data goes to something that may keep it in memory for some time. */
  writesOut(statement: string): string;
  /** A statement that panics. */
  panics(statement: string): string;
  /** Fields that are written. */
  writes(fields: string): string;
  /** The value of a constant or setting. */
  valueOf(name: string, value: string): string;
  /** A setting that a function reads; `value` is its default. */
  setting(name: string, value: string | undefined): string;
  /** In place of a long list of functions that take a lock. */
  manyHolders(count: number): string;
  /** Replaces what a list leaves out. */
  others(count: number): string;
  /** Separator between parts of one fact. */
  readonly then: string;
  /** Where settings are read. */
  readonly settingsLead: string;
  /** The same for other lines of the subject. */
  readonly otherSettingsLead: string;
  /** Before a list of tests, of places for breakpoints, of lines in the log. */
  readonly testsLead: string;
  readonly breakpointsLead: string;
  readonly logsLead: string;
  /** Before the lists of what runs at the same time, of channels, of errors. */
  startsLead(threads: string): string;
  readonly channelsLead: string;
  readonly errorsLead: string;
  /** A row of the table of failures: a function has run, another one has not. */
  between(before: string, after: string): string;
  /** Where a step was up to a release, and after another one. */
  wasAt(place: string, until: string, after: string | undefined): string;
  /** Releases that do not have a step. */
  notIn(releases: string): string;
}

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
  readonly requests: Readonly<Record<'addCommit' | 'notPinned' | 'notPublished', string>>;
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
  /** Value when the commit is so many commits after a release. */
  afterRelease(tag: string, commits: number): string;
  /** Value when the commit has no known release. */
  readonly unknownRelease: string;
  /** Value when no git history can be read. */
  readonly unknownCommit: string;
  /** Row name in the version box. */
  readonly draftDate: string;
  /** Begins the pointer behind a question; exports find it by this. */
  readonly seeAlso: string;
  /** What is behind a question: lines and names of the code that help to answer it. */
  pointer(what: string): string;
  /** Names of the depths. */
  readonly depths: Readonly<Record<DraftDepth, string>>;
  /** What a comment with the depth of the draft says. */
  depthNote(depth: string): string;
  /** Says what a note to the writer is about, and that readers never see it. */
  noteFor(about: string): string;
  /** What notes to the writer are about. */
  readonly notes: Readonly<
    Record<
      | 'questions'
      | 'example'
      | 'exercise'
      | 'ideas'
      | 'own'
      | 'words'
      | 'steps'
      | 'more'
      | 'figure'
      | 'checkout',
      string
    >
  >;
  /** The text of the note with figures to fill in, after the places at which data is written out. */
  figureNote(places: string): string;
  /** In a note: the bodies of these symbols differ from those that the walkthrough describes, at a commit. */
  codeDiffers(symbols: string, described: string): string;
  /** In a note, beside a step: the checkout has other code there. */
  readonly stepDiffers: string;
  /** In a note, beside a step: the checkout does not have it. */
  readonly stepMissing: string;
  /** In a note: the checkout does not have these symbols. */
  notHere(symbols: string): string;
  /** Facts. */
  readonly facts: FactTexts;
  /** Heading of the part with the questions. */
  readonly questionsHeading: string;
  /** Heading of the part on the solution that one thinks of first. */
  readonly ideaHeading: string;
  /** Lock, functions that hold it with lines, who else takes it. */
  readonly lockColumns: readonly string[];
  /** Number, where it stops, what is durable, what happens after a restart. */
  readonly failureColumns: readonly string[];
  /** Number, where a value can get lost, what is lost, who learns of it. */
  readonly lossColumns: readonly string[];
  /** Test, functions that it leads to, command. */
  readonly testColumns: readonly string[];
  /** Heading of the part on what the code does. */
  readonly functionHeading: string;
  /** Heading of the overview. */
  readonly overviewHeading: string;
  /** Says what the walkthrough map shows, for those who do not see it. */
  mapAlternative(topic: string, functions: number, lanes: string): string;
  /** What the mark means that is before functions to which control gets through others. */
  mapFarther(mark: string): string;
  /** The functions that the walkthrough map leaves out, as Markdown. */
  mapLeftOut(count: number, symbols: string): string;
  /** Functions with their lanes, at which the map begins. */
  mapBegins(functions: string): string;
  /** That the rows of a map are in no order of time. */
  readonly mapOrder: string;
  /** Functions with their lanes, to which an arrow is missing. */
  mapNotJoined(functions: string): string;
  /** Title of the legend that explains how control gets to a step. */
  readonly mapLegend: string;
  /** How control gets to a step, as far as all languages share it. */
  readonly reached: Readonly<Record<SharedTransfer, string>>;
  /** Heading of the part on how the code works. */
  readonly logicHeading: string;
  /** Heading of the flow. */
  readonly flowHeading: string;
  /** Heading of the list of steps. */
  readonly stepsHeading: string;
  /** What an essay on the flow of a function is about. */
  flowTopic(symbol: string): string;
  /** What an essay on a way between two functions is about. */
  wayTopic(from: string, to: string): string;
  /** Says in sentences how long a way is, and how many of its hops are only possible. */
  wayLead(way: {
    readonly from: string;
    readonly to: string;
    readonly hops: number;
    readonly possible: number;
    readonly hasOthers: boolean;
  }): string;
  /** Function, how control gets there, place, responsibility. */
  readonly wayColumns: readonly string[];
  /** How control gets along a hop, besides {@link calls}. */
  readonly hops: {
    /** How control jumps; the name of the pack that states it. */
    handOver(kind: HandOverKind, pack: string): string;
    via(method: string): string;
    readonly possible: string;
    /** Adds the line in the function before. */
    inLine(words: string, line: number): string;
  };
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
  /** Separator between words that have commas themselves. */
  readonly listed: string;
  /** Heading of the part on data structures. */
  readonly dataHeading: string;
  /** Before a class diagram: how many of how many types it shows, and how to read it. */
  typesLead(shown: number, all: number): string;
  /** Field, type. */
  readonly fieldColumns: readonly string[];
  /** Before tables of fields: whose uses they have. */
  readonly touchedLead: string;
  /** Below a table of fields: the other fields that the functions use. */
  touchedOthers(fields: string): string;
  /** Field, type, comment of the source, who changes it, who reads it. */
  readonly touchedColumns: readonly string[];
  /** In place of those who change a field: new values get it. */
  readonly setWhenNew: string;
  /** In place of those who change a field: nobody sets it, but there are methods that are called on it. */
  throughMethods(methods: string): string;
  /** In place of those who change a field: nobody names it; somebody who has its address may still do so. */
  readonly notSet: string;
  /** The same for those who read it. */
  readonly notRead: string;
  /** Behind some names of many. */
  readonly andOthers: string;
  /** Behind some of the functions that use a field: how many more do. */
  moreUsers(count: number): string;
  /** In place of the functions that set a field: those that pass on its address. */
  throughAddress(functions: string): string;
  /** Replaces what a table or a list leaves out; `count` is how many. */
  moreFields(count: number): string;
  /** Heading of the part with key code. */
  readonly codeHeading: string;
  /** Headings of the last parts. */
  readonly endHeadings: Readonly<
    Record<'concurrency' | 'verification' | 'versions' | 'elsewhere' | 'summary' | 'next', string>
  >;
  /** Heading of the references. */
  readonly referencesHeading: string;
  /** Whose the quoted code is; `licence` is an SPDX identifier, absent when it is not known. */
  licence(project: string, licence: string | undefined): string;
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
  /** What diagrams and their legends say. */
  readonly diagrams: DiagramTexts;
  /** Of older versions. */
  readonly past: PastTexts;
}
