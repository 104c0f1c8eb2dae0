import type { CodeLanguage } from './language';

/** How many hashes a sketch keeps. A set with no more elements is kept whole, so most functions are compared exactly. */
const KEPT = 32;
const SHINGLE_LENGTH = 4;

/**
 * A few numbers by which a set of texts can be compared with another: its smallest hashes, in order (bottom-k
 * sketch; Cohen and Kaplan, "Summarizing data using bottom-k sketches", PODC 2007).
 */
export interface Sketch {
  /** The smallest 32-bit hashes, ascending, at most {@link KEPT}. */
  readonly smallest: readonly number[];
  /** How many elements the set has. */
  readonly size: number;
}

/** A sketch of a set of names. */
export function sketchOf(names: Iterable<string>): Sketch {
  return sketchOfHashes([...names].map((name) => hashTexts([name])));
}

/**
 * A sketch of a body: of its runs of four tokens. Names that only matter inside the function are left out, so that a
 * renamed receiver or variable changes nothing.
 */
export function sketchOfBody(
  source: string,
  language: Pick<CodeLanguage, 'tokensWithoutLocalNames'>,
): Sketch {
  const tokens = language.tokensWithoutLocalNames(source);
  const hashes: number[] = [];
  for (let start = 0; start === 0 || start + SHINGLE_LENGTH <= tokens.length; start++) {
    hashes.push(hashTexts(tokens.slice(start, start + SHINGLE_LENGTH)));
  }
  return sketchOfHashes(hashes);
}

/** How alike two sets are: shared elements through all elements (Jaccard), estimated from their sketches. 0 to 1. */
export function likeness(left: Sketch, right: Sketch): number {
  if (left.size === 0 || right.size === 0) return 0;
  const isCut = left.size > left.smallest.length || right.size > right.smallest.length;
  const most = isCut ? KEPT : Infinity;
  let leftIndex = 0;
  let rightIndex = 0;
  let union = 0;
  let shared = 0;
  while (union < most && (leftIndex < left.smallest.length || rightIndex < right.smallest.length)) {
    const leftHash = left.smallest[leftIndex] ?? Infinity;
    const rightHash = right.smallest[rightIndex] ?? Infinity;
    // Past the end of a sketch that was cut, nothing is known.
    if (leftHash === Infinity && left.size > left.smallest.length) break;
    if (rightHash === Infinity && right.size > right.smallest.length) break;
    if (leftHash <= rightHash) leftIndex++;
    if (rightHash <= leftHash) rightIndex++;
    if (leftHash === rightHash) shared++;
    union++;
  }
  return union === 0 ? 0 : shared / union;
}

const HASH_DIGITS = 8;

/** Writes a sketch as `<size>:<hexadecimal digits>`. */
export function formatSketch({ smallest, size }: Sketch): string {
  return `${size}:${smallest.map((hash) => hash.toString(16).padStart(HASH_DIGITS, '0')).join('')}`;
}

/** Reads what {@link formatSketch} wrote; `undefined` for anything else. */
export function parseSketch(text: string): Sketch | undefined {
  const match = /^(\d{1,7}):((?:[0-9a-f]{8}){0,32})$/.exec(text);
  if (!match) return undefined;
  const digits = match[2] ?? '';
  const smallest = Array.from({ length: digits.length / HASH_DIGITS }, (_, index) =>
    parseInt(digits.slice(index * HASH_DIGITS, (index + 1) * HASH_DIGITS), 16),
  );
  return { smallest, size: Number(match[1]) };
}

function sketchOfHashes(hashes: readonly number[]): Sketch {
  const distinct = [...new Set(hashes)].sort((left, right) => left - right);
  return { smallest: distinct.slice(0, KEPT), size: distinct.length };
}

/** FNV-1a over the texts, each closed by a byte that no text holds. */
function hashTexts(texts: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const text of texts) {
    for (let index = 0; index < text.length; index++)
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    hash = Math.imul(hash ^ 0x1ffff, 0x01000193);
  }
  // A last mix spreads short texts over the whole range, which the smallest hashes rely on.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}
