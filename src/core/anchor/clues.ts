import { folderOf } from '../base/repoPath';
import { likeness } from '../code/sketch';
import type { LocatedDeclaration } from '../code/treeFile';
import type { TreeSnapshot } from '../code/treeSnapshot';
import type { Anchor, Sketches } from '../pack/model';
import { nameLikeness, pathLikeness } from './likeness';

/** How much a declaration looks like the one that the author saw; each from 0 to 1. */
export interface Clues {
  readonly located: LocatedDeclaration;
  /** The body's runs of tokens. */
  readonly body: number;
  /** The other symbols of its file. */
  readonly file: number;
  /** The methods of the type that it belongs to; 0 where one of both belongs to none. */
  readonly members: number;
  readonly path: number;
  /** The last name; 1 where only upper and lower case differ. */
  readonly name: number;
  /** The owner's name, likewise; 1 where neither has one, 0.5 where a method became a function or a function a method. */
  readonly owner: number;
}

/** Compares a declaration with what an anchor recorded. */
export function cluesFor(
  anchor: Anchor,
  sketches: Sketches,
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
  };
}

function ownerLikeness(left: string | undefined, right: string | undefined): number {
  if (left === undefined && right === undefined) return 1;
  return left === undefined || right === undefined ? 0.5 : nameLikeness(left, right);
}

/** One number to order candidates by: what it does and what it is called weigh most. */
export function weightOf({ body, name, owner, members, file, path }: Clues): number {
  return 0.8 * body + name + 0.8 * owner + 0.2 * members + 0.1 * file + 0.1 * path;
}

/** Enough runs of tokens that sharing most of them is no accident. */
const TELLING_SIZE = 12;
/** Enough methods that sharing most of them is no accident: `Len`, `Less` and `Swap` stand on many a type. */
const TELLING_MEMBERS = 4;

/** Enough declarations in one file that sharing some of them is no accident. */
const TELLING_FILE = 6;

/** Whether a declaration of the same name and owner elsewhere is the one that the author saw. */
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

/** Whether a method kept its name on a type that has the old one's methods. */
export function isOfRenamedType({ name, members }: Clues, sketches: Sketches): boolean {
  return name === 1 && members >= 0.5 && areTelling(sketches);
}

/** Small methods such as `Len` are alike on many types; a long body that is much alike is the same one. */
function isLongAndAlike({ body }: Clues, sketches: Sketches): boolean {
  return body >= 0.6 && sketches.body.size >= 3 * TELLING_SIZE;
}

/** Below this likeness of the body nothing that was renamed is recognised, whatever else speaks for it. */
export const LEAST_BODY_OF_RENAMED = 0.15;

/** Whether a declaration of another name or owner is the one that the author saw, renamed. */
export function isSameRenamed(clues: Clues, sketches: Sketches): boolean {
  const { body, name, owner, path } = clues;
  if (isOfRenamedType(clues, sketches)) return body >= LEAST_BODY_OF_RENAMED;
  // Exported or hidden, in the same place: hardly anything else could bear that name.
  if (name === 1 && owner === 1) return body >= 0.3 || path >= 0.5;
  if (sketches.body.size < TELLING_SIZE) return name >= 0.75 && path >= 0.5 && body >= 0.6;
  if (name === 1) return body >= 0.45 && (path >= 0.5 || owner >= 0.5 || isLongAndAlike(clues, sketches));
  if (body >= 0.6) return path >= 0.5 || name >= 0.4;
  return body >= 0.4 && name >= 0.5 && path >= 0.5;
}
