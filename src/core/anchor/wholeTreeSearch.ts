import { largestOf } from '../base/append';
import { folderOf, type RepoPath } from '../base/repoPath';
import { isFunction } from '../code/declaration';
import { likeness } from '../code/sketch';
import type { CodeSymbol } from '../code/symbol';
import type { LocatedDeclaration } from '../code/treeFile';
import type { TreeSnapshot } from '../code/treeSnapshot';
import type { Anchor, Sketches } from '../pack/model';
import {
  cluesFor,
  isOfRenamedType,
  isSameElsewhere,
  isSameRenamed,
  LEAST_BODY_OF_RENAMED,
  weightOf,
  type Clues,
} from './clues';
import { sharedTail } from './likeness';

/** The source tree at the commit that the anchor describes, as far as we can read the history. */
export interface Past {
  /** True if the tree had a declaration with this key; absent when we can read only single files. */
  had?(key: string): boolean;
  /** Keys of the declarations with this last name, of any type or none; absent together with `had`. */
  keysNamed?(name: string): readonly string[];
  /** The source that a declaration had; `undefined` when we cannot read it. */
  sourceOf(path: RepoPath, symbol: CodeSymbol): Promise<string | undefined>;
}

/** What a whole-tree search found. */
export interface WholeTreeResult {
  /** The one declaration that the evidence points to; absent when there is none, or more than one. */
  readonly found?: LocatedDeclaration;
  /** True if one of the candidates is probably meant, but it is not clear which; false if they are only hints. */
  readonly isLikely: boolean;
  /** What else might be meant, most likely first; empty if `found` is there. */
  readonly candidates: readonly LocatedDeclaration[];
}

/** The best candidate must lead by this much; else we show all candidates and choose none. */
const CLEAR_LEAD = 0.1;
/** How far a candidate at the end of the expected path may be behind the best one. */
const NEARLY_AS_ALIKE = 0.3;
/** Without a history, a renamed body must be this much more similar than the closest other body was at the base commit. */
const LEAD_OVER_CLOSEST_OTHER = 0.1;

/** Searches the whole tree for an anchor's declaration: first under its name, then under another name. */
export function searchWholeTree(
  anchor: Anchor,
  sketches: Sketches,
  snapshot: TreeSnapshot,
  past: Past | undefined,
): WholeTreeResult {
  const sameName = ranked(snapshot.withKey(anchor.symbol.key), anchor, sketches, snapshot);
  const isSame = (clues: Clues): boolean => isSameElsewhere(clues, sketches);
  const byName = decide(sameName, isSame) ?? bySameTail(sameName.filter(isSame), anchor);
  if (byName) return { found: byName, isLikely: true, candidates: [] };
  if (sameName.some(isSame)) return { isLikely: true, candidates: sameName.map(({ located }) => located) };
  const renamed = ranked(renameCandidates(anchor, sketches, snapshot, past), anchor, sketches, snapshot);
  const isRenamed = (clues: Clues): boolean =>
    isSameRenamed(clues, sketches) && leadsClosestOther(clues, sketches, past);
  const byBody = firstDecision(renameGroups(renamed, anchor), isRenamed);
  if (byBody) return { found: byBody, isLikely: true, candidates: [] };
  const shown = [...sameName, ...renamed.filter(isWorthShowing)];
  const isLikely = sameName.length > 0 || renamed.some(isRenamed);
  return { isLikely, candidates: shown.map(({ located }) => located) };
}

/** A moved folder keeps the end of its path. Chooses the candidate that shares most of it, if it is nearly as similar as the best. */
function bySameTail(alike: readonly Clues[], { path }: Anchor): LocatedDeclaration | undefined {
  const best = alike[0];
  if (!best) return undefined;
  const tailOf = ({ located }: Clues): number => sharedTail(path, located.path);
  const longest = largestOf(alike.map(tailOf));
  const [only, another] = alike.filter((clues) => tailOf(clues) === longest);
  const isNearlyAsAlike = only !== undefined && weightOf(best) - weightOf(only) < NEARLY_AS_ALIKE;
  return longest > 0 && isNearlyAsAlike && !another ? only.located : undefined;
}

