import type { Place } from '../../anchor/resolution';
import { LineIndex, type LineSpan, type TextRange } from '../../base/text';
import type { CodeLanguage } from '../../code/language';
import { chooseLines } from './chooseLines';
import { joinSpans } from './joinSpans';

/** Code to quote: some lines of one declaration, the rest left out. */
export interface Excerpt {
  /** What is quoted, in order; lines between two spans are left out. */
  readonly spans: readonly LineSpan[];
  /** The quoted lines of each span, exactly as in the file. */
  readonly lines: readonly (readonly string[])[];
}

/** What the text beside an excerpt is about. */
export interface ExcerptFocus {
  /** Other statements that the excerpt should hold, beside the site of its place. */
  readonly sites: readonly TextRange[];
  /** Names that the text has in backticks, of {@link namedInProse}. */
  readonly names: readonly string[];
}

/** A declaration, and the statement in it that the excerpt is for. */
type QuotedPlace = Pick<Place, 'range' | 'site'>;

/** The longest declaration that is quoted whole. */
const LONGEST_WHOLE = 50;
/** What is quoted whole of lines whose statements are not known; a quarter of well-known posts have no longer excerpt. */
const LONGEST_PLAIN = 25;
const LINES_BEFORE_SITE = 5;
const LINES_AFTER_SITE = 8;
const LONGEST_HEAD = 4;
const NO_FOCUS: ExcerptFocus = { sites: [], names: [] };

/** Quotes a declaration: whole when it is short, else the statements that matter. */
export function quote(text: string, place: QuotedPlace, code: CodeLanguage, focus = NO_FOCUS): Excerpt {
  const index = new LineIndex(text);
  const spans = spansFor(text, index, place, code, focus);
  return { spans, lines: linesIn(index, spans) };
}

function spansFor(
  text: string,
  index: LineIndex,
  { range, site }: QuotedPlace,
  code: CodeLanguage,
  focus: ExcerptFocus,
): LineSpan[] {
  const whole = { first: range.start.line, last: range.end.line };
  if (whole.last - whole.first < LONGEST_WHOLE) return [whole];
  const start = index.offsetAt(range.start);
  const source = text.slice(start, index.offsetAt({ line: whole.last + 1, column: 0 }));
  const tree = code.statementTreeOf?.(source);
  if (!tree) return shortened(whole, index, site?.start.line);
  const sites = [...(site ? [site] : []), ...focus.sites].map((each) => ({
    start: index.offsetAt(each.start) - start,
    end: index.offsetAt(each.end) - start,
  }));
  const names = focus.names.map((name) => code.tokens(name));
  return chooseLines(source, tree, { sites, names }).map(({ first, last }) => ({
    first: first + whole.first,
    last: last + whole.first,
  }));
}

/** Returns the lines of spans, exactly as in the file. */
export function linesIn(index: LineIndex, spans: readonly LineSpan[]): string[][] {
  return spans.map(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, offset) => index.lineText(first + offset)),
  );
}

/** What is quoted of some lines: all when they are few, else their head, those around a line, and the last. */
export function shortened({ first, last }: LineSpan, index: LineIndex, around?: number): LineSpan[] {
  if (last - first < LONGEST_PLAIN) return [{ first, last }];
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
