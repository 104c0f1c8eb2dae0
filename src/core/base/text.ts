/** A place in a text. */
export interface Position {
  /** From 0. */
  readonly line: number;
  /** From 0, in UTF-16 units. */
  readonly column: number;
}

/** A range of a text. */
export interface TextRange {
  readonly start: Position;
  /** Not included. */
  readonly end: Position;
}

/** A range of a text. */
export interface Span {
  /** UTF-16 offset. */
  readonly start: number;
  /** UTF-16 offset, not included. */
  readonly end: number;
}

/** Lines of a text, from 0, both included. */
export interface LineSpan {
  readonly first: number;
  readonly last: number;
}

/** The lines of a text, whatever ends them, without a byte order mark. */
export function linesOf(text: string): string[] {
  return text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
}

/** The offsets at which the lines of a text start. `\n`, `\r\n` and a lone `\r` end a line, as in VS Code. */
export class LineIndex {
  private readonly starts: number[] = [0];

  constructor(private readonly text: string) {
    if (!text.includes('\r')) {
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1))
        this.starts.push(end + 1);
      return;
    }
    for (let offset = 0; offset < text.length; offset++) {
      const code = text.charCodeAt(offset);
      if (code === 10 || (code === 13 && text.charCodeAt(offset + 1) !== 10)) this.starts.push(offset + 1);
    }
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** The position of a UTF-16 offset. An offset outside the text counts as the nearer end of the text. */
  positionAt(offset: number): Position {
    const inside = Math.max(0, Math.min(offset, this.text.length));
    const line = this.lineAt(inside);
    return { line, column: inside - (this.starts[line] ?? 0) };
  }

  /** The line of a UTF-16 offset, from 0; the first or the last one for offsets outside the text. */
  lineAt(offset: number): number {
    return lastAtMost(this.starts, offset);
  }

  /** The UTF-16 offset of a position. A position outside the text counts as the nearer end of the text. */
  offsetAt({ line, column }: Position): number {
    return Math.min((this.starts[line] ?? this.text.length) + column, this.text.length);
  }

  /** The range between two UTF-16 offsets, end not included. */
  rangeOf(start: number, end: number): TextRange {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  /** The text of one line without its line end; empty past the last line. */
  lineText(line: number): string {
    const start = this.starts[line];
    if (start === undefined) return '';
    let end = this.starts[line + 1] ?? this.text.length;
    // No search in the line: callers ask once for each of very many things on it.
    while (end > start && isLineEnd(this.text.charCodeAt(end - 1))) end--;
    return this.text.slice(start, end);
  }
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/** The index of the last of rising numbers that is not above a limit; 0 when all are, or there are none. */
export function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Sentences one after the other. No blank follows a full-width mark, whose glyph has room of its own. */
export function joinSentences(sentences: readonly string[]): string {
  return sentences.join(' ').replace(/(?<=[。！？；：]) /g, '');
}
