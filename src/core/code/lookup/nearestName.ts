const SHORTEST = 6;
const MOST_LETTERS = 2;

/**
 * The name that is nearly the same as another one: with a word changed, added or left out of at least three, or with one or two
 * letters. The closest of several.
 */
export function nearestName(name: string, names: Iterable<string>): string | undefined {
  if (name.length < SHORTEST) return undefined;
  const words = wordsOf(name);
  let best: string | undefined;
  let least = Infinity;
  for (const other of names) {
    if (other.length < SHORTEST || Math.abs(other.length - name.length) > 16) continue;
    const distance = distanceOf(name, words, other);
    if (distance < least) [best, least] = [other, distance];
  }
  return best;
}

/** The smaller, the closer; infinite for names that have too little in common. */
function distanceOf(name: string, words: readonly string[], other: string): number {
  const others = wordsOf(other);
  const length = Math.max(words.length, others.length);
  const common = commonOf(words, others);
  // A word of three, or one more or less of them.
  const isLike = common >= 2 && length - common <= 1;
  if (!isLike && Math.abs(name.length - other.length) > MOST_LETTERS) return Infinity;
  const letters = letterDistance(name.toLowerCase(), other.toLowerCase());
  if (letters <= (name.length > 9 ? MOST_LETTERS : 1)) return letters;
  return isLike ? letters : Infinity;
}

function wordsOf(name: string): readonly string[] {
  return (name.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+/gu) ?? []).map((word) => word.toLowerCase());
}

/** How many words two names begin with and end with alike. */
function commonOf(one: readonly string[], other: readonly string[]): number {
  const most = Math.min(one.length, other.length);
  let first = 0;
  while (first < most && one[first] === other[first]) first++;
  let last = 0;
  while (last < most - first && one.at(-1 - last) === other.at(-1 - last)) last++;
  return first + last;
}

function letterDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) {
      const change = one.charAt(at - 1) === other.charAt(to - 1) ? 0 : 1;
      next.push(Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, (row[to - 1] ?? 0) + change));
    }
    row = next;
  }
  return row[other.length] ?? Infinity;
}
