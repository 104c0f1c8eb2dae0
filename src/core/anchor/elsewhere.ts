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

/** What the tree held when the anchor was made, as far as the history can be read. */
export interface Past {
  /** Whether a declaration of this key stood anywhere in the tree; absent when only single files can be read. */
  had?(key: string): boolean;
  /** Keys of the declarations that had this name, whatever type they belong to; absent together with `had`. */
  keysNamed?(name: string): readonly string[];
  /** The source of a declaration as it was; `undefined` when it cannot be read. */
  sourceOf(path: RepoPath, symbol: CodeSymbol): Promise<string | undefined>;
}

/** What was found outside the places that the anchor names. */
export interface Elsewhere {
  /** The one declaration that the evidence points at; absent when there is none, or more than one. */
  readonly found?: LocatedDeclaration;
  /** Whether one of the candidates may well be meant, though it is not clear which; else they are mere hints. */
  readonly isLikely: boolean;
  /** What else might be meant, likeliest first. */
  readonly candidates: readonly LocatedDeclaration[];
}

/** The winner must be ahead of the next by this much, else both are shown and none is chosen. */
const CLEAR_LEAD = 0.1;
/** How far behind the likest body a candidate may be that lies where the file would have moved to. */
const NEARLY_AS_ALIKE = 0.3;
/** Without a history, a renamed body must be this much more alike than any other was from the start. */
const CLEAR_OF_RIVALS = 0.1;

/** Looks for an anchor's declaration in the whole tree: under its own name first, then under another. */
export function findElsewhere(
  anchor: Anchor,
  sketches: Sketches,
  snapshot: TreeSnapshot,
  past: Past | undefined,
): Elsewhere {
  const sameName = ranked(snapshot.withKey(anchor.symbol.key), anchor, sketches, snapshot);
  const isSame = (clues: Clues): boolean => isSameElsewhere(clues, sketches);
  const byName = decide(sameName, isSame) ?? bySameTail(sameName.filter(isSame), anchor);
  if (byName) return { found: byName, isLikely: true, candidates: [] };
  if (sameName.some(isSame)) return { isLikely: true, candidates: sameName.map(({ located }) => located) };
  const renamed = ranked(renameCandidates(anchor, sketches, snapshot, past), anchor, sketches, snapshot);
  const isRenamed = (clues: Clues): boolean =>
    isSameRenamed(clues, sketches) && isClearOfRivals(clues, sketches, past);
  const byBody = firstDecision(renameGroups(renamed, anchor), isRenamed);
  if (byBody) return { found: byBody, isLikely: true, candidates: [] };
  const shown = [...sameName, ...renamed.filter(isWorthShowing)];
  const isLikely = sameName.length > 0 || renamed.some(isRenamed);
  return { isLikely, candidates: shown.map(({ located }) => located) };
}

/** A moved folder keeps the end of its path: the candidate that shares more of it than any other, if it is nearly as alike. */
function bySameTail(alike: readonly Clues[], { path }: Anchor): LocatedDeclaration | undefined {
  const best = alike[0];
  if (!best) return undefined;
  const tailOf = ({ located }: Clues): number => sharedTail(path, located.path);
  const longest = Math.max(...alike.map(tailOf));
  const [only, another] = alike.filter((clues) => tailOf(clues) === longest);
  const isNearlyAsAlike = only !== undefined && weightOf(best) - weightOf(only) < NEARLY_AS_ALIKE;
  return longest > 0 && isNearlyAsAlike && !another ? only.located : undefined;
}

/**
 * Renamed candidates, surest kind first: exported or hidden only; the same name on another type; the same but for
 * upper and lower case; anything else.
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

/** A hint should spare the reader a search: a like body, or nearly the same name. */
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

/** The first candidate, when it is the same by the evidence and clearly ahead of every other. */
function decide(
  [first, second]: readonly Clues[],
  isSame: (clues: Clues) => boolean,
): LocatedDeclaration | undefined {
  if (!first || !isSame(first)) return undefined;
  const lead = second ? weightOf(first) - weightOf(second) : Infinity;
  return lead >= CLEAR_LEAD ? first.located : undefined;
}

/**
 * Declarations that the anchor's could have become: in its package or with a like body, and not there before. What the
 * tree already had under that name is something else, however alike it looks.
 */
function renameCandidates(
  anchor: Anchor,
  sketches: Sketches,
  snapshot: TreeSnapshot,
  past: Past | undefined,
): LocatedDeclaration[] {
  // A package may hold thousands; comparing bodies first leaves few for the rest.
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
    // What was only exported, or hidden, is not somebody else's.
    const isOwnName = symbol.name.toLowerCase() === anchor.symbol.name.toLowerCase();
    return isNew && (isOwnName || !isTakenByName(symbol, snapshot, past));
  });
}

/** Whether something of this name lost its place as well: then the candidate is what became of that. */
function isTakenByName({ name }: CodeSymbol, snapshot: TreeSnapshot, past: Past | undefined): boolean {
  return (past?.keysNamed?.(name) ?? []).some((key) => snapshot.withKey(key).length === 0);
}

function isClearOfRivals(clues: Clues, sketches: Sketches, past: Past | undefined): boolean {
  if (past?.had) return true;
  if (clues.body >= sketches.rival + CLEAR_OF_RIVALS) return true;
  return isOfRenamedType(clues, sketches) && clues.members >= (sketches.rivalMembers ?? 0) + CLEAR_OF_RIVALS;
}
