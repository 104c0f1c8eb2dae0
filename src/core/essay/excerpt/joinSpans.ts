import type { LineSpan } from '../../base/text';

/** Longer gaps are left out; for a shorter one, the line that says so would save nothing. */
const SHORTEST_GAP = 3;

/** Spans in order; those that touch, or have only a line or two between them, become one. */
export function joinSpans(spans: readonly LineSpan[]): LineSpan[] {
  const joined: LineSpan[] = [];
  for (const span of [...spans].sort((left, right) => left.first - right.first)) {
    const before = joined.at(-1);
    if (before && span.first - before.last <= SHORTEST_GAP)
      joined[joined.length - 1] = { first: before.first, last: Math.max(before.last, span.last) };
    else joined.push(span);
  }
  return joined;
}
