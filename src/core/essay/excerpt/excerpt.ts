import type { Place } from '../../anchor/resolution';
import { LineIndex, type LineSpan } from '../../base/text';

/** Code to quote: some lines of one declaration, the rest left out. */
export interface Excerpt {
  /** The declaration that is quoted. */
  readonly place: Place;
  /** What is quoted, in order; lines between two spans are left out. */
  readonly spans: readonly LineSpan[];
  /** The quoted lines of each span, exactly as in the file. */
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
  const { range, site } = place;
  const spans = shortened({ first: range.start.line, last: range.end.line }, index, site?.start.line);
  return { place, spans, lines: linesIn(index, spans) };
}

/** Returns the lines of spans, exactly as in the file. */
export function linesIn(index: LineIndex, spans: readonly LineSpan[]): string[][] {
  return spans.map(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, offset) => index.lineText(first + offset)),
  );
}

/** What is quoted of some lines: all when they are few, else their head, those around a line, and the last. */
export function shortened({ first, last }: LineSpan, index: LineIndex, around?: number): LineSpan[] {
  if (last - first < LONGEST_WHOLE) return [{ first, last }];
  const head = { first, last: endOfHead(index, first) };
  const middle = around ?? head.last + LINES_BEFORE_SITE + 1;
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
export function joinSpans(spans: readonly LineSpan[]): LineSpan[] {
  const joined: LineSpan[] = [];
  for (const span of [...spans].sort((left, right) => left.first - right.first)) {
    const before = joined.at(-1);
    if (before && span.first <= before.last + 2)
      joined[joined.length - 1] = { first: before.first, last: Math.max(before.last, span.last) };
    else joined.push(span);
  }
  return joined;
}
