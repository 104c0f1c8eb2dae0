import { folderOf } from '../base/repoPath';
import { likeness } from '../code/sketch';
import type { LocatedDeclaration } from '../code/treeFile';
import type { TreeSnapshot } from '../code/treeSnapshot';
import type { Anchor, Sketches } from '../pack/model';
import { nameLikeness, onlyGainsOrLosesWords, pathLikeness } from './likeness';

/** How similar a declaration is to the one that the author saw. Each number is from 0 (different) to 1 (the same). */
export interface Clues {
  readonly located: LocatedDeclaration;
  /** Compares the bodies by runs of tokens. */
  readonly body: number;
  /** Compares the symbols that their files declare. */
  readonly file: number;
  /** Compares the methods of the types that they belong to; 0 if one of them belongs to no type. */
  readonly members: number;
  /** Compares the paths. */
  readonly path: number;
  /** Compares the last names; 1 if only upper and lower case differ. */
  readonly name: number;
  /** Compares the owners' names in the same way; 1 if both have no owner, 0.5 if only one has. */
  readonly owner: number;
  /** True if one of the owners' names has all words of the other: siblings differ in a word that was replaced. */
  readonly isOwnerExtended: boolean;
}

/** Compares a declaration with what is known of another, such as what an anchor records. */
export function cluesFor(
  anchor: Pick<Anchor, 'path' | 'symbol'>,
  sketches: Omit<Sketches, 'closestOther'>,
  located: LocatedDeclaration,
  snapshot: TreeSnapshot,
): Clues {
  const { symbol } = located.declaration;
  const members =
    sketches.members && symbol.owner !== undefined
      ? likeness(sketches.members, snapshot.membersOf(folderOf(located.path), symbol.owner))
      : 0;
  return {
    located,
    body: likeness(sketches.body, snapshot.body(located)),
    file: likeness(sketches.file, snapshot.fileOf(located)),
    members,
    path: pathLikeness(anchor.path, located.path),
    name: nameLikeness(anchor.symbol.name, symbol.name),
    owner: ownerLikeness(anchor.symbol.owner, symbol.owner),
    isOwnerExtended: onlyGainsOrLosesWords(anchor.symbol.owner ?? '', symbol.owner ?? ''),
  };
}

function ownerLikeness(left: string | undefined, right: string | undefined): number {
  if (left === undefined && right === undefined) return 1;
  return left === undefined || right === undefined ? 0.5 : nameLikeness(left, right);
}

/** One number to order candidates by. The body and the names count most. */
export function weightOf({ body, name, owner, members, file, path }: Clues): number {
  return 0.8 * body + name + 0.8 * owner + 0.2 * members + 0.1 * file + 0.1 * path;
}

/** With so many runs of tokens, it is no accident if two bodies share most of them. */
const TELLING_SIZE = 12;
/** With so many methods, it is no accident if two types share most of them. Many types have `Len`, `Less` and `Swap`. */
const TELLING_MEMBERS = 4;

/** With so many declarations, it is no accident if two files share some of them. */
const TELLING_FILE = 6;

/** True if a declaration with the same name and owner in another place is the one that the author saw. */
export function isSameElsewhere({ body, file, members, path }: Clues, sketches: Sketches): boolean {
  if (areTelling(sketches) && members >= 0.5) return true;
  const isTellingFile = sketches.file.size >= TELLING_FILE;
  if (isTellingFile && file >= 0.3 && (body >= 0.15 || path >= 0.5)) return true;
  if (sketches.body.size < TELLING_SIZE) return body >= 0.6 && path >= 0.5;
  const isFarAway = path < 0.3 && file < 0.1 && members < 0.3;
  return body >= (isFarAway ? 0.6 : 0.4);
}

function areTelling({ members }: Sketches): boolean {
  return members !== undefined && members.size >= TELLING_MEMBERS;
}

/** True if a method kept its name, and its type has the methods of the old type. */
export function isOfRenamedType({ name, members }: Clues, sketches: Sketches): boolean {
  return name === 1 && members >= 0.5 && areTelling(sketches);
}

/** With this many runs of tokens, a body is more than a check or a loop that other code may have as well. */
const LARGE = 3 * TELLING_SIZE;

/** True for a body that no other code has by accident. */
export function isLarge({ body }: Pick<Sketches, 'body'>): boolean {
  return body.size >= LARGE;
}

/** If the bodies are less similar than this, we recognise nothing that was renamed, whatever the other clues say. */
export const LEAST_BODY_OF_RENAMED = 0.15;

/** The best candidate must lead by this much; else we show all candidates and choose none. */
export const CLEAR_LEAD = 0.1;

/** Without a history, a body must be this much more similar than the closest other body was at the base commit. */
export const LEAD_OVER_CLOSEST_OTHER = 0.1;

/** Where a name may be declared many times, bodies that are less similar are of different declarations. */
export const LEAST_BODY_OF_REPEATED = 0.5;

/** True if a declaration with another name or owner is the one that the author saw, renamed. */
export function isSameRenamed(clues: Clues, sketches: Sketches): boolean {
  const { body, name, owner, path } = clues;
  if (isOfRenamedType(clues, sketches)) return body >= LEAST_BODY_OF_RENAMED;
  // Only exported or hidden, in the same place: hardly anything else could have that name.
  if (name === 1 && owner === 1) return body >= 0.3 || path >= 0.5;
  if (sketches.body.size < TELLING_SIZE) return name >= 0.75 && path >= 0.5 && body >= 0.6;
  if (!isLarge(sketches)) return isSmallRenamed(clues, sketches);
  if (name === 1) return body >= 0.45 && (path >= 0.5 || owner >= 0.5 || body >= 0.6);
  if (body >= 0.6) return path >= 0.5 || name >= 0.4;
  return body >= 0.4 && name >= 0.5 && path >= 0.5;
}

/** A declaration has so many runs of tokens with its own name in them. */
const RUNS_WITH_NAME = 4;

/**
 * Small bodies of different functions are alike: `isFired` and `isDry` differ in one word. So the names must be nearly the
 * same and the body must be the same, or only the type was renamed.
 */
function isSmallRenamed(clues: Clues, sketches: Sketches): boolean {
  const { body, name, owner, isOwnerExtended, members, path } = clues;
  if (name === 1)
    return body >= 0.45 && ((owner >= 0.5 && isOwnerExtended) || (path >= 0.5 && members >= 0.5));
  const { size } = sketches.body;
  const isSameBody = body >= (size - RUNS_WITH_NAME) / (size + RUNS_WITH_NAME);
  return isSameBody && name >= 0.65 && path >= 0.5;
}
