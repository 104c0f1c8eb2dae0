import type { CodeLanguage } from './language';

/** How many hashes a sketch keeps. It keeps all of a set with no more elements, so most functions compare exactly. */
const KEPT = 32;
const SHINGLE_LENGTH = 4;

/**
 * A summary of a set of texts that can be compared with others: its smallest hashes (bottom-k sketch; Cohen and Kaplan,
 * "Summarizing data using bottom-k sketches", PODC 2007).
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
 * A sketch of a body: of its runs of four tokens. It leaves out names that are local to the function, so that a renamed
 * receiver or variable changes nothing.
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

/** How similar two sets are, 0 to 1: shared elements divided by all elements (Jaccard), estimated from their sketches. */
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
    // A sketch that was cut tells nothing about larger hashes.
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

/** A hash of texts, 32 bits: FNV-1a; after each comes a unit that no text has. */
export function hashTexts(texts: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const text of texts) {
    for (let index = 0; index < text.length; index++)
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    hash = Math.imul(hash ^ 0x1ffff, 0x01000193);
  }
  // The last mix spreads the hashes of short texts over the whole range; a bottom-k sketch relies on that.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}
