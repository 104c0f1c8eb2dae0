import type { Language, Localized } from '../base/language';
import type { RepoPath } from '../base/repoPath';
import type { CodeLanguage } from '../code/language';
import type { LineEvidence } from '../code/lineEvidence';
import type { Site } from '../code/site';
import type { Sketch } from '../code/sketch';
import type { ValueInGroup } from '../code/declaration';
import type { CodeSymbol } from '../code/symbol';

/** Where something was in earlier releases. */
export interface EarlierPlace {
  readonly path: RepoPath;
  readonly symbol: CodeSymbol;
  /** Tag of the last release that had it there. */
  readonly until: string;
}

/** What a declaration and its surroundings looked like at the base commit. Finds places that moved or were renamed. */
export interface Sketches {
  /** Runs of tokens of the body. */
  readonly body: Sketch;
  /** Symbols of the file. */
  readonly file: Sketch;
  /** Method names of the type that it belongs to; absent if it is not a method. */
  readonly members?: Sketch;
  /** How similar the closest other body in the tree was, 0 to 1. Packs call it `rival`. */
  readonly closestOther: number;
  /** How similar the method names of the closest other type with such a method were, 0 to 1; absent if it is not a method. */
  readonly closestOtherType?: number;
}

/** The evidence that finds a place again. */
export interface Anchor {
  /** The file at the base commit. */
  readonly path: RepoPath;
  /** The declaration at the base commit. */
  readonly symbol: CodeSymbol;
  /** The statement that is meant; absent when the whole declaration is. */
  readonly site?: Site;
  /** For lines that no declaration names; `symbol` is their numbers at the base commit then. */
  readonly lines?: LineEvidence;
  /** Hash of the symbol's tokens at the base commit, or of the lines; absent when the author recorded none. */
  readonly body?: string;
  /** For a constant whose value depends on its place in a group; absent for all others, and when not recorded. */
  readonly value?: ValueInGroup;
  /** Absent when the author recorded none; then the whole-tree search compares only names and hashes. */
  readonly sketches?: Sketches;
  /** Earlier places, oldest first. */
  readonly was: readonly EarlierPlace[];
  /** Tags of the releases that are known not to have it. */
  readonly absent: readonly string[];
}

/**
 * How control gets to a step: a shared transfer, or the id of a transfer that only the pack's language has.
 * `walkthrough.schema.json` explains the kinds.
 */
export type Reached = string;

/** The process or thread group that steps run in. */
export interface Lane {
  /** Unique in its walkthrough. */
  readonly id: string;
  /** The id if the author gives no title. */
  readonly title: Localized;
}

/** A further way in which control gets to a step. */
export interface StepWay {
  /** Id of the step that control comes from; it may be a later one. */
  readonly from: string;
  /** How control gets here from there; never `start`. */
  readonly reached: Reached;
  /** Functions that control passes through on the way, in order. */
  readonly via: readonly CodeSymbol[];
}

/** One place in the code; `Prose` has what to see there. */
export interface Step {
  /** Unique in its walkthrough. */
  readonly id: string;
  /** Id of a lane of its walkthrough. */
  readonly lane: string;
  /** How control gets here from the step `from`. */
  readonly reached: Reached;
  /** Id of the step that control comes from; `undefined` for the first one. */
  readonly from: string | undefined;
  /** Functions that control passes through between the two steps, in order; the walkthrough skips them. */
  readonly via: readonly CodeSymbol[];
  /** The other ways to the step that a reader should know of. */
  readonly also: readonly StepWay[];
  /** True if a first reading has it. */
  readonly isCore: boolean;
  /** Where the step is in the code. */
  readonly anchor: Anchor;
}

/** Sections of a walkthrough that do not describe a step, in their order in the text. No step may have these ids. */
export const SUPPLEMENTS = [
  'prerequisites',
  'worked-example',
  'check-yourself',
  'exercise',
  'essay-ideas',
] as const;

/** `prerequisites` comes before the steps, all others come after them. */
export type SupplementId = (typeof SUPPLEMENTS)[number];

/** A heading and its text: of a step, a supplement, or a word of the glossary. */
export interface ProseSection {
  readonly heading: string;
  /** Markdown, untrusted. */
  readonly body: string;
}

/** Why the code is not otherwise, what goes wrong easily, what was different in other releases, what to try. */
export type AsideKind = 'alternative' | 'trap' | 'versions' | 'trial';

/** A part of a step that is folded until the reader opens it. */
export interface Aside {
  readonly kind: AsideKind;
  /** As the author wrote it, in the language of the text. */
  readonly heading: string;
  /** Markdown, untrusted. */
  readonly body: string;
}

/** The text of a step. */
export interface StepText extends ProseSection {
  /** The same text in its parts; absent if nothing in it is folded. */
  readonly divided?: {
    /** Markdown, untrusted: what everybody reads. */
    readonly main: string;
    /** In the order of the text. */
    readonly asides: readonly Aside[];
  };
}

