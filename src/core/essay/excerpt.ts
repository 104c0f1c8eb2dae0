import type { Place } from '../anchor/resolution';
import { LineIndex } from '../base/text';

/** Lines of a file, from 0, both included. */
export interface LineSpan {
  readonly first: number;
  readonly last: number;
}

/** Code to quote: some lines of one declaration, the rest left out. */
export interface Excerpt {
  readonly place: Place;
  /** What is quoted, in order; lines between two spans are left out. */
  readonly spans: readonly LineSpan[];
  /** The quoted lines of each span, as they stand in the file. */
  readonly lines: readonly (readonly string[])[];
}

/** The longest declaration that is quoted whole; a quarter of well-known posts have no longer one. */
const LONGEST_WHOLE = 25;
const LINES_BEFORE_SITE = 5;
const LINES_AFTER_SITE = 8;
const LONGEST_HEAD = 4;

/** Quotes a declaration: whole when it is short, else its head and the lines around the site. */
export function quote(text: string, place: Place): Excerpt {
  const index = new LineIndex(text);
  const spans = spansOf(place, index);
  const lines = spans.map(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, offset) => index.lineText(first + offset)),
  );
  return { place, spans, lines };
}

function spansOf({ range, site }: Place, index: LineIndex): LineSpan[] {
  const first = range.start.line;
  const last = range.end.line;
  if (last - first < LONGEST_WHOLE) return [{ first, last }];
  const head = { first, last: endOfHead(index, first) };
  const middle = site?.start.line ?? head.last + LINES_BEFORE_SITE + 1;
  const window = {
    first: Math.max(first, middle - LINES_BEFORE_SITE),
    last: Math.min(last, middle + LINES_AFTER_SITE),
  };
  return joinSpans([head, window, { first: last, last }]);
}

/** The line of the opening brace, within reason. */
function endOfHead(index: LineIndex, first: number): number {
  for (let line = first; line < first + LONGEST_HEAD; line++) {
    if (index.lineText(line).trimEnd().endsWith('{')) return line;
  }
  return first;
}

/** Spans in order, those that touch joined. A single line between two is cheaper to quote than to leave out. */
function joinSpans(spans: readonly LineSpan[]): LineSpan[] {
  const joined: LineSpan[] = [];
  for (const span of [...spans].sort((left, right) => left.first - right.first)) {
    const before = joined.at(-1);
    if (before && span.first <= before.last + 2)
      joined[joined.length - 1] = { first: before.first, last: Math.max(before.last, span.last) };
    else joined.push(span);
  }
  return joined;
}
