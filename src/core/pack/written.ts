import type { Language, Localized } from '../base/language';
import type { ValueInGroup } from '../code/declaration';
import type { WrittenLines } from '../code/lineEvidence';
import type { SiteContext } from '../code/site';
import type { Topic } from './model';

/**
 * An anchor as JSON has it. The fields are those of an `Anchor`. `anchor.schema.json` has checked its form; the language
 * has not seen it yet.
 */
export interface WrittenAnchor {
  /** From the root of the module, with forward slashes. */
  path: string;
  /** As the language of the pack prints it, or the lines at the base commit. */
  symbol: string;
  /** Without `nth`, only one statement may fit, by `context` if it is there. */
  site?: { kind: string; name?: string; nth?: number; context?: SiteContext };
  /** Hash of the tokens of the declaration at the base commit; absent until it is recorded. */
  body?: string;
  /** For lines of a file that no declaration names; `symbol` is such as `app.yaml#L12-L14` then. */
  lines?: WrittenLines;
  /** For a constant whose value depends on its place in a group. */
  value?: ValueInGroup;
  /** `rival` is {@link Sketches.closestOther}, `rivalMembers` is {@link Sketches.closestOtherType}. */
  sketches?: { body: string; file: string; members?: string; rival: number; rivalMembers?: number };
  /** `path` and `symbol` are those of the anchor when absent. */
  was?: { path?: string; symbol?: string; until: string }[];
  /** Releases that are known not to have the declaration. */
  absent?: string[];
}

/** A further way to a step of a `walkthrough.json`. */
export interface WrittenWay {
  /** Id of the step that control comes from; it may be a later one. */
  from: string;
  /** How control gets here from there, as in a step. */
  reached: string;
  /** Symbols that the call passes on the way, in order. */
  via?: string[];
}

/** A step of a `walkthrough.json`. */
export interface WrittenStep {
  /** A stable word; progress and links use it. */
  id: string;
  /** Id of one of the lanes of the walkthrough. */
  lane: string;
  /** How control gets here: a transfer that all languages share, or one of the language of the pack. */
  reached: string;
  /** Id of the step that control comes from; the step before it when absent. */
  from?: string;
  /** Symbols that the call passes on the way, in order. */
  via?: string[];
  /** Other steps that control comes from as well. */
  also?: WrittenWay[];
  /** True if a first reading has the step. */
  core?: boolean;
  /** The place that the step shows. */
  anchor: WrittenAnchor;
}

/** The value of a `walkthrough.json` that fits its schema. */
export interface WrittenWalkthrough {
  /** How long reading takes. */
  minutes?: number;
  /** Code words of the prose that are not code of the repository: values, commands, examples. */
  plainCode?: string[];
  /** Types whose fields the texts show. */
  types?: { id: string; fields: string[]; anchor: WrittenAnchor }[];
  /** In the order in which the map shows them; a lane without a title shows its id. */
  lanes: { id: string; title?: Localized }[];
  /** In reading order. */
  steps: WrittenStep[];
}

/** A release of a `pack.json`. Format 1 calls the hash of the manifest `goMod`. */
export interface WrittenRelease {
  /** The tag of the release in git. */
  tag: string;
  /** Full hash of the commit of the tag. */
  commit: string;
  /** Hash of the manifest at the commit, for checkouts without a history; absent when not recorded. */
  manifestHash?: string;
  /** The same in format 1. */
  goMod?: string;
}

/** The value of a `pack.json` that fits its schema. */
export interface WrittenPack {
  /** Which form the file has. */
  format: 1 | 2;
  /** The project, as people call it. */
  name: string;
  /** Absent in format 1, which always describes Go. */
  language?: string;
  /** What the manifest of a checkout must name for the pack to fit. */
  module: string;
  /** Address of the repository, without `.git`; absent when it has none. */
  repository?: string;
  /** The languages of the texts, the first one for readers of any other; all when absent. */
  languages?: Language[];
  /** SPDX identifier of the licence of the quoted code; absent when nobody has stated it. */
  licence?: string;
  /** Id of the community of the project; absent when it has none that this version knows. */
  community?: string;
  /** The commit that all anchors describe, and its day (`YYYY-MM-DD`). */
  base: { commit: string; date: string };
  /** Oldest first; absent when the pack knows none. */
  releases?: WrittenRelease[];
  /** Code words of any text that are not code of the repository. */
  plainCode?: string[];
  /** Ids in the order in which they are listed; each is a folder beside the file. */
  walkthroughs: string[];
  /** Groups of walkthroughs and entry points. */
  topics?: Topic[];
  /** Places that are worth jumping to directly. */
  entryPoints?: { id: string; topic: string; title: Localized; anchor: WrittenAnchor }[];
  /** Jumps of control that the code does not show. */
  handOvers?: { id: string; name?: string; from: WrittenAnchor; to: WrittenAnchor }[];
}
