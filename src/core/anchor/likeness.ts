/** How similar two paths are, 0 to 1: the parts that they share at the start and at the end. */
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

/** How many parts two paths share at the end: 1 for the same file name, 2 if the folder has the same name too. */
export function sharedTail(left: string, right: string): number {
  const leftParts = left.split('/').reverse();
  const rightParts = right.split('/').reverse();
  const differing = leftParts.findIndex((part, index) => part !== rightParts[index]);
  return differing < 0 ? leftParts.length : differing;
}

/**
 * How similar two names are, 0 to 1; upper and lower case do not count. Half of it compares pairs of letters (Dice's
 * coefficient), half compares words (Jaccard): a renamed function often gains or loses a word, siblings differ in one.
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

/** True if one of two names has all words of the other: siblings differ in a word that was replaced. */
export function onlyGainsOrLosesWords(left: string, right: string): boolean {
  const leftWords = wordsOf(left);
  const rightWords = wordsOf(right);
  return countShared(leftWords, rightWords) === Math.min(leftWords.size, rightWords.size);
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
