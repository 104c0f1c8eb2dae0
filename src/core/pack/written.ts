import type { Localized } from '../base/language';
import type { SiteContext } from '../code/site';
import type { Topic } from './model';

/**
 * An anchor as JSON has it. The fields are those of an `Anchor`. `anchor.schema.json` has checked its form; the language
 * has not seen it yet.
 */
export interface WrittenAnchor {
  path: string;
  symbol: string;
  /** `nth` is 1 when absent. */
  site?: { kind: string; name?: string; nth?: number; context?: SiteContext };
  body?: string;
  /** `rival` is {@link Sketches.closestOther}, `rivalMembers` is {@link Sketches.closestOtherType}. */
  sketches?: { body: string; file: string; members?: string; rival: number; rivalMembers?: number };
  /** `path` and `symbol` are those of the anchor when absent. */
  was?: { path?: string; symbol?: string; until: string }[];
  absent?: string[];
}

/** A step of a `walkthrough.json`. */
export interface WrittenStep {
  id: string;
  lane: string;
  reached: string;
  from?: string;
  via?: string[];
  anchor: WrittenAnchor;
}

/** The value of a `walkthrough.json` that fits its schema. */
export interface WrittenWalkthrough {
  minutes?: number;
  plainCode?: string[];
  lanes: { id: string; title?: Localized }[];
  steps: WrittenStep[];
}

/** A release of a `pack.json`. Format 1 calls the hash of the manifest `goMod`. */
export interface WrittenRelease {
  tag: string;
  commit: string;
  manifestHash?: string;
  goMod?: string;
}

/** The value of a `pack.json` that fits its schema. */
export interface WrittenPack {
  format: 1 | 2;
  name: string;
  /** Absent in format 1, which always describes Go. */
  language?: string;
  module: string;
  repository: string;
  licence?: string;
  community?: string;
  base: { commit: string; date: string };
  releases?: WrittenRelease[];
  plainCode?: string[];
  walkthroughs: string[];
  topics?: Topic[];
  entryPoints?: { id: string; topic: string; title: Localized; anchor: WrittenAnchor }[];
}
