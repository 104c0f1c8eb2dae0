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

interface Stretch {
  readonly start: number;
  end: number;
}

/**
 * `source-guide-disable RULE …` turns rules off from there on, `source-guide-enable RULE …` turns them on again. What
 * follows ` -- ` in the comment is the writer's reason. Rules are named by either of their ids.
 */
export function readSuppressions(comments: readonly Comment[]): Suppressions {
  const stretches = new Map<string, Stretch[]>();
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
      const before = stretches.get(id) ?? [];
      const open = before.at(-1);
      if (isOff) stretches.set(id, [...before, { start, end: Infinity }]);
      else if (open) open.end = Math.min(open.end, start);
    }
  }
  return {
    unknown,
    covers: (id, { at }) =>
      (stretches.get(id) ?? []).some(({ start, end }) => !at || (at.start >= start && at.start < end)),
  };
}

function wordsOf(comment: string): string[] {
  const [words = ''] = comment.split(/\s--\s/, 1);
  return words.split(/[\s,]+/).filter((word) => word !== '');
}
