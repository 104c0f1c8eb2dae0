/** How alike two paths are: folders and file name that they share from the front and from the back, 0 to 1. */
export function pathLikeness(left: string, right: string): number {
  const leftParts = left.split('/');
  const rightParts = right.split('/');
  const shortest = Math.min(leftParts.length, rightParts.length);
  let front = 0;
  while (front < shortest && leftParts[front] === rightParts[front]) front++;
  let back = 0;
  while (back < shortest - front && leftParts.at(-1 - back) === rightParts.at(-1 - back)) back++;
  return (front + back) / Math.max(leftParts.length, rightParts.length);
}

/** Parts that two paths share from the back: 1 for the same file name, 2 for the same folder name too. */
export function sharedTail(left: string, right: string): number {
  const leftParts = left.split('/').reverse();
  const rightParts = right.split('/').reverse();
  const differing = leftParts.findIndex((part, index) => part !== rightParts[index]);
  return differing < 0 ? leftParts.length : differing;
}

/**
 * How alike two names are, whatever the case, 0 to 1: half by the pairs of letters that they share (Dice's coefficient),
 * half by the words (Jaccard), since a word more or less is how names change and one for another is how siblings differ.
 */
export function nameLikeness(left: string, right: string): number {
  if (left.toLowerCase() === right.toLowerCase()) return 1;
  const leftPairs = pairsOf(left.toLowerCase());
  const rightPairs = pairsOf(right.toLowerCase());
  const leftWords = wordsOf(left);
  const rightWords = wordsOf(right);
  const pairs = (2 * countShared(leftPairs, rightPairs)) / Math.max(1, leftPairs.size + rightPairs.size);
  const sharedWords = countShared(leftWords, rightWords);
  const words = sharedWords / Math.max(1, leftWords.size + rightWords.size - sharedWords);
  return (pairs + words) / 2;
}

function countShared(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  return [...left].filter((item) => right.has(item)).length;
}

function wordsOf(name: string): Set<string> {
  const words = name.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+/gu) ?? [];
  return new Set(words.map((word) => word.toLowerCase()));
}

function pairsOf(name: string): Set<string> {
  return new Set(
    Array.from({ length: Math.max(0, name.length - 1) }, (_, index) => name.slice(index, index + 2)),
  );
}
