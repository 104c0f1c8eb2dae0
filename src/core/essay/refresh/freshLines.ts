import { append } from '../../base/append';
import type { LineSpan } from '../../base/text';
import { isNote, isSameLine, writtenLines } from '../excerpt/elision';
import type { LineMap } from './lineMap';

/** A quoted file before and after, and where its lines went. */
export interface Versions {
  /** Lines at the old commit. */
  readonly earlier: readonly string[];
  /** Lines at the new commit. */
  readonly later: readonly string[];
  /** Maps old lines to new lines. */
  readonly map: LineMap;
}

/** What the writer made of lines of the source. */
interface Written {
  /** A line of the excerpt by the line of the earlier source that it quotes. */
  readonly quoted: ReadonlyMap<number, string>;
  /** Notes of the writer, by the line of the earlier source that follows them. */
  readonly notes: ReadonlyMap<number, readonly string[]>;
}

/**
 * Returns the lines of an excerpt for its spans in the later source. A note of the writer stays before the same line, and
 * lines that did not change keep the form that the writer gave them.
 */
export function freshLines(
  excerpt: readonly string[],
  spans: readonly LineSpan[],
  freshSpans: readonly LineSpan[],
  { earlier, later, map }: Versions,
  leftOut: (firstLine: number, lastLine: number) => string,
): string[] {
  const { quoted, notes } = readExcerpt(excerpt, spans, earlier);
  const earlierOf = new Map([...quoted.keys()].map((line) => [map.lineAt(line), line] as const));
  const waiting = [...notes].map(([before, texts]) => ({ at: placeOf(before, spans, map), texts }));
  const lines: string[] = [];
  for (const [index, { first, last }] of freshSpans.entries()) {
    for (let line = first; line <= last; line++) {
      append(
        lines,
        waiting.filter(({ at }) => at === line).flatMap(({ texts }) => texts),
      );
      const own = earlierOf.get(line);
      lines.push((own === undefined ? undefined : quoted.get(own)) ?? later[line] ?? '');
    }
    const next = freshSpans[index + 1];
    if (next) lines.push(leftOut(last + 2, next.first));
  }
  const shown = new Set(freshSpans.flatMap(({ first, last }) => range(first, last)));
  const homeless = waiting.filter(({ at }) => at === undefined || !shown.has(at));
  return [...lines, ...homeless.flatMap(({ texts }) => texts)];
}

/** The excerpt is true to the earlier source: every line is the next of a span, a mark between spans, or a note. */
function readExcerpt(
  excerpt: readonly string[],
  spans: readonly LineSpan[],
  earlier: readonly string[],
): Written {
  const quoted = new Map<number, string>();
  const notes = new Map<number, string[]>();
  const expected = spans
    .flatMap(({ first, last }) => range(first, last))
    .filter((line) => isFilled(earlier[line]));
  let next = 0;
  for (const { kind, text } of writtenLines(excerpt)) {
    const line = expected[next];
    if (kind === 'gap') continue;
    if (line !== undefined && isSameLine(text, earlier[line] ?? '')) {
      quoted.set(line, text);
      next++;
    } else if (isNote(text)) {
      const before = line ?? Infinity;
      notes.set(before, [...(notes.get(before) ?? []), text]);
    }
  }
  return { quoted, notes };
}

/** Where a note goes: before the line that its line became, else before the next one that is left. */
function placeOf(before: number, spans: readonly LineSpan[], map: LineMap): number | undefined {
  const last = spans.at(-1)?.last ?? -1;
  for (let line = before; line <= last; line++) {
    const later = map.lineAt(line);
    if (later !== undefined) return later;
  }
  return undefined;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
}

function isFilled(line: string | undefined): boolean {
  return line !== undefined && line.trim() !== '';
}
