import type { InlineContext, InlineParser } from '@lezer/markdown';

/** Code in backticks, as CommonMark defines it, in linear time: each run of backticks is read once. */
export class CodeSpanReader {
  private context: InlineContext | undefined;
  /** Starts of the runs of one length, from the last to the first one that is still to come. */
  private runs = new Map<number, number[]>();

  readonly parsers: readonly InlineParser[] = [
    { name: 'InlineCode', parse: (cx, next, at) => (next === 96 ? this.read(cx, at) : -1) },
  ];

  private read(cx: InlineContext, at: number): number {
    if (this.context !== cx) this.enter(cx);
    let textStart = at;
    while (cx.char(textStart) === 96) textStart++;
    const length = textStart - at;
    const runs = this.runs.get(length) ?? [];
    while ((runs.at(-1) ?? Infinity) < textStart) runs.pop();
    const close = runs.pop();
    // Backticks without others that end them are text.
    if (close === undefined) return textStart;
    return cx.addElement(cx.elt('InlineCode', at, close + length));
  }

  private enter(cx: InlineContext): void {
    this.context = cx;
    this.runs = new Map();
    for (const { 0: run, index } of [...cx.text.matchAll(/`+/g)].reverse()) {
      const starts = this.runs.get(run.length);
      if (starts) starts.push(index + cx.offset);
      else this.runs.set(run.length, [index + cx.offset]);
    }
  }
}
