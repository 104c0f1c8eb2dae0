import { lastAtMost, type LineIndex, type Span } from '../../base/text';

/**
 * The part of an essay that is Markdown, with every line ended by `\n`, and the way back from its offsets to those of the
 * essay.
 */
export class Body {
  readonly text: string;
  private readonly hasOtherLineEnds: boolean;
  /** Where each line of the body begins; only needed when its line ends have another length in the essay. */
  private readonly starts: readonly number[];

  constructor(
    essay: string,
    private readonly start: number,
    private readonly lines: LineIndex,
    private readonly firstLine: number,
  ) {
    const written = essay.slice(start);
    this.hasOtherLineEnds = written.includes('\r');
    this.text = this.hasOtherLineEnds ? written.replace(/\r\n?/g, '\n') : written;
    this.starts = this.hasOtherLineEnds ? lineStarts(this.text) : [];
  }

  /** The offset in the essay of an offset in the body. */
  offsetOf(offset: number): number {
    if (!this.hasOtherLineEnds) return this.start + offset;
    const line = lastAtMost(this.starts, offset);
    const column = offset - (this.starts[line] ?? 0);
    return this.lines.offsetAt({ line: this.firstLine + line, column });
  }

  /** The line of the essay that an offset in the body is in. */
  lineOf(offset: number): number {
    return this.lines.lineAt(this.offsetOf(offset));
  }

  /** Where the line begins that an offset in the body is in. */
  lineStart(offset: number): number {
    return this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** All of the lines that a stretch of the body touches, the end of the last one included, as offsets of the essay. */
  wholeLines(from: number, to: number): Span {
    const [first, last] = [this.lineOf(from), this.lineOf(to)];
    return {
      start: this.lines.offsetAt({ line: first, column: 0 }),
      end: this.lines.offsetAt({ line: last + 1, column: 0 }),
    };
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}
