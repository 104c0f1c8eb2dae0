import type { Token } from 'markdown-it';
import type { LineIndex } from '../../base/text';
import type { Span } from '../lint/rule';
import { parseCodeLink } from './codeLink';
import { amountOf } from './counting';
import type { CodeSpan, HtmlPart, Link, Picture, ProseBlock } from './model';
import { placeOf } from './positions';

type Surroundings = Pick<ProseBlock, 'kind' | 'role' | 'quoteDepth' | 'listDepth'>;

/** Where a line of a block begins, in the block and in the essay. */
interface LineStart {
  readonly inBlock: number;
  readonly inEssay: number;
}

/** Reads what stands in paragraphs, headings and cells, and finds it again in the essay. */
export class InlineReader {
  readonly links: Link[] = [];
  readonly pictures: Picture[] = [];
  readonly html: HtmlPart[] = [];
  readonly codeSpans: CodeSpan[] = [];
  /** Up to where the cells of a table's row were found. */
  private readonly cellEnds = new Map<number, number>();

  constructor(
    private readonly text: string,
    private readonly lines: LineIndex,
    private readonly firstLine: number,
  ) {}

  read(token: Token, [firstLine]: readonly [number, number], surroundings: Surroundings): ProseBlock {
    const raw = token.content;
    const line = this.firstLine + firstLine;
    const starts = this.lineStarts(raw, line, surroundings.kind === 'cell');
    const offsetOf = (index: number): number => offsetIn(starts, index);
    const children = token.children ?? [];
    const piece = children.length > 0 ? this.readChildren(children, raw, offsetOf) : undefined;
    const prose = piece ? blanked(raw, piece.blanks) : raw;
    const { kind, role, quoteDepth, listDepth } = surroundings;
    const [start, end] = [offsetOf(0), offsetOf(raw.length)];
    const block: ProseBlock = {
      kind,
      role,
      quoteDepth,
      listDepth,
      raw,
      prose,
      amount: amountOf(prose),
      line,
      start,
      end,
      emphasis: piece?.emphasis ?? NO_EMPHASIS,
      offsetOf,
    };
    for (const link of piece?.links ?? []) this.links.push({ ...link, block });
    for (const span of piece?.codeSpans ?? []) this.codeSpans.push({ ...span, block });
    return block;
  }

  private readChildren(children: readonly Token[], raw: string, offsetOf: (index: number) => number): Piece {
    const piece = { raw, blanks: [], links: [], codeSpans: [], emphasis: new Set<number>(), offsetOf };
    const openLinks: Token[] = [];
    for (const child of children) {
      const { type } = child;
      if (type === 'text' || type === 'softbreak') continue;
      if (type === 'link_open') openLinks.push(child);
      else if (type === 'link_close') readLink(openLinks.pop(), child, piece);
      else if (/^(?:strong|em)_/.test(type)) piece.emphasis.add(placeOf(child).start);
      else this.readLeaf(child, piece);
    }
    return piece;
  }

  private readLeaf(token: Token, { blanks, codeSpans, offsetOf }: Piece): void {
    const { type, content } = token;
    if (type !== 'code_inline' && type !== 'image' && type !== 'html_inline') return;
    const place = placeOf(token);
    blanks.push(place);
    const span = { start: offsetOf(place.start), end: offsetOf(place.end) };
    if (type === 'code_inline') codeSpans.push({ ...span, text: content });
    else if (type === 'html_inline') this.html.push({ ...span, text: content, isInline: true });
    else this.pictures.push({ ...span, address: String(token.attrGet('src') ?? ''), alternative: content });
  }

  /** Marks of quotes and lists, and white space at the start of lines, are not part of a block. */
  private lineStarts(raw: string, firstLine: number, isCell: boolean): LineStart[] {
    if (isCell) return [{ inBlock: 0, inEssay: this.cellStart(raw, firstLine) }];
    let inBlock = 0;
    return raw.split('\n').map((content, index) => {
      const line = firstLine + index;
      const start = this.lines.offsetAt({ line, column: 0 });
      const column = Math.max(0, this.lines.lineText(line).lastIndexOf(content));
      const found = { inBlock, inEssay: start + column };
      inBlock += content.length + 1;
      return found;
    });
  }

  /** Looks no further than a cell can be padded, for the cells of one line may be a hundred thousand. */
  private cellStart(content: string, line: number): number {
    const from = this.cellEnds.get(line) ?? this.lines.offsetAt({ line, column: 0 });
    const found = this.text.slice(from, from + content.length + WIDEST_GAP).indexOf(content);
    const start = from + Math.max(0, found);
    this.cellEnds.set(line, start + content.length);
    return start;
  }
}

const NO_EMPHASIS: ReadonlySet<number> = new Set();

/** How far from the end of one cell the text of the next one is looked for. */
const WIDEST_GAP = 200;

/** What is found in one block before the block itself is complete. */
interface Piece {
  readonly raw: string;
  readonly blanks: Span[];
  readonly links: Omit<Link, 'block'>[];
  readonly codeSpans: Omit<CodeSpan, 'block'>[];
  readonly emphasis: Set<number>;
  readonly offsetOf: (index: number) => number;
}

function readLink(open: Token | undefined, close: Token, { raw, links, blanks, offsetOf }: Piece): void {
  if (!open) return;
  const { start } = placeOf(open);
  const { end } = placeOf(close);
  const address = String(open.attrGet('href') ?? '');
  const isAutomatic = raw[start] === '<';
  const label = isAutomatic ? 0 : labelLength(raw.slice(start, end));
  blanks.push({ start: label > 0 || isAutomatic ? start + label : end, end });
  links.push({ start: offsetOf(start), end: offsetOf(end), address, code: parseCodeLink(address) });
}

/** How far the address or the name of a link is behind its beginning; below 0 when it has none. */
function labelLength(link: string): number {
  return Math.max(link.lastIndexOf(']('), link.lastIndexOf(']['));
}

function offsetIn(starts: readonly LineStart[], index: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle]?.inBlock ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const start = starts[low];
  return start ? start.inEssay + index - start.inBlock : 0;
}

function spaces(text: string): string {
  return text.includes('\n') ? text.replace(/[^\n]/g, ' ') : ' '.repeat(text.length);
}

/** The text with some stretches replaced by spaces; line ends stay. */
function blanked(text: string, blanks: readonly Span[]): string {
  if (blanks.length === 0) return text;
  let result = '';
  let position = 0;
  for (const { start, end } of [...blanks].sort((left, right) => left.start - right.start)) {
    if (end <= position) continue;
    const from = Math.max(start, position);
    result += text.slice(position, from) + spaces(text.slice(from, end));
    position = end;
  }
  return result + text.slice(position);
}
