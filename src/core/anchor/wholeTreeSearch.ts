import { largestOf } from '../base/append';
import { folderOf } from '../base/repoPath';
import { isFunction } from '../code/declaration';
import { likeness } from '../code/sketch';
import type { LocatedDeclaration } from '../code/treeFile';
import type { TreeSnapshot } from '../code/treeSnapshot';
import type { Anchor, Sketches } from '../pack/model';
import {
  CLEAR_LEAD,
  cluesFor,
  isOfRenamedType,
  isSameElsewhere,
  isSameRenamed,
  LEAD_OVER_CLOSEST_OTHER,
  LEAST_BODY_OF_RENAMED,
  LEAST_BODY_OF_REPEATED,
  weightOf,
  type Clues,
} from './clues';
import { sharedTail } from './likeness';
import type { OlderCode } from './olderCode';
import type { Past } from './past';

/** What a whole-tree search found. */
export interface WholeTreeResult {
  /** The one declaration that the evidence points to; absent when there is none, or more than one. */
  readonly found?: LocatedDeclaration;
  /** True if one of the candidates is probably meant, but it is not clear which; false if they are only hints. */
  readonly isLikely: boolean;
  /** What else might be meant, most likely first; empty if `found` is there. */
  readonly candidates: readonly LocatedDeclaration[];
}

/** How far a candidate at the end of the expected path may be behind the best one. */
const NEARLY_AS_ALIKE = 0.3;

/** Searches the whole tree for an anchor's declaration: first under its name, then under another name. */
export async function searchWholeTree(
  anchor: Anchor,
  sketches: Sketches,
  snapshot: TreeSnapshot,
  { past, older }: { readonly past: Past | undefined; readonly older: OlderCode },
): Promise<WholeTreeResult> {
  const sameName = ranked(snapshot.withKey(anchor.symbol.key), anchor, sketches, snapshot);
  const leastBody = snapshot.language.mayRepeat?.(anchor.symbol) ? LEAST_BODY_OF_REPEATED : 0;
  const isSame = (clues: Clues): boolean => clues.body >= leastBody && isSameElsewhere(clues, sketches);
  const named = await withOrigins(sameName, isSame, older);
  const byName = decide(named.possible, isSame) ?? bySameTail(named.possible.filter(isSame), anchor);
  if (byName && !named.contested.has(byName)) return foundOne(byName);
  if (named.possible.some(isSame)) return { isLikely: true, candidates: declarationsOf(named.possible) };
  const fitting = ranked(renameCandidates(anchor, sketches, snapshot, past), anchor, sketches, snapshot);
  const isRenamed = (clues: Clues): boolean =>
    isSameRenamed(clues, sketches) && leadsClosestOther(clues, sketches, anchor, { past, snapshot });
  const renamed = await withOrigins(fitting, isRenamed, older);
  const byBody = firstDecision(renameGroups(renamed.possible, anchor), isRenamed);
  if (byBody && !renamed.contested.has(byBody)) return foundOne(byBody);
  const isLikely = named.possible.length > 0 || renamed.possible.some(isRenamed);
  return { isLikely, candidates: declarationsOf([...sameName, ...fitting.filter(isWorthShowing)]) };
}

function foundOne(found: LocatedDeclaration): WholeTreeResult {
  return { found, isLikely: true, candidates: [] };
}

function declarationsOf(clues: readonly Clues[]): LocatedDeclaration[] {
  return clues.map(({ located }) => located);
}

/** Candidates, best first, without those that the history excludes. */
interface Possible {
  readonly possible: readonly Clues[];
  /** Those that other declarations of the base commit may have become just as well. */
  readonly contested: ReadonlySet<LocatedDeclaration>;
}

/** Looking up the past of a candidate may cost reading a file from the history. */
const MOST_ORIGINS = 20;

/** Looks up the past of the best candidates, and whether others may have become those that would be taken. */
async function withOrigins(
  all: readonly Clues[],
  isSame: (clues: Clues) => boolean,
  older: OlderCode,
): Promise<Possible> {
  const possible: Clues[] = [];
  const contested = new Set<LocatedDeclaration>();
  for (const [index, clues] of all.entries()) {
    const { located } = clues;
    const isFirst = index < MOST_ORIGINS;
    const origin = !isFirst
      ? 'unknown'
      : isSame(clues)
        ? await older.originOf(located)
        : await older.ageOf(located);
    if (origin === 'contested') contested.add(located);
    if (origin !== 'old' && origin !== 'taken') possible.push(clues);
  }
  return { possible, contested };
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
    const isOld = (past?.snapshot?.withKey(symbol.key) ?? []).length > 0;
    return symbol.key !== ownKey && !isOld;
  });
}

/** With so similar a name, it is the name that tells a candidate from code that is as similar. */
const TELLING_NAME = 0.65;
/** With so similar a name of its type, and only words that came or went, its type was renamed, if the old one is gone. */
const TELLING_OWNER = 0.5;

/**
 * True if the candidate is more similar than other code was from the start. A history excludes that code, but not new code
 * of the same make; so if nothing else tells, the names must.
 */
function leadsClosestOther(
  clues: Clues,
  sketches: Sketches,
  anchor: Anchor,
  { past, snapshot }: { readonly past: Past | undefined; readonly snapshot: TreeSnapshot },
): boolean {
  if (clues.body >= sketches.closestOther + LEAD_OVER_CLOSEST_OTHER) return true;
  const least = (sketches.closestOtherType ?? 0) + LEAD_OVER_CLOSEST_OTHER;
  if (isOfRenamedType(clues, sketches) && clues.members >= least) return true;
  if (!past?.snapshot || clues.name < TELLING_NAME) return false;
  if (clues.owner === 1) return true;
  const { owner: before } = anchor.symbol;
  const { owner: after } = clues.located.declaration.symbol;
  if (before === undefined || after === undefined || clues.owner < TELLING_OWNER) return false;
  const types = snapshot.withKey(before).filter(({ path }) => folderOf(path) === folderOf(anchor.path));
  return types.length === 0 && clues.isOwnerExtended;
}
