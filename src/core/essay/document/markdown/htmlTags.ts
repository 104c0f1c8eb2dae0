import { type InlineContext, type InlineParser } from '@lezer/markdown';

// CommonMark, "Raw HTML" and "Autolinks".
/** One attribute of a tag, with the space before it, as the source of a regular expression. */
export const ATTRIBUTE = /\s+[a-zA-Z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?/.source;
const TAG = new RegExp(`<(?:[a-zA-Z][a-zA-Z0-9-]*(?:${ATTRIBUTE})*\\s*/?>|/[a-zA-Z][a-zA-Z0-9-]*\\s*>)`, 'y');
const AUTOMATIC =
  // eslint-disable-next-line no-control-regex -- an address holds none
  /<(?:[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^<>\u0000-\u0020]*|[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*)>/iy;

/** What ends at a mark of its own: comments, instructions, data, declarations. */
const ENDS: readonly (readonly [start: RegExp, end: string])[] = [
  [/<!--/y, '-->'],
  [/<\?/y, '?>'],
  [/<!\[CDATA\[/y, ']]>'],
  [/<![a-zA-Z]/y, '>'],
];

/** Tags, comments and addresses in angle brackets, as CommonMark defines them, in linear time. */
export class HtmlTagReader {
  private context: InlineContext | undefined;
  /** Ends that do not come any more in the block. */
  private missing = new Set<string>();

  readonly parsers: readonly InlineParser[] = [
    { name: 'HTMLTag', parse: (cx, next, at) => (next === 60 ? this.read(cx, at) : -1) },
  ];

  private read(cx: InlineContext, at: number): number {
    const automatic = matchAt(AUTOMATIC, cx, at);
    if (automatic > 0) {
      const address = cx.elt('URL', at + 1, at + automatic - 1);
      return cx.addElement(cx.elt('Autolink', at, at + automatic, [address]));
    }
    const length = matchAt(TAG, cx, at) || this.enclosed(cx, at);
    return length > 0 ? cx.addElement(cx.elt('HTMLTag', at, at + length)) : -1;
  }

  /** The length of what has an end of its own; 0 when it is none, or the end is missing. */
  private enclosed(cx: InlineContext, at: number): number {
    if (this.context !== cx) {
      this.context = cx;
      this.missing = new Set();
    }
    const end = ENDS.find(([start]) => matchAt(start, cx, at) > 0)?.[1];
    if (end === undefined || this.missing.has(end)) return 0;
    // `<!-->` and `<!--->` are comments, too.
    const found = cx.text.indexOf(end, at - cx.offset + 2);
    if (found < 0) this.missing.add(end);
    return found < 0 ? 0 : found + end.length - (at - cx.offset);
  }
}

function matchAt(pattern: RegExp, { text, offset }: InlineContext, at: number): number {
  pattern.lastIndex = at - offset;
  return pattern.exec(text)?.[0].length ?? 0;
}
