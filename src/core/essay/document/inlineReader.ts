import type { TreeCursor } from '@lezer/common';
import type { Span } from '../../base/text';
import type { Body } from './body';
import { parseCodeLink } from './codeLink';
import type { Content } from './content';
import { amountOf } from './counting';
import { addressFrom, automaticAddress } from './markdown/address';
import { labelKey } from './markdown/brackets';
import { forEachChild, type MarkdownTree } from './markdown/markdownTree';
import type { CodeSpan, HtmlPart, Link, Picture, ProseBlock } from './model';

type Surroundings = Pick<ProseBlock, 'kind' | 'role' | 'quoteDepth' | 'listDepth'>;

/** What is found in one block before the block itself is complete. */
interface Piece {
  readonly content: Content;
  /** Stretches of `raw` that are not prose. */
  readonly blanks: Span[];
  readonly links: Omit<Link, 'block'>[];
  readonly codeSpans: Omit<CodeSpan, 'block'>[];
  /** Starts of runs of marks; absent when there are none. */
  emphasis: Set<number> | undefined;
}

const NO_EMPHASIS: ReadonlySet<number> = new Set();

/** Reads what is in paragraphs, headings and cells. */
export class InlineReader {
  readonly links: Link[] = [];
  readonly pictures: Picture[] = [];
  readonly html: HtmlPart[] = [];
  readonly codeSpans: CodeSpan[] = [];

  constructor(
    private readonly body: Body,
    private readonly definitions: MarkdownTree['definitions'],
  ) {}

  /** Reads the node that the cursor is at, whose text is `content`. */
  read(cursor: TreeCursor, content: Content, surroundings: Surroundings): ProseBlock {
    const { raw, offsetOf } = content;
    const line = this.body.lineOf(cursor.from);
    const piece = cursor.firstChild() ? this.readParts(cursor, content) : undefined;
    const prose = piece ? blanked(raw, piece.blanks) : raw;
    const { kind, role, quoteDepth, listDepth } = surroundings;
    const block: ProseBlock = {
      kind,
      role,
      quoteDepth,
      listDepth,
      raw,
      prose,
      amount: amountOf(prose),
      line,
      start: offsetOf(0),
      end: offsetOf(raw.length),
      emphasis: piece?.emphasis ?? NO_EMPHASIS,
      offsetOf,
    };
    if (piece) this.keep(piece, block);
    return block;
  }

  /** The cursor is at the first part, and goes back to the node around all of them. */
  private readParts(cursor: TreeCursor, content: Content): Piece {
    const piece: Piece = { content, blanks: [], links: [], codeSpans: [], emphasis: undefined };
    do this.readPart(cursor, piece);
    while (cursor.nextSibling());
    cursor.parent();
    return piece;
  }

  private keep({ links, codeSpans }: Piece, block: ProseBlock): void {
    for (const { start, end, address, code, label } of links)
      this.links.push({ start, end, address, code, label, block });
    const isCell = block.kind === 'cell';
    for (const { start, end, text } of codeSpans)
      this.codeSpans.push({ start, end, text: isCell ? unescapedBars(text) : text, block });
  }

  private readPart(cursor: TreeCursor, piece: Piece): void {
    switch (cursor.name) {
      case 'InlineCode':
        return this.readCode(cursor, piece);
      case 'Image':
        return this.readPicture(cursor, piece);
      case 'Link':
        return this.readLink(cursor, piece);
      case 'Autolink':
        return this.readAutomatic(cursor, piece);
      case 'HTMLTag':
        this.html.push({ ...this.spanOf(cursor), text: blank(cursor, piece), isInline: true });
        return;
      case 'EmphasisMark':
      case 'StrikethroughMark':
        (piece.emphasis ??= new Set()).add(runStart(piece.content, cursor.from));
        return;
      default:
        forEachChild(cursor, (child) => this.readPart(child, piece));
    }
  }

  private readCode(cursor: TreeCursor, piece: Piece): void {
    const written = blank(cursor, piece);
    let marks = 0;
    while (written.charCodeAt(marks) === 96) marks++;
    const { start, end } = this.spanOf(cursor);
    piece.codeSpans.push({ start, end, text: codeIn(written.slice(marks, -marks)) });
  }

