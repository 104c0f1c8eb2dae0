import { message } from '../../base/message';
import type { FigureItem, FigureLine, FigureProblem } from './figureModel';

const MOST_LINES = 120;
const LONGEST_NAME = 80;
const LONGEST_REMARK = 100;
const LONGEST_LINE = 400;
const TAB = 4;

/** Characters that nobody sees: they cannot be drawn, or change the order of those beside them. */
export const UNSEEN =
  // eslint-disable-next-line no-control-regex -- that is what is looked for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/u;
/** The lines that the command `tree` draws before its names. */
const BRANCHES = /^[\s│├└─┬]+/u;
const BULLET = /^[-*+]\s+/;
const REMARK = /\s#\s+/;

/** Reads the lines of a figure that are not empty; adds a problem for each that cannot be read. */
export function readLines(source: readonly string[], problems: FigureProblem[]): FigureLine[] {
  if (source.length > MOST_LINES)
    problems.push({ line: MOST_LINES, message: message('A figure has at most {0} lines.', MOST_LINES) });
  return source.slice(0, MOST_LINES).flatMap((written, line) => {
    if (written.trim() === '') return [];
    const read = readLine(written, line);
    const problem = read === undefined ? message('This line is too long to draw.') : reasonAgainst(read);
    if (problem) problems.push({ line, message: problem });
    return read ? [read] : [];
  });
}

function readLine(written: string, line: number): FigureLine | undefined {
  if (written.length > LONGEST_LINE) return undefined;
  const before = BRANCHES.exec(written)?.[0] ?? '';
  const rest = written.slice(before.length).trimEnd();
  const text = rest.replace(BULLET, '');
  const remark = REMARK.exec(text);
  return {
    line,
    indent: columnsOf(before),
    text: (remark ? text.slice(0, remark.index) : text).trim(),
    remark: remark ? text.slice(remark.index + remark[0].length).trim() : '',
  };
}

function reasonAgainst({ text, remark }: FigureLine): FigureProblem['message'] | undefined {
  if (UNSEEN.test(text) || UNSEEN.test(remark))
    return message('This line has a character that nobody sees. Delete it.');
  if (text === '' || text.startsWith('# ')) return message('Write a name before the remark.');
  if (remark.length > LONGEST_REMARK)
    return message('This remark is too long to draw: {0} characters at most.', LONGEST_REMARK);
  return undefined;
}

/** Adds a problem if something that a line names is too long for a box. */
export function checkNames(line: number, names: readonly string[], problems: FigureProblem[]): void {
  if (!names.some((name) => name.length > LONGEST_NAME)) return;
  problems.push({
    line,
    message: message(
      'This is too long to draw: {0} characters at most. Write the rest behind " # ".',
      LONGEST_NAME,
    ),
  });
}

function columnsOf(before: string): number {
  let columns = 0;
  for (const character of before) columns += character === '\t' ? TAB - (columns % TAB) : 1;
  return columns;
}

/** Puts each line below the line that it is indented under. Lines that are indented like no line above them are problems. */
export function nestLines(
  lines: readonly FigureLine[],
  deepest: number,
  problems: FigureProblem[],
): FigureItem[] {
  interface Open extends FigureLine {
    readonly children: Open[];
  }
  const top: Open[] = [];
  const open: Open[] = [];
  for (const line of lines) {
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= line.indent) open.pop();
    const siblings = open.at(-1)?.children ?? top;
    const expected = siblings[0]?.indent ?? line.indent;
    if (line.indent !== expected)
      problems.push({ line: line.line, message: message('This line is indented like no line above it.') });
    const item = { ...line, children: [] };
    siblings.push(item);
    open.push(item);
    if (open.length === deepest + 1)
      problems.push({
        line: line.line,
        message: message('This is nested too deep to draw: {0} levels at most.', deepest),
      });
    if (open.length > deepest) open.pop();
  }
  return top;
}
