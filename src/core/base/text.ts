/** A place in a text: line and column from 0, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of text, end not included. */
export interface TextRange {
  readonly start: Position;
  readonly end: Position;
}

/** A stretch of a text by its UTF-16 offsets, end not included. */
export interface Span {
  readonly start: number;
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

/** Start offsets of the lines of one text. `\n`, `\r\n` and a lone `\r` end a line, as in VS Code. */
export class LineIndex {
  private readonly starts: number[] = [0];

  constructor(private readonly text: string) {
    for (let offset = 0; offset < text.length; offset++) {
      const code = text.charCodeAt(offset);
      if (code === 10 || (code === 13 && text.charCodeAt(offset + 1) !== 10)) this.starts.push(offset + 1);
    }
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** The position of a UTF-16 offset; offsets outside the text are moved to its nearer end. */
  positionAt(offset: number): Position {
    const inside = Math.max(0, Math.min(offset, this.text.length));
    const line = this.lineAt(inside);
    return { line, column: inside - (this.starts[line] ?? 0) };
  }

  /** The line of a UTF-16 offset, from 0; the first or the last one for offsets outside the text. */
  lineAt(offset: number): number {
    return lastAtMost(this.starts, offset);
  }

  /** The offset of a position; positions outside the text are moved to its nearer end. */
  offsetAt({ line, column }: Position): number {
    return Math.min((this.starts[line] ?? this.text.length) + column, this.text.length);
  }

  rangeOf(start: number, end: number): TextRange {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  /** The text of one line without its line end; empty past the last line. */
  lineText(line: number): string {
    const start = this.starts[line];
    if (start === undefined) return '';
    return this.text.slice(start, this.starts[line + 1] ?? this.text.length).replace(/[\r\n]+$/, '');
  }
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
