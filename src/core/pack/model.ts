import type { Language, Localized } from '../base/language';
import type { RepoPath } from '../base/repoPath';
import type { CodeLanguage } from '../code/language';
import type { Site } from '../code/site';
import type { Sketch } from '../code/sketch';
import type { CodeSymbol } from '../code/symbol';

/** Where something was in earlier releases. */
export interface EarlierPlace {
  readonly path: RepoPath;
  readonly symbol: CodeSymbol;
  /** The last release that had it there. */
  readonly until: string;
}

/** What the surroundings looked like at the base commit, for places that moved or were renamed. */
export interface Sketches {
  /** Runs of tokens of the body. */
  readonly body: Sketch;
  /** Symbols of the file. */
  readonly file: Sketch;
  /** Method names of the type that it belongs to; absent for what is not a method. */
  readonly members?: Sketch;
  /** How like this body the likest other one of the tree was, 0 to 1. */
  readonly rival: number;
  /** How like the type's methods those of the likest other type were, among types with such a method; 0 to 1. */
  readonly rivalMembers?: number;
}

/** The evidence by which a place is found again. */
export interface Anchor {
  readonly path: RepoPath;
  readonly symbol: CodeSymbol;
  readonly site?: Site;
  /** Hash of the symbol's tokens at the base commit; absent when it was never taken. */
  readonly body?: string;
  readonly sketches?: Sketches;
  /** Earlier places, oldest first. */
  readonly was: readonly EarlierPlace[];
  /** Releases known not to have it. */
  readonly absent: readonly string[];
}

/**
 * How control gets to a step: one of the transfers that all languages share, or the id of one that the pack's language
 * has of its own. The kinds are explained in `walkthrough.schema.json`.
 */
export type Reached = string;

export interface Lane {
  readonly id: string;
  readonly title: Localized;
}

export interface Step {
  readonly id: string;
  /** Id of a lane of its walkthrough. */
  readonly lane: string;
  readonly reached: Reached;
  /** Id of the step that control comes from; `undefined` for the first one. */
  readonly from: string | undefined;
  /** Functions that control passes through between the two, in order; the text skips them. */
  readonly via: readonly CodeSymbol[];
  readonly anchor: Anchor;
}

/** Sections of a walkthrough that belong to no step, in the order in which they stand; their ids are reserved. */
export const SUPPLEMENTS = [
  'prerequisites',
  'worked-example',
  'check-yourself',
  'exercise',
  'essay-ideas',
] as const;

/** `prerequisites` stands before the steps, all others after them. */
export type SupplementId = (typeof SUPPLEMENTS)[number];

/** A text with a heading: of a step, a supplement, a word of the glossary. */
export interface Section {
  readonly heading: string;
  /** Markdown, untrusted. */
  readonly body: string;
}

/** A question that readers ask themselves, with its answer. */
export interface Question {
  readonly question: string;
  /** Markdown, untrusted. */
  readonly answer: string;
}

/** What the supplement `check-yourself` holds. */
export interface SelfCheck {
  /** Markdown, untrusted: what stands before the first question. */
  readonly lead: string;
  readonly questions: readonly Question[];
}

/** The text of a walkthrough in one language. */
export interface Prose {
  readonly title: string;
  /** Markdown, untrusted. */
  readonly introduction: string;
  /** By step. */
  readonly sections: ReadonlyMap<string, Section>;
  /** Those that the author wrote. */
  readonly supplements: ReadonlyMap<SupplementId, Section>;
  /** The supplement `check-yourself`, question by question; absent when there is none. */
  readonly selfCheck?: SelfCheck;
}

/** The words of a pack in one language. */
export interface Glossary {
  readonly title: string;
  /** Markdown, untrusted. */
  readonly introduction: string;
  /** By id, in the order in which they stand. */
  readonly words: ReadonlyMap<string, Section>;
}

export interface Walkthrough {
  readonly id: string;
  /** How long a first reading takes; `undefined` when the author does not say. */
  readonly minutes: number | undefined;
  readonly lanes: readonly Lane[];
  readonly steps: readonly Step[];
  /** What stands in backticks in the prose and is no code of the repository: values, commands, examples. */
  readonly plainCode: readonly string[];
  readonly prose: Readonly<Record<Language, Prose>>;
}

/** A place worth jumping to directly. */
export interface EntryPoint {
  readonly id: string;
  /** Id of a topic of its pack. */
  readonly topic: string;
  readonly title: Localized;
  readonly anchor: Anchor;
}

export interface Topic {
  readonly id: string;
  readonly title: Localized;
}

/** A release that was checked. */
export interface Release {
  readonly tag: string;
  readonly commit: string;
  /** Hash of its manifest, by which it is recognised without a history. */
  readonly goMod: string;
}

/** Everything known about one repository. */
export interface Pack {
  readonly name: string;
  /** The language that its anchors are written in. */
  readonly language: CodeLanguage;
  /** Name of the module, by which a checkout is recognised. */
  readonly module: string;
  /** Web address of the repository. */
  readonly repository: string;
  /** Licence of the code, as an SPDX identifier; absent when the pack does not say. */
  readonly licence?: string;
  /** Id of the community whose targets and templates are offered; absent when the pack names none. */
  readonly community?: string;
  readonly base: { readonly commit: string; readonly date: string };
  /** Oldest first. */
  readonly releases: readonly Release[];
  readonly walkthroughs: readonly Walkthrough[];
  /** Absent when the pack has none. */
  readonly glossary?: Readonly<Record<Language, Glossary>>;
  /** What stands in backticks in any text and is no code of the repository. */
  readonly plainCode: readonly string[];
  readonly topics: readonly Topic[];
  readonly entryPoints: readonly EntryPoint[];
}
