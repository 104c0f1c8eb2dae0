import type { TreeCursor } from '@lezer/common';
import { isPrompt } from '../prompts';
import type { Body } from './body';
import { readCodeBlock, widthOf } from './codeBlock';
import { isDiagramLanguage, isSourceLanguage, recognise } from './codeLanguage';
import { Content } from './content';
import { parseExcerptComment, type ExcerptComment } from './excerptComment';
import { InlineReader, unescapedBars } from './inlineReader';
import { forEachChild, type MarkdownTree } from './markdown/markdownTree';
import type {
  Comment,
  EssayDocument,
  Fence,
  Heading,
  HtmlPart,
  NestedList,
  OuterBlock,
  ProseBlock,
  Table,
} from './model';

type Parts = Pick<
  EssayDocument,
  | 'outerBlocks'
  | 'blocks'
  | 'headings'
  | 'fences'
  | 'links'
  | 'pictures'
  | 'html'
  | 'comments'
  | 'codeSpans'
  | 'tables'
  | 'lists'
>;

/** Turns the syntax tree of the body into the parts of an essay, with their places in the whole text. */
export class BlockReader {
  private readonly outerBlocks: OuterBlock[] = [];
  private readonly blocks: ProseBlock[] = [];
  private readonly headings: Heading[] = [];
  private readonly fences: Fence[] = [];
  private readonly html: HtmlPart[] = [];
  private readonly tables: Table[] = [];
  private readonly lists: NestedList[] = [];
  private readonly inline: InlineReader;
  private quoteDepth = 0;
  private listDepth = 0;
  /** The column at which the text of the innermost list's item begins. */
  private itemColumn = 0;
  private comment: ExcerptComment | undefined;
  private previous: ProseBlock | undefined;
  /** The neighbours of the fence that was read last, while the block after it is still to come. */
  private openNeighbours: ProseBlock[] | undefined;

  constructor(
    private readonly body: Body,
    { definitions }: MarkdownTree,
  ) {
    this.inline = new InlineReader(body, definitions);
  }

  read({ tree }: MarkdownTree): Parts {
    forEachChild(tree.cursor(), (block) => {
      this.readBlock(block);
      this.addOuterBlock(block);
    });
    this.closeFence(undefined);
    const { outerBlocks, blocks, headings, fences, tables, lists, inline } = this;
    const { links, pictures, codeSpans } = inline;
    const html = [...this.html, ...inline.html].sort((left, right) => left.start - right.start);
    return {
      outerBlocks,
      blocks,
      headings,
      fences,
      tables,
      lists,
      html: html.filter((part) => !isComment(part)),
      comments: html.filter(isComment).map(commentOf),
      links,
      pictures,
      codeSpans,
    };
  }

  private readBlock(cursor: TreeCursor): void {
    const { name } = cursor;
    switch (name) {
      case 'Paragraph':
        return this.readProse(cursor);
      case 'Blockquote':
        this.quoteDepth++;
        forEachChild(cursor, (child) => this.readBlock(child));
        this.quoteDepth--;
        return;
      case 'BulletList':
      case 'OrderedList':
        return this.readList(cursor);
      case 'Table':
        return this.readTable(cursor);
      case 'FencedCode':
      case 'CodeBlock':
        return this.readFence(cursor);
      case 'HTMLBlock':
      case 'CommentBlock':
      case 'ProcessingInstructionBlock':
        return this.readHtml(cursor);
      default: {
        const level = levelOf(name);
        if (level !== undefined) this.readHeading(cursor, level);
      }
    }
  }

  private readList(cursor: TreeCursor): void {
    this.listDepth++;
    this.lists.push({ ...this.body.wholeLines(cursor.from, cursor.to), depth: this.listDepth });
    const outerColumn = this.itemColumn;
    forEachChild(cursor, (item) => {
      this.itemColumn = textColumnOf(item, this.body);
      forEachChild(item, (child) => this.readBlock(child));
    });
    this.itemColumn = outerColumn;
    this.listDepth--;
  }

