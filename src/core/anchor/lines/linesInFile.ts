import { largestOf } from '../../base/append';
import { EDGE, type LineEvidence, type LineReach } from '../../code/lineEvidence';
import type { HashedLines } from './hashedLines';

/** Lines that may be those of an anchor. Lines are from 0, both included. */
export interface LineMatch {
  readonly first: number;
  readonly last: number;
  /** How similar the lines around them are to those that the author saw, 0 to 1. */
  readonly likeness: number;
  /** True if the lines are those that the author saw, apart from layout. */
  readonly isSameText: boolean;
}

/** What a file has of the lines of an anchor. */
export interface LineSearch {
  /** The only place that fits. */
  readonly sure?: LineMatch;
  /** Without `sure`: the places that may be meant, the most similar first. */
  readonly unsure: readonly LineMatch[];
  /** The line, from 0, before which the lines were, if what is around them is there and they are gone. */
  readonly goneAt?: number;
}

/** A place counts as found only if it is this much more similar than any other, in this file and in the author's. */
export const LEAD = 0.2;
/** Lines whose surroundings are less similar need to be the only ones with their text. */
const LEAST_LIKENESS = 0.5;
/** Less than this says nothing, even of lines that nothing else looks like. */
const LEAST_OF_ONLY_LINES = 0.25;
/** Around lines that differ, more must be as it was. */
const LEAST_AROUND_CHANGED = 0.6;
const WHOLE = 0.999;
/** Lines with so many letters and digits that were and are the only ones with their text need no surroundings. */
const LEAST_LETTERS = 20;
/** A place with the same text between other lines is still another place. */
const SAME_TEXT_ALONE = 0.01;
/** Lines that were put in between do not hide those behind them. */
const MOST_NEW_LINES = 4;
/** A file with more places than this is full of lines that are alike. */
const MOST_PLACES = 500;

/** Looks for the lines of an anchor in a file by their text and by the lines around them. */
export function searchLines(evidence: LineEvidence, file: HashedLines): LineSearch {
  const same = placesOfText(evidence, file);
  if (same.length > MOST_PLACES) return { unsure: same.slice(0, MOST_PLACES) };
  const sure = sureOf(same, evidence, file);
  if (sure) return { sure, unsure: [] };
  const gaps = placesBetween(evidence, file);
  const changed = sureChange(gaps, evidence, file);
  const best = same[0];
  const isElsewhere = best !== undefined && best.likeness + LEAD > (changed?.likeness ?? 0);
  // Lines that nothing else looked like, and that are elsewhere now, may have been moved, and others put in their place.
  const isContested = best !== undefined && evidence.closestOther === 0;
  if (!changed || isElsewhere || isContested) {
    const isApart =
      changed && !same.some(({ first, last }) => first <= changed.last && last >= changed.first);
    return { unsure: isApart ? [changed, ...same] : same };
  }
  if (changed.last >= changed.first) return { sure: changed, unsure: [] };
  return { unsure: [], goneAt: changed.first };
}

/** What the other places in the author's file had in common with the one that was meant. */
export function rivalsIn(
  evidence: LineEvidence,
  file: HashedLines,
): Pick<LineEvidence, 'closestOther' | 'reachOfSameText' | 'reachOfOthers'> {
  const isOther = ({ first, last }: LineMatch): boolean => first > evidence.last || last < evidence.first;
  const same = placesOfText(evidence, file).filter(isOther);
  const between = placesBetween(evidence, file).filter(isOther);
  const likenesses = [
    ...same.map(({ likeness }) => Math.max(likeness, SAME_TEXT_ALONE)),
    ...between.map(({ likeness }) => likeness),
  ];
  return {
    closestOther: largestOf([0, ...likenesses]),
    reachOfSameText: farthestReach(same, evidence, file),
    reachOfOthers: farthestReach(between, evidence, file),
  };
}

function farthestReach(matches: readonly LineMatch[], evidence: LineEvidence, file: HashedLines): LineReach {
  const reaches = matches.map((match) => reachOf(match, evidence, file));
  return {
    above: largestOf([0, ...reaches.map(({ above }) => above)]),
    below: largestOf([0, ...reaches.map(({ below }) => below)]),
  };
}

function reachOf({ first, last }: LineMatch, { above, below }: LineEvidence, file: HashedLines): LineReach {
  return {
    above: commonStart(above, file.above(first, above.length)),
    below: commonStart(below, file.below(Math.max(first, last), below.length)),
  };
}

/**
 * True if a place has more of the nearest lines than any of those had that it may be confused with: in a list of blocks that
 * are alike, only the lines up to the first one that tells the block from others count.
 */
function reachesBeyond(
  match: LineMatch,
  rival: LineReach,
  evidence: LineEvidence,
  file: HashedLines,
): boolean {
  const { above, below } = reachOf(match, evidence, file);
  return above > rival.above || below > rival.below;
}

