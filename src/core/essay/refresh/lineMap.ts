import { diffArrays } from 'diff';
import type { LineSpan } from '../excerpt';

/** More edits than that, and the two texts are no versions of one file. */
const MOST_EDITS = 4000;

/** Which lines of a text stand in a later one too. Lines from 0; white space does not count. */
export class LineMap {
  private readonly laterOf = new Map<number, number>();

  private constructor(private readonly earlierCount: number) {}

  /** `undefined` when the texts have too little in common to be compared. Algorithm: E. W. Myers, as in the package `diff`. */
  static between(earlier: readonly string[], later: readonly string[]): LineMap | undefined {
    const changes = diffArrays(earlier.map(plain), later.map(plain), { maxEditLength: MOST_EDITS });
    if (!changes) return undefined;
    const map = new LineMap(earlier.length);
    let [before, after] = [0, 0];
    for (const { added, removed, count } of changes) {
      if (added) after += count;
      else if (removed) before += count;
      else for (let line = 0; line < count; line++) map.laterOf.set(before++, after++);
    }
    return map;
  }

  /** The line that a line became; `undefined` when it was changed or taken out. */
  lineAt(line: number): number | undefined {
    return this.laterOf.get(line);
  }

  /** What stands now between what stood around a span; `undefined` when no line of it is left. */
  spanAt({ first, last }: LineSpan): LineSpan | undefined {
    const kept = this.keptIn(first, last);
    if (kept.length === 0) return undefined;
    const before = this.lineAt(first) ?? (this.nearest(first - 1, -1) ?? -1) + 1;
    const after = this.lineAt(last) ?? (this.nearest(last + 1, 1) ?? (kept.at(-1) ?? 0) + 1) - 1;
    return before <= after ? { first: before, last: after } : undefined;
  }

  private keptIn(first: number, last: number): number[] {
    const lines = Array.from({ length: last - first + 1 }, (_, offset) => this.lineAt(first + offset));
    return lines.filter((line) => line !== undefined);
  }

  private nearest(from: number, step: 1 | -1): number | undefined {
    for (let line = from; line >= 0 && line < this.earlierCount; line += step) {
      const later = this.lineAt(line);
      if (later !== undefined) return later;
    }
    return undefined;
  }
}

function plain(line: string): string {
  return line.trim().replace(/\s+/g, ' ');
}
