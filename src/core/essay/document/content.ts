import { lastAtMost } from '../../base/text';
import type { Body } from './body';

/** The text of a paragraph, a heading or a cell without what quotes and lists put before its lines. */
export class Content {
  readonly raw: string;
  /** Where the first line begins in the body. */
  private readonly start: number;
  /** Where each line begins, in the body and in `raw`; both are empty for a single line. */
  private inBody: readonly number[] = NONE;
  private inRaw: readonly number[] = NONE;

  /** `quoteMarks` are the places of the `>` that are no text. */
  constructor(
    private readonly body: Body,
    from: number,
    to: number,
    quoteMarks: ReadonlySet<number>,
  ) {
    const written = body.text.slice(from, to);
    const trimmed = written.trim();
    this.start = from + written.indexOf(trimmed);
    this.raw = trimmed.includes('\n') ? this.readLines(trimmed, quoteMarks) : trimmed;
  }

  /** The place in `raw` of an offset of the body. */
  indexOf(offset: number): number {
    const line = lastAtMost(this.inBody, offset);
    const index = (this.inRaw[line] ?? 0) + Math.max(0, offset - (this.inBody[line] ?? this.start));
    return Math.min(this.raw.length, index);
  }

  /** The offset in the essay of a place in `raw`. */
  readonly offsetOf = (index: number): number => {
    const line = lastAtMost(this.inRaw, index);
    return this.body.offsetOf((this.inBody[line] ?? this.start) + index - (this.inRaw[line] ?? 0));
  };

  private readLines(written: string, quoteMarks: ReadonlySet<number>): string {
    const [inBody, inRaw]: [number[], number[]] = [[], []];
    let raw = '';
    let start = 0;
    while (start <= written.length) {
      while (isBlank(written.charCodeAt(start)) || quoteMarks.has(this.start + start)) start++;
      inBody.push(this.start + start);
      inRaw.push(raw.length);
      const newLine = written.indexOf('\n', start);
      const end = newLine < 0 ? written.length : newLine + 1;
      raw += written.slice(start, end);
      start = newLine < 0 ? Infinity : end;
    }
    this.inBody = inBody;
    this.inRaw = inRaw;
    return raw.trimEnd();
  }
}

const NONE: readonly number[] = [];

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}
