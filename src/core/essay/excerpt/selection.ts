import type { RepoPath } from '../../base/repoPath';
import { LineIndex } from '../../base/text';
import { scanDeclarations, type Declaration } from '../../languages/go/declarations';
import { joinSpans, linesIn, shortened, type LineSpan } from './excerpt';
import type { QuotedCode } from './writeExcerpt';

/** Longer excerpts are reported as errors by rule X3. */
export const LONGEST_SELECTION = 60;

/** Lines that somebody chose in a file. */
export interface Selection {
  readonly path: RepoPath;
  /** The text before the reader. */
  readonly text: string;
  /** In any order; they may touch. */
  readonly spans: readonly LineSpan[];
}

/** Quotes the chosen lines as one excerpt. Empty lines at its edges are left out; `undefined` when nothing else is chosen. */
export function quoteSelection({ path, text, spans }: Selection): QuotedCode | undefined {
  const index = new LineIndex(text);
  const filled = spans.flatMap((span) => withoutEmptyEdges(span, index));
  const joined = joinSpans(filled);
  const [first] = joined;
  const last = joined.at(-1);
  if (!first || !last) return undefined;
  const holder = path.endsWith('.go') ? declarationAround(text, index, first.first, last.last) : undefined;
  return { path, symbol: holder?.written ?? '', spans: joined, lines: linesIn(index, joined) };
}

/** Quotes the declaration that a line stands in, long ones shortened; `undefined` when it stands in none. */
export function quoteDeclarationAt(path: RepoPath, text: string, line: number): QuotedCode | undefined {
  const index = new LineIndex(text);
  const declaration = declarationAround(text, index, line, line);
  if (!declaration) return undefined;
  const { first, last } = linesOfDeclaration(declaration, index);
  const spans = shortened({ first, last }, index);
  return { path, symbol: declaration.written, spans, lines: linesIn(index, spans) };
}

/** How many lines are quoted. */
export function lengthOf({ lines }: QuotedCode): number {
  return lines.reduce((total, span) => total + span.length, 0);
}

/** The same excerpt with only the beginning and the end of what is long in it. */
export function shortenQuote(code: QuotedCode, text: string): QuotedCode {
  const index = new LineIndex(text);
  const spans = joinSpans(code.spans.flatMap((span) => shortened(span, index)));
  return { ...code, spans, lines: linesIn(index, spans) };
}

function withoutEmptyEdges(span: LineSpan, index: LineIndex): LineSpan[] {
  let { first, last } = span;
  last = Math.min(last, index.lineCount - 1);
  while (first <= last && index.lineText(first).trim() === '') first++;
  while (last > first && index.lineText(last).trim() === '') last--;
  return first <= last ? [{ first, last }] : [];
}

/** The declaration that holds all of the lines, comments right above it among them. */
function declarationAround(
  text: string,
  index: LineIndex,
  firstLine: number,
  lastLine: number,
): Declaration | undefined {
  return scanDeclarations(text).declarations.find((declaration) => {
    const { first, last } = linesOfDeclaration(declaration, index);
    return lastLine <= last && firstLine >= firstComment(first, index);
  });
}

function firstComment(line: number, index: LineIndex): number {
  let first = line;
  while (
    first > 0 &&
    index
      .lineText(first - 1)
      .trimStart()
      .startsWith('//')
  )
    first--;
  return first;
}

function linesOfDeclaration({ start, end }: Declaration, index: LineIndex): LineSpan {
  return { first: index.positionAt(start).line, last: index.positionAt(end).line };
}
