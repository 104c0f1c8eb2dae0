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

/** How alike two names are, whatever the case: pairs of letters that they share (Dice's coefficient), 0 to 1. */
export function nameLikeness(left: string, right: string): number {
  const leftName = left.toLowerCase();
  const rightName = right.toLowerCase();
  if (leftName === rightName) return 1;
  const leftPairs = pairsOf(leftName);
  const rightPairs = pairsOf(rightName);
  if (leftPairs.size + rightPairs.size === 0) return 0;
  const shared = [...leftPairs].filter((pair) => rightPairs.has(pair)).length;
  return (2 * shared) / (leftPairs.size + rightPairs.size);
}

function pairsOf(name: string): Set<string> {
  return new Set(
    Array.from({ length: Math.max(0, name.length - 1) }, (_, index) => name.slice(index, index + 2)),
  );
}
