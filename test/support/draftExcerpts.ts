/** The anchor that a draft holds in a comment before each excerpt. */
export interface ExcerptAnchor {
  readonly step: string;
  readonly path: string;
  readonly symbol: string;
  /** Line numbers from 1, such as `3-7,12-12`. */
  readonly lines: string;
  /** The commit that the excerpt is true for; absent when there is none. */
  readonly pin?: string;
}

/** An excerpt as a draft has it. */
export interface WrittenExcerpt {
  readonly anchor: ExcerptAnchor;
  /** The line below the comment. */
  readonly caption: string;
  /** What is quoted, without the lines that say what was left out. */
  readonly quoted: readonly string[];
}

const EXCERPT = /^<!-- source-guide-excerpt (.*) -->\n(.*)\n\n```go\n([^]*?)\n```$/gm;

/** The excerpts of a draft, in order. */
export function excerptsOf(draft: string): WrittenExcerpt[] {
  return [...draft.matchAll(EXCERPT)].map(([, anchor = '', caption = '', code = '']) => ({
    anchor: JSON.parse(anchor) as ExcerptAnchor,
    caption,
    quoted: code.split('\n').filter((line) => !/^\t\/\/ …/.test(line)),
  }));
}

/** The numbers of the lines that an excerpt quotes, from 1. */
export function lineNumbersOf({ lines }: ExcerptAnchor): number[] {
  return lines.split(',').flatMap((span) => {
    const [first = 0, last = 0] = span.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  });
}