/** A question with which readers test what they have learned, and its answer. */
export interface Question {
  /** Plain text. */
  readonly question: string;
  /** Markdown, untrusted. */
  readonly answer: string;
}

/** The supplement `check-yourself`, split into questions. */
export interface SelfCheck {
  /** Markdown, untrusted: the text before the first question. */
  readonly lead: string;
  /** In the order of the text; empty if the author wrote none. */
  readonly questions: readonly Question[];
}

/** The text of a walkthrough in one language. */
export interface Prose {
  readonly title: string;
  /** Markdown, untrusted. */
  readonly introduction: string;
  /** By id of the step, in the order of the text. Steps without a section are absent. */
  readonly sections: ReadonlyMap<string, StepText>;
  /** By id. Those that the author did not write are absent. */
  readonly supplements: ReadonlyMap<SupplementId, ProseSection>;
  /** The supplement `check-yourself`, question by question; absent when there is none. */
  readonly selfCheck?: SelfCheck;
}

/** The words of a pack in one language. */
export interface Glossary {
  readonly title: string;
  /** Markdown, untrusted. */
  readonly introduction: string;
  /** By id, in the order of the text. */
  readonly words: ReadonlyMap<string, ProseSection>;
}

/** A type whose fields a walkthrough shows, from the reader's checkout. */
export interface ShownType {
  /** Unique in its walkthrough; texts name it. */
  readonly id: string;
  /** Names of the fields that matter, in the order in which they are shown. */
  readonly fields: readonly string[];
  readonly anchor: Anchor;
}

/** An ordered reading of one topic. */
export interface Walkthrough {
  /** Unique in its pack; also the name of its folder. */
  readonly id: string;
  /** Minutes that a first reading takes; `undefined` when the author does not say. */
  readonly minutes: number | undefined;
  /** In the order in which the map shows them. */
  readonly lanes: readonly Lane[];
  /** In reading order. */
  readonly steps: readonly Step[];
  /** Types that the texts show. */
  readonly types: readonly ShownType[];
  /** Code words of the prose that are not code of the repository: values, commands, examples. */
  readonly plainCode: readonly string[];
  /** Empty texts for a language whose file is missing. A language that the pack does not have gets the text of its first one. */
  readonly prose: Readonly<Record<Language, Prose>>;
}

/** A place that is worth jumping to directly. */
export interface EntryPoint {
  /** Unique in its pack. */
  readonly id: string;
  /** Id of a topic of its pack. */
  readonly topic: string;
  readonly title: Localized;
  readonly anchor: Anchor;
}

/** Control that jumps from one function to another in a way that the code does not show. */
export interface PackHandOver {
  /** Unique in its pack. */
  readonly id: string;
  /** What is handed over, such as the type of a message; `undefined` when the authors do not say. */
  readonly name: string | undefined;
  /** The function that hands control over; its site is the statement that does it. */
  readonly from: Anchor;
  /** The function that gets control. */
  readonly to: Anchor;
}

/** A group of entry points. */
export interface Topic {
  /** Unique in its pack. */
  readonly id: string;
  readonly title: Localized;
}

/** A release that the authors checked the pack against. */
export interface Release {
  readonly tag: string;
  /** Full hash. */
  readonly commit: string;
  /** Hash of the release's manifest. It identifies a checkout that has no history. Absent when the release has no manifest. */
  readonly manifestHash?: string;
}

/** Everything that we know about one repository. */
export interface Pack {
  /** For people. */
  readonly name: string;
  /** The programming language of its anchors. */
  readonly language: CodeLanguage;
  /** Name of the module. A checkout whose manifest has this name belongs to the pack. */
  readonly module: string;
  /** Web address of the repository; empty when the pack does not say. */
  readonly repository: string;
  /** The languages that the texts are written in. Readers of any other get the first one. */
  readonly languages: readonly Language[];
  /** Licence of the code as an SPDX identifier; absent when the pack does not say. */
  readonly licence?: string;
  /** Id of the community whose targets and templates we offer; absent when the pack names none. */
  readonly community?: string;
  /** The commit that the anchors describe, and its day (`YYYY-MM-DD`). */
  readonly base: { readonly commit: string; readonly date: string };
  /** Oldest first. */
  readonly releases: readonly Release[];
  /** In the order of `pack.json`, those that could be read. */
  readonly walkthroughs: readonly Walkthrough[];
  /** Absent when the pack has none. */
  readonly glossary?: Readonly<Record<Language, Glossary>> | undefined;
  /** Code words of any text that are not code of the repository. */
  readonly plainCode: readonly string[];
  /** In the order of `pack.json`; empty if the pack has none. */
  readonly topics: readonly Topic[];
  /** In the order of `pack.json`; empty if the pack has none. */
  readonly entryPoints: readonly EntryPoint[];
  /** In the order of `pack.json`; empty if the pack has none. */
  readonly handOvers: readonly PackHandOver[];
}