/**
 * Groups of renamed candidates, the surest first: only exported or hidden; the same name on another type; the same name
 * except for upper and lower case; anything else.
 */
function renameGroups(renamed: readonly Clues[], { symbol }: Anchor): (readonly Clues[])[] {
  const sameName = renamed.filter(({ name }) => name === 1);
  return [
    sameName.filter(({ owner }) => owner === 1),
    sameName.filter(({ located }) => located.declaration.symbol.name === symbol.name),
    sameName,
    renamed,
  ];
}

/** A hint must save the reader a search: it needs a similar body, or nearly the same name. */
function isWorthShowing({ body, name }: Clues): boolean {
  return body >= 0.4 || name >= 0.8;
}

function firstDecision(
  groups: readonly (readonly Clues[])[],
  isSame: (clues: Clues) => boolean,
): LocatedDeclaration | undefined {
  for (const group of groups) {
    const decided = decide(group, isSame);
    if (decided) return decided;
  }
  return undefined;
}

function ranked(
  found: readonly LocatedDeclaration[],
  anchor: Anchor,
  sketches: Sketches,
  snapshot: TreeSnapshot,
): Clues[] {
  return found
    .map((located) => cluesFor(anchor, sketches, located, snapshot))
    .sort((left, right) => weightOf(right) - weightOf(left));
}

/** The first candidate, if the evidence says that it is the same and it leads clearly. */
function decide(
  [first, second]: readonly Clues[],
  isSame: (clues: Clues) => boolean,
): LocatedDeclaration | undefined {
  if (!first || !isSame(first)) return undefined;
  const lead = second ? weightOf(first) - weightOf(second) : Infinity;
  return lead >= CLEAR_LEAD ? first.located : undefined;
}

/**
 * Declarations that may be the anchor's declaration under a new name: they are in its package or have a similar body, and
 * they are new. A declaration that the tree already had is something else, however similar it is.
 */
function renameCandidates(
  anchor: Anchor,
  sketches: Sketches,
  snapshot: TreeSnapshot,
  past: Past | undefined,
): LocatedDeclaration[] {
  // A package may have thousands of declarations; comparing bodies first leaves only a few.
  const isLikeEnough = (located: LocatedDeclaration): boolean =>
    likeness(sketches.body, snapshot.body(located)) >= LEAST_BODY_OF_RENAMED;
  const own = snapshot
    .inPackage(folderOf(anchor.path))
    .filter(({ declaration }) => isFunction(declaration))
    .filter(isLikeEnough);
  const alike = snapshot.likeBody(sketches.body).filter(({ declaration }) => isFunction(declaration));
  const candidates = new Set([...own, ...alike]);
  const ownKey = anchor.symbol.key;
  return [...candidates].filter(({ declaration: { symbol } }) => {
    const { key } = symbol;
    const isNew = key !== ownKey && past?.had?.(key) !== true;
    // A declaration that was only exported or hidden did not take the name of another.
    const isOwnName = symbol.name.toLowerCase() === anchor.symbol.name.toLowerCase();
    return isNew && (isOwnName || !isTakenByName(symbol, snapshot, past));
  });
}

/** True if another declaration of this name is gone too: then the candidate is that one, moved. */
function isTakenByName({ name }: CodeSymbol, snapshot: TreeSnapshot, past: Past | undefined): boolean {
  return (past?.keysNamed?.(name) ?? []).some((key) => snapshot.withKey(key).length === 0);
}

/** True if the candidate is more similar than other code was from the start, or if the history excludes other code. */
function leadsClosestOther(clues: Clues, sketches: Sketches, past: Past | undefined): boolean {
  if (past?.had) return true;
  if (clues.body >= sketches.closestOther + LEAD_OVER_CLOSEST_OTHER) return true;
  const least = (sketches.closestOtherType ?? 0) + LEAD_OVER_CLOSEST_OTHER;
  return isOfRenamedType(clues, sketches) && clues.members >= least;
}
