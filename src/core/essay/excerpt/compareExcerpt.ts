import type { LineSpan } from '../../base/text';
import { isElision, isNote } from './elision';
import { plainLine } from './plainLine';

/** The first line of an excerpt that is not what the source has. */
export interface Difference {
  /** Line of the excerpt, from 0; one past its end when lines are missing there. */
  readonly index: number;
  /** The line of the source that is expected there, from 0. */
  readonly sourceLine: number;
  /** The text of that line; absent when no line is expected there. */
  readonly expected: string | undefined;
}

/** Compares an excerpt with its source. White space does not count, nor do empty lines; everything else does. */
export function compareExcerpt(
  excerpt: readonly string[],
  source: readonly string[],
  spans: readonly LineSpan[],
  isExact: boolean,
): Difference | undefined {
  return isExact ? compareExactly(excerpt, source, spans) : compareLoosely(excerpt, source, spans[0]);
}

/** The spans declare what was left out: a mark is allowed between two spans and nowhere else. */
function compareExactly(
  excerpt: readonly string[],
  source: readonly string[],
  spans: readonly LineSpan[],
): Difference | undefined {
  let span = 0;
  let line = nextFilled(source, spans[0]?.first ?? 0);
  for (const [index, text] of excerpt.entries()) {
    if (text.trim() === '') continue;
    const current = spans[span];
    const isSpanDone = current !== undefined && line > current.last;
    const next = spans[span + 1];
    if (isSpanDone && next && isElision(text)) {
      span++;
      line = nextFilled(source, next.first);
      continue;
    }
    const expected = current && line <= current.last ? source[line] : undefined;
    if (expected !== undefined && isSame(text, expected)) line = nextFilled(source, line + 1);
    else if (!isNote(text)) return { index, sourceLine: line, expected };
  }
  const isComplete = span === spans.length - 1 && line > (spans[span]?.last ?? -1);
  return isComplete ? undefined : { index: excerpt.length, sourceLine: line, expected: source[line] ?? '' };
}

/** Only the first and last line are known: the source must contain the lines between the marks, in order. */
function compareLoosely(
  excerpt: readonly string[],
  source: readonly string[],
  span: LineSpan | undefined,
): Difference | undefined {
  if (!span) return undefined;
  let line = nextFilled(source, span.first);
  let mayJump = false;
  for (const [index, text] of excerpt.entries()) {
    if (text.trim() === '') continue;
    if (mayJump) line = find(text, source, line, span.last) ?? line;
    const expected = line <= span.last ? source[line] : undefined;
    if (expected !== undefined && isSame(text, expected)) {
      line = nextFilled(source, line + 1);
      mayJump = false;
    } else if (isElision(text)) mayJump = true;
    else if (!isNote(text)) return { index, sourceLine: line, expected };
  }
  return undefined;
}

/** True when a later text of the file still contains the spans unchanged. */
export function isStillThere(
  source: readonly string[],
  now: readonly string[],
  spans: readonly LineSpan[],
): boolean {
  const later = `\n${now.map(plainLine).filter(Boolean).join('\n')}\n`;
  return spans.every(({ first, last }) => {
    const quoted = source
      .slice(first, last + 1)
      .map(plainLine)
      .filter(Boolean);
    return quoted.length === 0 || later.includes(`\n${quoted.join('\n')}\n`);
  });
}

function find(text: string, source: readonly string[], from: number, last: number): number | undefined {
  for (let line = from; line <= last && line < source.length; line++)
    if (isSame(text, source[line] ?? '')) return line;
  return undefined;
}

function nextFilled(source: readonly string[], from: number): number {
  let line = from;
  while (line < source.length && (source[line] ?? '').trim() === '') line++;
  return line;
}

function isSame(left: string, right: string): boolean {
  return left === right || plainLine(left) === plainLine(right);
}
