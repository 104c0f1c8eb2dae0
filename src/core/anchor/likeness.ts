import type { LocatedDeclaration } from '../go/declarationIndex';
import type { Anchor } from '../pack/model';

/** Candidates in the order in which a person would try them: the more of the path they share, the earlier. */
export function rankByLikeness(found: readonly LocatedDeclaration[], { path }: Anchor): LocatedDeclaration[] {
  const likeness = new Map(found.map((located) => [located, sharedParts(located.path, path)]));
  return [...found].sort(
    (left, right) =>
      (likeness.get(right) ?? 0) - (likeness.get(left) ?? 0) || (left.path < right.path ? -1 : 1),
  );
}

/** Folders and file name that two paths share, counted from the front and from the back. */
function sharedParts(left: string, right: string): number {
  const leftParts = left.split('/');
  const rightParts = right.split('/');
  const shortest = Math.min(leftParts.length, rightParts.length);
  let front = 0;
  while (front < shortest && leftParts[front] === rightParts[front]) front++;
  let back = 0;
  while (back < shortest - front && leftParts.at(-1 - back) === rightParts.at(-1 - back)) back++;
  return front + back;
}
