import { plainLine } from './plainLine';

const MARK = /(?:…|\.{3}|省略|略(?![\p{L}])|omitted|elided|snip\b)/u.source;
const ELISION = new RegExp(`^\\s*(?://|/\\*|#|--)\\s*${MARK}`, 'u');
const BARE_ELISION = /^\s*(?:…+|\.{3,})(?:[\s,]+(?:…+|\.{3,}))*[\s,]*$/;
/** Behind code: `func f() { // ...`. */
const TRAILING_ELISION = new RegExp(`\\s*(?://|/\\*)\\s*${MARK}[^]*$`, 'u');
/** A body on one line: `func f() { ... }`. */
const SHORT_BODY = /^(.*\{)\s*(?:\/\*\s*)?(?:…+|\.{3,})(?:\s*\*\/)?\s*(\}.*)$/;
const NOTE_WORDS = /(?:(?:译|笔者|作者|编者)?注(?:释|解)?[：:]|Note:|NOTE:|[\u2460-\u2473\u2776-\u277f])/
  .source;
const NOTE = new RegExp(`^\\s*(?://|/\\*|#|--)\\s*${NOTE_WORDS}`);
const TRAILING_NOTE = new RegExp(`\\s+(?://|/\\*|#|--)\\s*${NOTE_WORDS}[^]*$`);
const LONGEST_LINE = 500;

/** A part of an excerpt: a line of the source, a note of the writer's own, or a mark for lines that were left out. */
export interface WrittenLine {
  readonly kind: 'line' | 'gap';
  /** The text; for a gap, its mark. */
  readonly text: string;
  /** Line of the excerpt, from 0. */
  readonly index: number;
}

/** True for a line of an excerpt that says that something was left out: `// … lines 4–18 left out …`, `// ...`. */
export function isElision(line: string): boolean {
  const start = line.slice(0, 200);
  return ELISION.test(start) || BARE_ELISION.test(start);
}

/** True for a comment that the writer put into an excerpt and marked as their own: `// 注：…`, `// Note: …`. */
export function isNote(line: string): boolean {
  return NOTE.test(line.slice(0, 200));
}

/** The filled lines of an excerpt. A mark behind code, or between braces on one line, is a gap of its own. */
export function writtenLines(excerpt: readonly string[]): WrittenLine[] {
  return excerpt.flatMap((text, index): WrittenLine[] => {
    if (text.trim() === '') return [];
    if (text.length > LONGEST_LINE) return [{ kind: 'line', text, index }];
    if (isElision(text)) return [{ kind: 'gap', text, index }];
    const [, head, tail] = SHORT_BODY.exec(text) ?? [];
    if (head !== undefined && tail !== undefined)
      return [
        { kind: 'line', text: head, index },
        { kind: 'gap', text, index },
        { kind: 'line', text: tail, index },
      ];
    return [{ kind: 'line', text, index }];
  });
}

/** True for a line of an excerpt that is the line of the source: white space does not count, nor does a note behind it. */
export function isSameLine(written: string, source: string): boolean {
  if (written === source) return true;
  const plain = plainLine(source);
  if (plainLine(written) === plain) return true;
  return written.length <= LONGEST_LINE && plainLine(written.replace(TRAILING_NOTE, '')) === plain;
}

/** The line without a mark behind it that says that something was left out; `undefined` if it has none. */
export function withoutTrailingElision(line: string): string | undefined {
  const code = line.length > LONGEST_LINE ? line : line.replace(TRAILING_ELISION, '');
  return code === line || code.trim() === '' ? undefined : code;
}
