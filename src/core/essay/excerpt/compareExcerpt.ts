import { append } from '../../base/append';
import type { LineSpan } from '../../base/text';
import {
  isElision,
  isNote,
  isSameLine,
  withoutTrailingElision,
  writtenLines,
  type WrittenLine,
} from './elision';
import { plainLine } from './plainLine';

/** Which lines an excerpt says that it quotes. */
export interface QuotedSpans {
  /** The quoted lines, from 0, in order. */
  readonly spans: readonly LineSpan[];
  /** True when the spans say exactly what was left out; else it may be anything within them. */
  readonly isExact: boolean;
  /** True when the excerpt may begin behind the first line without a mark. */
  readonly mayBeginLater: boolean;
}

/** The first line of an excerpt that is not what the source has. */
export interface Difference {
  /** Line of the excerpt, from 0; one past its end when lines are missing there. */
  readonly index: number;
  /** The line of the source that is expected there, from 0. */
  readonly sourceLine: number;
  /** The text of that line; absent when no line is expected there. */
  readonly expected: string | undefined;
}

/** What an excerpt shows of its source, or where it differs. */
export type ExcerptComparison =
  | { readonly difference: Difference }
  /** The lines of the source that the excerpt shows, from 0, in order. */
  | { readonly difference?: undefined; readonly shown: readonly LineSpan[] };

/**
 * Compares an excerpt with its source. White space does not count, nor do empty lines and notes; everything else does. What
 * `spans` leave out, and what the writer left out within them, has a mark.
 */
export function compareExcerpt(
  excerpt: readonly string[],
  source: readonly string[],
  { spans, isExact, mayBeginLater }: QuotedSpans,
): ExcerptComparison {
  const [first] = spans;
  if (!first) return { shown: [] };
  const whole = { first: first.first, last: spans.at(-1)?.last ?? first.last };
  if (!isExact) return compareParts(excerpt, source, whole, { isWhole: false, mayBeginLater });
  const difference = compareExactly(excerpt, source, spans);
  if (!difference) return { shown: spans };
  const parts = compareParts(excerpt, source, whole, { isWhole: true, mayBeginLater: false });
  return parts.difference ? { difference } : parts;
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
    if (expected !== undefined && isSameLine(text, expected)) line = nextFilled(source, line + 1);
    else if (!isNote(text)) return { index, sourceLine: line, expected };
  }
  const isComplete = span === spans.length - 1 && line > (spans[span]?.last ?? -1);
  return isComplete ? undefined : { index: excerpt.length, sourceLine: line, expected: source[line] ?? '' };
}

/** Lines between two marks, which follow each other in the source. */
type Part = readonly WrittenLine[];

/** Each part of the excerpt is looked for as a whole: its first line alone, such as a brace, may be there before. */
function compareParts(
  excerpt: readonly string[],
  source: readonly string[],
  { first, last }: LineSpan,
  { isWhole, mayBeginLater }: { readonly isWhole: boolean; readonly mayBeginLater: boolean },
): ExcerptComparison {
  const { parts, opensWithGap, endsWithGap } = partsOf(excerpt, source);
  const endsAtLast = isWhole && !endsWithGap;
  const isEnd = (line: number): boolean => nextFilled(source, line + 1) > last;
  const shown: LineSpan[] = [];
  let line = nextFilled(source, first);
  for (const [nth, part] of parts.entries()) {
    const mayJump = nth > 0 || opensWithGap || mayBeginLater;
    const isFit = endsAtLast && nth === parts.length - 1 ? isEnd : () => true;
    const found = mayJump
      ? findPart(part, source, { first: line, last }, isFit)
      : matchPart(part, source, line, last);
    if (found.difference) return found;
    append(shown, found.shown);
    line = nextFilled(source, (found.shown.at(-1)?.last ?? line - 1) + 1);
  }
  if (!endsAtLast || line > last) return { shown };
  return { difference: { index: excerpt.length, sourceLine: line, expected: source[line] ?? '' } };
}

interface Parts {
  readonly parts: readonly Part[];
  readonly opensWithGap: boolean;
  readonly endsWithGap: boolean;
}

function partsOf(excerpt: readonly string[], source: readonly string[]): Parts {
  const known = new Set(source.map(plainLine));
  const lines = writtenLines(excerpt).flatMap((line): WrittenLine[] => {
    // A comment behind code may be the source's own.
    const code = known.has(plainLine(line.text)) ? undefined : withoutTrailingElision(line.text);
    return line.kind === 'gap' || code === undefined
      ? [line]
      : [
          { ...line, text: code },
          { ...line, kind: 'gap' },
        ];
  });
  const parts: WrittenLine[][] = [];
  let isBehindGap = true;
  for (const line of lines) {
    if (line.kind === 'line') {
      if (isBehindGap) parts.push([]);
      parts.at(-1)?.push(line);
    }
    isBehindGap = line.kind === 'gap';
  }
  return {
    parts,
    opensWithGap: lines[0]?.kind === 'gap',
    endsWithGap: lines.at(-1)?.kind === 'gap',
  };
}

/** The first fitting place at which all of the part is; else the difference at the place that has most of it. */
function findPart(
  part: Part,
  source: readonly string[],
  { first, last }: LineSpan,
  isFit: (end: number) => boolean,
): ExcerptComparison {
  let best = matchPart(part, source, first, last);
  for (let line = first; line <= last; line++) {
    if ((source[line] ?? '').trim() === '') continue;
    const found = matchPart(part, source, line, last);
    if (!found.difference) {
      best = found;
      if (isFit(found.shown.at(-1)?.last ?? line)) break;
    } else if (best.difference && found.difference.index > best.difference.index) best = found;
  }
  return best;
}

function matchPart(part: Part, source: readonly string[], from: number, last: number): ExcerptComparison {
  let line = from;
  let end: number | undefined;
  for (const { text, index } of part) {
    const expected = line <= last ? source[line] : undefined;
    if (expected !== undefined && isSameLine(text, expected)) {
      end = line;
      line = nextFilled(source, line + 1);
    } else if (!isNote(text)) return { difference: { index, sourceLine: line, expected } };
  }
  return { shown: end === undefined ? [] : [{ first: from, last: end }] };
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

function nextFilled(source: readonly string[], from: number): number {
  let line = from;
  while (line < source.length && (source[line] ?? '').trim() === '') line++;
  return line;
}