  private readHeading(cursor: TreeCursor, level: number): void {
    const marks: Stretch[] = [];
    forEachChild(cursor, ({ name, from, to }) => {
      if (name === 'HeaderMark') marks.push({ from, to });
    });
    const [first, last] = [marks[0], marks.at(-1)];
    const isUnderlined = first?.from !== cursor.from;
    const from = first && !isUnderlined ? first.to : cursor.from;
    const textEnd = last && last.from >= from ? last.from : cursor.to;
    // What quotes put before the underline is no text.
    const to = isUnderlined ? this.body.lineStart(textEnd) : textEnd;
    const block = this.addBlock(cursor, 'heading', this.contentOf(cursor, from, to));
    const { start, end, raw, line } = block;
    this.headings.push({ start, end, level, text: raw, line });
    this.comment = undefined;
    this.closeFence(undefined);
    this.previous = undefined;
  }

  private readProse(cursor: TreeCursor): void {
    const block = this.addBlock(cursor, 'paragraph', this.contentOf(cursor, cursor.from, cursor.to));
    this.closeFence(block);
    this.previous = block;
  }

  /** GFM, "Tables": cells that have no heading are ignored. */
  private readTable(cursor: TreeCursor): void {
    const rows: (readonly string[])[] = [];
    let width = Infinity;
    forEachChild(cursor, (row) => {
      if (row.name !== 'TableHeader' && row.name !== 'TableRow') return;
      const cells = this.readRow(row, width);
      if (row.name === 'TableHeader') width = cells.length;
      rows.push(cells);
    });
    const [head = [], ...others] = rows;
    const { from, to } = cursor;
    this.tables.push({ ...this.body.wholeLines(from, to), line: this.body.lineOf(from), head, rows: others });
    this.closeFence(undefined);
    this.previous = undefined;
  }

  /** The texts of a row's cells; empty ones have no node. */
  private readRow(row: TreeCursor, width: number): string[] {
    const cells: string[] = [];
    let isFilled = false;
    const start = row.from;
    forEachChild(row, (part) => {
      if (part.name === 'TableDelimiter') {
        if (!isFilled && part.from > start) cells.push('');
        isFilled = false;
      } else if (part.name === 'TableCell') {
        isFilled = true;
        const content = this.contentOf(part, part.from, part.to);
        cells.push(unescapedBars(content.raw).replace(/\s+/g, ' '));
        if (cells.length <= width) this.addBlock(part, 'cell', content);
      }
    });
    if (width === Infinity) return cells;
    return Array.from({ length: width }, (_, index) => cells[index] ?? '');
  }

  private readHtml(cursor: TreeCursor): void {
    const { from, to } = cursor;
    const text = this.contentOf(cursor, from, to).raw;
    this.html.push({ ...this.body.wholeLines(from, to), text, isInline: false });
    if (text.startsWith('<!--')) this.comment = parseExcerptComment(commentText(text)) ?? this.comment;
  }

