import { lastAtMost } from '../../base/text';
import type { Comment } from '../document/model';
import type { Report } from './rule';
import { findRule } from './ruleNames';
import type { UnknownRule } from './unknownRule';

/** What the comments of an essay turn off. */
export interface Suppressions {
  /** Rule ids in comments that do not exist. */
  readonly unknown: readonly UnknownRule[];
  /** True for a report of a rule, by its short id, that a comment before it turned off; one about the whole essay is turned off anywhere. */
  covers(id: string, report: Report): boolean;
}

/**
 * `source-guide-disable RULE …` turns rules off from there on, `source-guide-enable RULE …` turns them on again. What
 * follows ` -- ` in the comment is the writer's reason. Rules are named by either of their ids.
 */
export function readSuppressions(comments: readonly Comment[]): Suppressions {
  const stretches = new Map<string, Stretches>();
  const unknown: UnknownRule[] = [];
  for (const { start, end, text } of comments) {
    const [command, ...rules] = wordsOf(text);
    const isOff = command === 'source-guide-disable';
    if (!isOff && command !== 'source-guide-enable') continue;
    for (const written of rules) {
      const id = findRule(written)?.code;
      if (id === undefined) {
        unknown.push({ start, end, written });
        continue;
      }
      const own = stretches.get(id) ?? new Stretches();
      stretches.set(id, own);
      if (isOff) own.open(start);
      else own.close(start);
    }
  }
  return { unknown, covers: (id, { at }) => stretches.get(id)?.have(at?.start) ?? false };
}

/** Where a rule is turned off: stretches of the text, in order, that do not overlap. */
class Stretches {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  open(start: number): void {
    if (this.ends.at(-1) === Infinity) return;
    this.starts.push(start);
    this.ends.push(Infinity);
  }

  close(end: number): void {
    if (this.ends.at(-1) === Infinity) this.ends[this.ends.length - 1] = end;
  }

  /** True if a place is in one of them; without a place, if there is one. */
  have(place: number | undefined): boolean {
    if (place === undefined || this.starts.length === 0) return this.starts.length > 0;
    const last = lastAtMost(this.starts, place);
    return place >= (this.starts[last] ?? Infinity) && place < (this.ends[last] ?? 0);
  }
}

function wordsOf(comment: string): string[] {
  const [words = ''] = comment.split(/\s--\s/, 1);
  return words.split(/[\s,]+/).filter((word) => word !== '');
}
