import type { RepoPath } from '../../base/repoPath';
import { LineIndex, type LineSpan } from '../../base/text';
import type { Declaration } from '../../code/declaration';
import { innermost } from '../../code/declarationAtLine';
import type { CodeLanguage } from '../../code/language';
import { linesIn, quote, shortened } from './excerpt';
import { joinSpans } from './joinSpans';
import type { QuotedCode } from './writeExcerpt';

/** Longer excerpts are reported as errors by rule X3. */
export const LONGEST_SELECTION = 60;

/** A file before the reader. */
export interface OpenFile {
  /** The path in the repository. */
  readonly path: RepoPath;
  /** The current content, unsaved edits included. */
  readonly text: string;
  /** The language that it is written in; absent for settings and other texts. */
  readonly code: CodeLanguage | undefined;
}

/** Lines that somebody chose in a file. */
export interface Selection extends OpenFile {
  /** In any order; they may touch. */
  readonly spans: readonly LineSpan[];
}

/** Quotes the chosen lines as one excerpt. Empty lines at its edges are left out; `undefined` when nothing else is chosen. */
export function quoteSelection({ path, text, code, spans }: Selection): QuotedCode | undefined {
  const index = new LineIndex(text);
  const filled = spans.flatMap((span) => withoutEmptyEdges(span, index));
  const joined = joinSpans(filled);
  const [first] = joined;
  const last = joined.at(-1);
  if (!first || !last) return undefined;
  const holder = code && declarationAround(text, code, { first: first.first, last: last.last });
  const symbol = holder?.symbol.written ?? '';
  return { path, symbol, ...(code && { code }), spans: joined, lines: linesIn(index, joined) };
}

/** Quotes the declaration around a line and shortens a long one; `undefined` when there is none. */
export function quoteDeclarationAt({ path, text, code }: OpenFile, line: number): QuotedCode | undefined {
  const index = new LineIndex(text);
  const declaration = code && declarationAround(text, code, { first: line, last: line });
  if (!declaration) return undefined;
  const symbol = declaration.symbol.written;
  const range = index.rangeOf(declaration.start, declaration.end);
  const { spans, lines } = quote(text, { range }, code);
  return { path, symbol, code, spans, lines };
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
function declarationAround(text: string, code: CodeLanguage, wanted: LineSpan): Declaration | undefined {
  const index = new LineIndex(text);
  const holding = code.scan(text).declarations.filter((declaration) => {
    const { first, last } = linesOfDeclaration(declaration, index);
    return wanted.last <= last && wanted.first >= firstComment(first, index, code);
  });
  return innermost(holding)[0];
}

function firstComment(line: number, index: LineIndex, { lineComment }: CodeLanguage): number {
  const isComment = (at: number): boolean => index.lineText(at).trimStart().startsWith(lineComment);
  let first = line;
  while (first > 0 && isComment(first - 1)) first--;
  return first;
}

function linesOfDeclaration({ start, end }: Declaration, index: LineIndex): LineSpan {
  return { first: index.positionAt(start).line, last: index.positionAt(end).line };
}
