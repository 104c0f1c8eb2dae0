import type { Span } from '../../base/text';
import type { Comment } from '../document/model';
import type { Report } from './rule';

/** A rule id in a comment that no rule has. */
export interface UnknownRule extends Span {
  readonly id: string;
}

/** What the comments of an essay turn off. */
export interface Suppressions {
  readonly unknown: readonly UnknownRule[];
  /** True for a report that a comment before it turned off; one about the whole essay is turned off anywhere. */
  covers(id: string, report: Report): boolean;
}

interface Stretch {
  readonly start: number;
  end: number;
}

/**
 * `source-guide-disable RULE …` turns rules off from there on, `source-guide-enable RULE …` turns them on again. What
 * follows ` -- ` in the comment is the writer's reason.
 */
export function readSuppressions(comments: readonly Comment[], known: ReadonlySet<string>): Suppressions {
  const stretches = new Map<string, Stretch[]>();
  const unknown: UnknownRule[] = [];
  for (const { start, end, text } of comments) {
    const [command, ...ids] = wordsOf(text);
    const isOff = command === 'source-guide-disable';
    if (!isOff && command !== 'source-guide-enable') continue;
    for (const id of ids) {
      if (!known.has(id)) unknown.push({ start, end, id });
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
