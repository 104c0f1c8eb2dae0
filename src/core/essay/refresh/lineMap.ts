import type { LineSpan } from '../../base/text';
import { diffArrays } from 'diff';
import { plainLine } from '../excerpt/plainLine';

/** More edits than that, and the two texts are no versions of one file. */
const MOST_EDITS = 4000;
/** Two lines with that share of their words in common are one line that was edited. */
const LEAST_COMMON = 0.5;
/** In longer changes nothing is paired: they are rewritten code. */
const LONGEST_CHANGE = 200;

/** Lines that were taken out and put in at one place, from 0. */
interface Change {
  readonly removed: number[];
  readonly added: number[];
}

/** Maps lines of a text to the same or edited lines of a later text. Lines from 0; white space does not count. */
export class LineMap {
  private readonly laterOf = new Map<number, number>();
  private readonly editedOf = new Map<number, number>();

  private constructor(private readonly earlierCount: number) {}

  /** `undefined` when the texts have too little in common to be compared. Algorithm: E. W. Myers, as in the package `diff`. */
  static between(earlier: readonly string[], later: readonly string[]): LineMap | undefined {
    const changes = diffArrays(earlier.map(plainLine), later.map(plainLine), { maxEditLength: MOST_EDITS });
    if (!changes) return undefined;
    const map = new LineMap(earlier.length);
    let [before, after] = [0, 0];
    let change: Change = { removed: [], added: [] };
    for (const { added, removed, count } of changes) {
      for (let line = 0; line < count; line++) {
        if (added) change.added.push(after++);
        else if (removed) change.removed.push(before++);
        else map.laterOf.set(before++, after++);
      }
      if (added || removed) continue;
      map.pair(change, earlier, later);
      change = { removed: [], added: [] };
    }
    map.pair(change, earlier, later);
    return map;
  }

  /** The line that a line became, unedited; `undefined` when it was edited or taken out. */
  lineAt(line: number): number | undefined {
    return this.laterOf.get(line);
  }

  /** The lines that a span became, up to its old neighbours; `undefined` when no line of it is left. */
  spanAt({ first, last }: LineSpan): LineSpan | undefined {
    const lines = Array.from({ length: last - first + 1 }, (_, offset) => this.placeOf(first + offset));
    const left = lines.filter((line) => line !== undefined);
    if (left.length === 0) return undefined;
    const before = this.placeOf(first) ?? (this.nearest(first - 1, -1) ?? -1) + 1;
    const after = this.placeOf(last) ?? (this.nearest(last + 1, 1) ?? (left.at(-1) ?? 0) + 1) - 1;
    return before <= after ? { first: before, last: after } : undefined;
  }

  private placeOf(line: number): number | undefined {
    return this.laterOf.get(line) ?? this.editedOf.get(line);
  }

  private nearest(from: number, step: 1 | -1): number | undefined {
    for (let line = from; line >= 0 && line < this.earlierCount; line += step) {
      const later = this.placeOf(line);
      if (later !== undefined) return later;
    }
    return undefined;
  }

  /** Each line that was taken out with the one put in at its place that is most like it, in order. */
  private pair({ removed, added }: Change, earlier: readonly string[], later: readonly string[]): void {
    if (removed.length > LONGEST_CHANGE || added.length > LONGEST_CHANGE) return;
    let from = 0;
    for (const line of removed) {
      let [best, likeness] = [-1, LEAST_COMMON];
      for (let index = from; index < added.length; index++) {
        const common = shareInCommon(earlier[line] ?? '', later[added[index] ?? 0] ?? '');
        if (common > likeness) [best, likeness] = [index, common];
      }
      if (best < 0) continue;
      this.editedOf.set(line, added[best] ?? 0);
      from = best + 1;
    }
  }
}

/** Twice the common words by all words: the coefficient of L. R. Dice, 1945. */
function shareInCommon(left: string, right: string): number {
  const [own, other] = [wordsOf(left), wordsOf(right)];
  if (own.length + other.length === 0) return 0;
  const rest = new Map<string, number>();
  for (const word of own) rest.set(word, (rest.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of other) {
    const count = rest.get(word) ?? 0;
    if (count > 0) common++;
    rest.set(word, count - 1);
  }
  return (2 * common) / (own.length + other.length);
}

function wordsOf(line: string): string[] {
  return line.match(/\w+|[^\w\s]/g) ?? [];
}
