import type { TreeCursor } from '@lezer/common';
import type { Body } from './body';
import { forEachChild } from './markdown/markdownTree';

/** The lines of a block of code, and how it is marked. */
export interface CodeBlock {
  /** The text after the opening mark; empty without one. */
  readonly info: string;
  /** The code without marks and line ends. */
  readonly lines: readonly string[];
  /** False for a fence without an end, which reaches to that of the text, or of the quote or list that it is in. */
  readonly isClosed: boolean;
}

/** A stretch of the body. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads the fenced or indented block that a cursor is at. `column` is where the text of the list's item begins that the
 * block is in, 0 without one.
 */
export function readCodeBlock(cursor: TreeCursor, body: Body, column: number): CodeBlock {
  const { from, to, name } = cursor;
  const isIndented = name === 'CodeBlock';
  const [texts, marks]: [Stretch[], Stretch[]] = [[], []];
  let info = '';
  forEachChild(cursor, (child) => {
    if (child.name === 'CodeText') texts.push({ from: child.from, to: child.to });
    else if (child.name === 'CodeMark') marks.push({ from: child.from, to: child.to });
    else if (child.name === 'CodeInfo') info = body.text.slice(child.from, child.to);
  });
  const start = body.lineStart(from);
  const opening = body.text.indexOf('\n', from);
  const codeStart = isIndented ? start : opening < 0 || opening >= to ? to + 1 : opening + 1;
  const closing = marks[1];
  const codeEnd = closing ? body.lineStart(closing.from) - 1 : to;
  const before = body.text.slice(start, from);
  const indent = Math.max(0, widthOf(before) - textColumn(before, column));
  const lines =
    before === '' && column === 0 && codeStart <= codeEnd
      ? body.text.slice(codeStart, codeEnd).split('\n')
      : linesBetween(body.text, codeStart, codeEnd, texts, { column, indent, isIndented });
  // The text ends with a line end, not with an empty line.
  if (!isIndented && !closing && to === body.text.length && lines.at(-1)?.trim() === '') lines.pop();
  return { info, lines, isClosed: isIndented || closing !== undefined };
}

/** Where code begins in its lines, in columns. */
interface Columns {
  /** Of the text of the list's item. */
  readonly column: number;
  /** How far the block is indented; its lines may be, and lose it. */
  readonly indent: number;
  readonly isIndented: boolean;
}

/** The lines from an offset to another, which is the end of the last one; none when it is before the first. */
function linesBetween(
  text: string,
  from: number,
  to: number,
  texts: readonly Stretch[],
  columns: Columns,
): string[] {
  const lines: string[] = [];
  let next = 0;
  for (let start = from; start <= to && start < text.length + 1;) {
    const newLine = text.indexOf('\n', start);
    const end = newLine < 0 || newLine > to ? to : newLine;
    while (next < texts.length && (texts[next]?.to ?? 0) <= start) next++;
    const textStart = Math.min(end, Math.max(start, texts[next]?.from ?? end));
    lines.push(lineOfCode(text.slice(start, textStart), text.slice(textStart, end), columns));
    start = end + 1;
  }
  return lines;
}

/** A tab may belong to the indentation of a list in part; the rest of the tab becomes spaces. */
function lineOfCode(before: string, code: string, { column, indent, isIndented }: Columns): string {
  const written = before.endsWith('\t')
    ? ' '.repeat(Math.max(0, widthOf(before) - textColumn(before, column) - (isIndented ? 4 : 0))) + code
    : code;
  if (isIndented || indent === 0) return written;
  let [index, width] = [0, 0];
  while (width < indent && (written[index] === ' ' || written[index] === '\t'))
    width += written[index++] === '\t' ? TAB - (width % TAB) : 1;
  return ' '.repeat(Math.max(0, width - indent)) + written.slice(index);
}

/** The column at which the text of a line begins, behind the marks of quotes and lists. */
function textColumn(before: string, column: number): number {
  const quote = before.lastIndexOf('>');
  return Math.max(column, quote < 0 ? 0 : widthOf(before.slice(0, quote + 1)) + 1);
}

const TAB = 4;

/** The column after a text at the start of a line. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character === '\t' ? TAB - (width % TAB) : 1;
  return width;
}