function commonStart(left: readonly number[], right: readonly number[]): number {
  let same = 0;
  while (same < left.length && left[same] === right[same]) same++;
  return same;
}

/** The places at which a file has the text, the most similar first. */
export function placesOfText(evidence: LineEvidence, file: HashedLines): LineMatch[] {
  const { text } = evidence;
  const matches: LineMatch[] = [];
  for (let first = 0; first + text.length <= file.count && matches.length <= MOST_PLACES; first++) {
    if (!text.every((hash, index) => file.hashes[first + index] === hash)) continue;
    const last = first + text.length - 1;
    matches.push({ first, last, likeness: likenessAround(evidence, file, first, last), isSameText: true });
  }
  return bestFirst(matches);
}

function sureOf(
  same: readonly LineMatch[],
  evidence: LineEvidence,
  file: HashedLines,
): LineMatch | undefined {
  const { closestOther, above, below } = evidence;
  const [best, second] = same;
  if (!best) return undefined;
  const { likeness } = best;
  const other = second?.likeness ?? 0;
  if (likeness >= WHOLE && other < WHOLE) return best;
  const isFarAhead =
    likeness >= LEAST_LIKENESS &&
    likeness >= Math.max(other, closestOther) + LEAD &&
    reachesBeyond(best, evidence.reachOfSameText, evidence, file);
  const isOnly = !second && closestOther === 0 && likeness >= LEAST_OF_ONLY_LINES;
  const isSupported = likeness * (above.length + below.length) > 1;
  if (isSupported && (isFarAhead || isOnly)) return best;
  const isLong = file.lettersIn(best.first, best.last) >= LEAST_LETTERS;
  return isLong && !second && closestOther === 0 ? best : undefined;
}

/** The places between lines that are as the nearest neighbours were, whatever is there now; the most similar first. */
function placesBetween(evidence: LineEvidence, file: HashedLines): LineMatch[] {
  const [before, after] = [evidence.above[0] ?? EDGE, evidence.below[0] ?? EDGE];
  const starts = before === EDGE ? [-1] : file.tellingWith(before);
  const ends = after === EDGE ? [file.count] : file.tellingWith(after);
  if (starts.length > MOST_PLACES || ends.length > MOST_PLACES) return [];
  const most = 3 * evidence.text.length + 8;
  const matches: LineMatch[] = [];
  for (const start of starts) {
    for (const end of ends) {
      if (end <= start || end - start - 1 > 2 * most) continue;
      const inside = file.tellingBetween(start, end);
      if (inside.length > most || matches.length > MOST_PLACES) continue;
      const [first, last] = [inside[0] ?? start + 1, inside.at(-1) ?? start];
      const likeness = likenessAround(evidence, file, start + 1, end - 1);
      matches.push({ first, last, likeness, isSameText: false });
    }
  }
  return bestFirst(matches);
}

function sureChange(
  gaps: readonly LineMatch[],
  evidence: LineEvidence,
  file: HashedLines,
): LineMatch | undefined {
  const [best, second] = gaps;
  if (!best || best.likeness < LEAST_AROUND_CHANGED) return undefined;
  const other = Math.max(second?.likeness ?? 0, evidence.closestOther);
  const isWhole = best.likeness >= WHOLE && other < WHOLE;
  const isFarAhead =
    best.likeness >= other + LEAD && reachesBeyond(best, evidence.reachOfOthers, evidence, file);
  return isWhole || isFarAhead ? best : undefined;
}

function likenessAround(
  { above, below }: LineEvidence,
  file: HashedLines,
  first: number,
  last: number,
): number {
  const before = longestCommon(above, file.above(first, above.length + MOST_NEW_LINES));
  const after = longestCommon(below, file.below(last, below.length + MOST_NEW_LINES));
  return (before + after) / Math.max(1, above.length + below.length);
}

function bestFirst(matches: readonly LineMatch[]): LineMatch[] {
  return [...matches].sort((left, right) => right.likeness - left.likeness || left.first - right.first);
}

/** The length of the longest common subsequence. */
function longestCommon(allLeft: readonly number[], allRight: readonly number[]): number {
  // Most surroundings begin alike.
  const same = commonStart(allLeft, allRight);
  const [left, right] = [allLeft.slice(same), allRight.slice(same)];
  return left.length === 0 ? same : same + longestCommonOf(left, right);
}

function longestCommonOf(left: readonly number[], right: readonly number[]): number {
  let row = new Array<number>(right.length + 1).fill(0);
  for (const each of left) {
    const next = [0];
    for (let index = 0; index < right.length; index++)
      next.push(
        right[index] === each ? (row[index] ?? 0) + 1 : Math.max(next[index] ?? 0, row[index + 1] ?? 0),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
