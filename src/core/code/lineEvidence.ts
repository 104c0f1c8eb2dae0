import { nameOf, type RepoPath } from '../base/repoPath';

/** Stands in the place of a line before the first and after the last line of a file. */
export const EDGE = 0;

/** How many of the nearest lines above and below are the same as those of an anchor, one after the other. */
export interface LineReach {
  readonly above: number;
  readonly below: number;
}

/** What some lines of a file, and the lines around them, looked like at the base commit: hashes, no text. */
export interface LineEvidence {
  /** From 0. */
  readonly first: number;
  /** From 0, included. */
  readonly last: number;
  /** One hash for each line; layout does not count. */
  readonly text: readonly number[];
  /** The lines above that have a letter or a digit, the nearest first; {@link EDGE} after the first line of the file. */
  readonly above: readonly number[];
  /** The same for the lines below. */
  readonly below: readonly number[];
  /** How similar the surroundings of the closest other place in the file were, 0 to 1. Packs call it `rival`. */
  readonly closestOther: number;
  /** How similar the surroundings of the closest other place in other files of its kind were. Packs call it `rivalElsewhere`. */
  readonly closestElsewhere: number;
  /** The farthest reach of other places in the file with the same text. */
  readonly reachOfSameText: LineReach;
  /** The farthest reach of other places in the file between the same lines, whatever their text. */
  readonly reachOfOthers: LineReach;
}

/** An anchor's evidence for lines as JSON has it. */
export interface WrittenLines {
  /** Eight hexadecimal digits for each line. */
  text: string;
  /** The same, the nearest line first. */
  above: string;
  /** The same. */
  below: string;
  /** {@link LineEvidence.closestOther}. */
  rival: number;
  /** {@link LineEvidence.closestElsewhere}. */
  rivalElsewhere: number;
  /** {@link LineEvidence.reachOfSameText} and {@link LineEvidence.reachOfOthers}, above and below each. */
  reach: [number, number, number, number];
}

const HASH_DIGITS = 8;
/** More lines than this are no single place. */
export const MOST_LINES_OF_ANCHOR = 200;

/** Lines as an anchor's `symbol` names them: `app.yaml#L12` or `app.yaml#L12-L14`. Lines are from 0, both included. */
export function lineSymbol(path: RepoPath, first: number, last: number): string {
  const lines = first === last ? `L${first + 1}` : `L${first + 1}-L${last + 1}`;
  return `${nameOf(path)}#${lines}`;
}

/** Reads what {@link lineSymbol} wrote, or only the lines of it; `undefined` for anything else. */
export function parseLineSymbol(text: string): { readonly first: number; readonly last: number } | undefined {
  const match = /^(?:[^#/]*#)?L([1-9]\d{0,6})(?:-L([1-9]\d{0,6}))?$/.exec(text);
  if (!match) return undefined;
  const first = Number(match[1]) - 1;
  const last = match[2] === undefined ? first : Number(match[2]) - 1;
  return last >= first && last - first < MOST_LINES_OF_ANCHOR ? { first, last } : undefined;
}

/** Turns evidence into JSON. */
export function formatLines(evidence: LineEvidence): WrittenLines {
  const digits = (hashes: readonly number[]): string =>
    hashes.map((hash) => hash.toString(16).padStart(HASH_DIGITS, '0')).join('');
  const { text, above, below, closestOther, closestElsewhere, reachOfSameText, reachOfOthers } = evidence;
  const rounded = (number: number): number => Math.round(number * 100) / 100;
  return {
    text: digits(text),
    above: digits(above),
    below: digits(below),
    rival: rounded(closestOther),
    rivalElsewhere: rounded(closestElsewhere),
    reach: [reachOfSameText.above, reachOfSameText.below, reachOfOthers.above, reachOfOthers.below],
  };
}

/** Reads what {@link formatLines} and {@link lineSymbol} wrote; `undefined` if the two do not fit each other. */
export function parseLines(symbol: string, written: WrittenLines): LineEvidence | undefined {
  const span = parseLineSymbol(symbol);
  const text = hashesIn(written.text);
  if (span?.last === undefined || text.length !== span.last - span.first + 1) return undefined;
  const [sameAbove, sameBelow, otherAbove, otherBelow] = written.reach;
  return {
    ...span,
    text,
    above: hashesIn(written.above),
    below: hashesIn(written.below),
    closestOther: written.rival,
    closestElsewhere: written.rivalElsewhere,
    reachOfSameText: { above: sameAbove, below: sameBelow },
    reachOfOthers: { above: otherAbove, below: otherBelow },
  };
}

function hashesIn(digits: string): number[] {
  return Array.from({ length: digits.length / HASH_DIGITS }, (_, index) =>
    parseInt(digits.slice(index * HASH_DIGITS, (index + 1) * HASH_DIGITS), 16),
  );
}