  private readFence(cursor: TreeCursor): void {
    this.closeFence(undefined);
    const { from, to } = cursor;
    const isIndented = cursor.name === 'CodeBlock';
    const { info, lines, isClosed } = readCodeBlock(cursor, this.body, this.itemColumn);
    const language = /^[^\s,{]*/.exec(info)?.[0].toLowerCase() ?? '';
    const line = this.body.lineOf(from);
    const { start, end } = this.body.wholeLines(from, to);
    const neighbours = this.previous ? [this.previous] : [];
    const { comment } = this;
    this.fences.push({
      start,
      end,
      info,
      language,
      line,
      lines,
      codeLine: line + (isIndented ? 0 : 1),
      isIndented,
      isClosed,
      comment,
      neighbours,
      shows: showsOf(language, lines, comment),
    });
    this.openNeighbours = neighbours;
    this.comment = undefined;
    this.previous = undefined;
  }

  /** The block right after a fence is its neighbour. */
  private closeFence(after: ProseBlock | undefined): void {
    if (after) this.openNeighbours?.push(after);
    this.openNeighbours = undefined;
  }

  private addBlock(cursor: TreeCursor, kind: ProseBlock['kind'], content: Content): ProseBlock {
    const { quoteDepth, listDepth } = this;
    const isQuestion = quoteDepth > 0 && isPrompt(content.raw);
    const role = isQuestion ? 'prompt' : this.comment && kind === 'paragraph' ? 'caption' : 'text';
    const block = this.inline.read(cursor, content, { kind, role, quoteDepth, listDepth });
    this.blocks.push(block);
    return block;
  }

  private contentOf(cursor: TreeCursor, from: number, to: number): Content {
    return new Content(this.body, from, to, this.quoteDepth > 0 ? quoteMarksIn(cursor, from) : NO_MARKS);
  }

  private addOuterBlock({ name, from, to }: TreeCursor): void {
    // A footnote of one word is read as a definition of a link.
    if (name === 'LinkReference' && !this.body.text.startsWith('[^', from)) return;
    const [line, endLine] = [this.body.lineOf(from), this.body.lineOf(to) + 1];
    this.outerBlocks.push({ line, endLine, kind: kindOf(name) });
  }
}

/** A stretch of the body. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

const NO_MARKS: ReadonlySet<number> = new Set();

/** The places of the marks of quotes between the lines of the block that a cursor is at. */
function quoteMarksIn(cursor: TreeCursor, from: number): ReadonlySet<number> {
  const marks = new Set<number>();
  cursor.node.cursor().iterate(({ name, from: at }) => {
    if (name === 'QuoteMark' && at >= from) marks.add(at);
  });
  return marks;
}

/** CommonMark, "List items": the column at which the text of an item begins. */
function textColumnOf(item: TreeCursor, body: Body): number {
  let markEnd = item.from;
  forEachChild(item, ({ name, to }) => {
    if (name === 'ListMark') markEnd = to;
  });
  const start = body.lineStart(markEnd);
  const lineEnd = body.text.indexOf('\n', markEnd);
  const line = body.text.slice(start, lineEnd < 0 ? body.text.length : lineEnd);
  const column = widthOf(line.slice(0, markEnd - start));
  const blanks = /^[ \t]*/.exec(line.slice(markEnd - start))?.[0] ?? '';
  const text = widthOf(line.slice(0, markEnd - start + blanks.length));
  const isEmpty = start + line.length === markEnd + blanks.length;
  return isEmpty || text > column + 4 ? column + 1 : text;
}

function kindOf(name: string): OuterBlock['kind'] {
  if (name === 'FencedCode') return 'fence';
  if (name === 'Blockquote') return 'quote';
  if (HTML_BLOCKS.has(name)) return 'html';
  return levelOf(name) === undefined ? 'other' : 'heading';
}

const HTML_BLOCKS: ReadonlySet<string> = new Set(['HTMLBlock', 'CommentBlock', 'ProcessingInstructionBlock']);

/** The level of the heading that a node is; `undefined` for any other node. */
function levelOf(name: string): number | undefined {
  const level = /^(?:ATX|Setext)Heading(\d)$/.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
}

function showsOf(
  language: string,
  lines: readonly string[],
  comment: ExcerptComment | undefined,
): Fence['shows'] {
  if (isDiagramLanguage(language)) return 'diagram';
  if (comment || isSourceLanguage(language)) return 'source';
  return language === '' && recognise(lines) === 'go' ? 'source' : 'other';
}

function isComment({ text }: HtmlPart): boolean {
  return text.startsWith('<!--');
}

function commentOf({ start, end, text }: HtmlPart): Comment {
  return { start, end, text: commentText(text) };
}

function commentText(text: string): string {
  return text.replace(/^<!--/, '').replace(/-->\s*$/, '');
}