  private readPicture(cursor: TreeCursor, piece: Piece): void {
    const span = this.spanOf(cursor);
    const { label, address } = this.partsOf(cursor, piece);
    blank(cursor, piece);
    this.pictures.push({ ...span, address, alternative: textOf(label.from, label.to, piece) });
  }

  private readLink(cursor: TreeCursor, piece: Piece): void {
    const span = this.spanOf(cursor);
    const { label, address } = this.partsOf(cursor, piece);
    forEachChild(cursor, (child) => this.readPart(child, piece));
    const [start, end] = [piece.content.indexOf(label.to), piece.content.indexOf(cursor.to)];
    // A name without a part of its own is all text.
    if (end - start > 1) piece.blanks.push({ start, end });
    const code = parseCodeLink(address);
    piece.links.push({ start: span.start, end: span.end, address, code, label: this.spanOf(label) });
  }

  private readAutomatic(cursor: TreeCursor, piece: Piece): void {
    const address = automaticAddress(blank(cursor, piece).slice(1, -1));
    const { start, end } = this.spanOf(cursor);
    piece.links.push({ start, end, address, code: parseCodeLink(address), label: undefined });
  }

  /** The text between the brackets of a link or a picture, and its address. */
  private partsOf(cursor: TreeCursor, piece: Piece): { label: Stretch; address: string } {
    const { from: start, to: end, name: kind } = cursor;
    const from = start + (kind === 'Image' ? 2 : 1);
    let to = end;
    let written: string | undefined;
    forEachChild(cursor, (child) => {
      if (child.name === 'URL') written = this.body.text.slice(child.from, child.to);
      else if (child.name === 'LinkMark') to = child.from;
    });
    if (written !== undefined) return { label: { from, to }, address: addressFrom(written) };
    const name = textOf(to, end, piece).slice(2, -1);
    const key = labelKey(name === '' ? textOf(from, to, piece) : name);
    return { label: { from, to }, address: this.definitions.get(key) ?? '' };
  }

  private spanOf({ from, to }: Stretch): Span {
    return { start: this.body.offsetOf(from), end: this.body.offsetOf(to) };
  }
}

/** A stretch of the body. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

function textOf(from: number, to: number, { content }: Piece): string {
  return content.raw.slice(content.indexOf(from), content.indexOf(to));
}

/** Takes the node that the cursor is at out of the prose; gives its text. */
function blank({ from, to }: Stretch, piece: Piece): string {
  piece.blanks.push({ start: piece.content.indexOf(from), end: piece.content.indexOf(to) });
  return textOf(from, to, piece);
}

/** CommonMark, "Code spans": a line end is a space, and one space at each end goes when there is anything else. */
function codeIn(written: string): string {
  const text = written.includes('\n') ? written.replaceAll('\n', ' ') : written;
  const isPadded = text.startsWith(' ') && text.endsWith(' ') && text.trim() !== '';
  return isPadded ? text.slice(1, -1) : text;
}

/** GFM, "Tables": a bar in a cell has a backslash before it, in code too. */
export function unescapedBars(cell: string): string {
  return cell.includes('\\|') ? cell.replaceAll('\\|', '|') : cell;
}

/** Of several marks in a row, some may be of emphasis and some not. */
function runStart(content: Content, offset: number): number {
  const { raw } = content;
  let start = content.indexOf(offset);
  while (start > 0 && raw[start - 1] === raw[start]) start--;
  return start;
}

/** The text with some stretches, in order, replaced by spaces; line ends stay. */
function blanked(text: string, blanks: readonly Span[]): string {
  if (blanks.length === 0) return text;
  let result = '';
  let position = 0;
  for (const { start, end } of blanks) {
    if (end <= position) continue;
    const from = Math.max(start, position);
    result += text.slice(position, from) + spaces(text.slice(from, end));
    position = end;
  }
  return result + text.slice(position);
}

function spaces(text: string): string {
  return text.includes('\n') ? text.replace(/[^\n]/g, ' ') : ' '.repeat(text.length);
}
