import type { Token } from 'markdown-it';
import type { LineIndex } from '../../base/text';
import { isPrompt } from '../prompts';
import { isDiagramLanguage, isSourceLanguage, recognise } from './codeLanguage';
import { parseExcerptComment, type ExcerptComment } from './excerptComment';
import { InlineReader } from './inlineReader';
import type { EssayDocument, Fence, Heading, HtmlPart, NestedList, ProseBlock } from './model';
import type { Span } from '../lint/rule';

type Parts = Pick<
  EssayDocument,
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

/** Lines of code with the block after them still to come. */
interface OpenFence {
  readonly fence: Omit<Fence, 'neighbours'>;
  readonly before: ProseBlock | undefined;
}

/** Turns the tokens of the body into the parts of an essay, with their places in the whole text. */
export class TokenReader {
  readonly blocks: ProseBlock[] = [];
  private readonly headings: Heading[] = [];
  private readonly fences: Fence[] = [];
  private readonly html: HtmlPart[] = [];
  private readonly tables: Span[] = [];
  private readonly lists: NestedList[] = [];
  private readonly inline: InlineReader;
  private quoteDepth = 0;
  private listDepth = 0;
  private row: Token | undefined;
  private comment: ExcerptComment | undefined;
  private previous: ProseBlock | undefined;
  private openFence: OpenFence | undefined;

  constructor(
    text: string,
    private readonly lines: LineIndex,
    private readonly firstLine: number,
  ) {
    this.inline = new InlineReader(text, lines, firstLine);
  }

  read(tokens: readonly Token[]): void {
    tokens.forEach((token, index) => this.readToken(token, tokens[index - 1]));
    this.closeFence(undefined);
  }

  parts(): Parts {
    const { blocks, headings, fences, tables, lists, inline } = this;
    const html = [...this.html, ...inline.html];
    const [comments, others] = [html.filter(isComment), html.filter((part) => !isComment(part))];
    return {
      blocks,
      headings,
      fences,
      tables,
      lists,
      html: others,
      comments: comments.map(({ start, end, text }) => ({ start, end, text: commentText(text) })),
      links: inline.links,
      pictures: inline.pictures,
      codeSpans: inline.codeSpans,
    };
  }

  private readToken(token: Token, before: Token | undefined): void {
    const { type, nesting } = token;
    if (type.startsWith('blockquote')) this.quoteDepth += nesting;
    else if (type === 'bullet_list_open' || type === 'ordered_list_open') this.openList(token);
    else if (type === 'bullet_list_close' || type === 'ordered_list_close') this.listDepth--;
    else if (type === 'tr_open') this.row = token;
    else if (type === 'table_open') this.tables.push(this.spanOf(token));
    else if (type === 'inline') this.readInline(token, before);
    else if (type === 'fence' || type === 'code_block') this.readFence(token);
    else if (type === 'html_block') this.readHtml(token);
  }

  private openList(token: Token): void {
    this.listDepth++;
    this.lists.push({ ...this.spanOf(token), depth: this.listDepth });
  }

  private readInline(token: Token, before: Token | undefined): void {
    const kind = kindAfter(before);
    const map = token.map ?? this.row?.map;
    if (!map) return;
    const role =
      this.quoteDepth > 0 && isPrompt(token.content)
        ? 'prompt'
        : this.comment && kind === 'paragraph'
          ? 'caption'
          : 'text';
    const place = { kind, role, quoteDepth: this.quoteDepth, listDepth: this.listDepth } as const;
    const block = this.inline.read(token, map, place);
    this.blocks.push(block);
    if (kind === 'heading' && before) {
      this.headings.push({
        ...spanIn(block),
        level: Number(before.tag.slice(1)),
        text: block.raw,
        line: block.line,
      });
      this.comment = undefined;
    }
    this.closeFence(kind === 'paragraph' ? block : undefined);
    this.previous = kind === 'paragraph' ? block : undefined;
  }

  private readHtml(token: Token): void {
    const span = this.spanOf(token);
    const text = token.content.trim();
    this.html.push({ ...span, text, isInline: false });
    if (text.startsWith('<!--')) this.comment = parseExcerptComment(commentText(text)) ?? this.comment;
  }

  private readFence(token: Token): void {
    this.closeFence(undefined);
    if (!token.map) return;
    const info = token.info.trim();
    const language = /^[^\s,{]*/.exec(info)?.[0].toLowerCase() ?? '';
    const isIndented = token.type === 'code_block';
    const lines = token.content.split('\n');
    if (lines.at(-1) === '') lines.pop();
    const line = this.firstLine + token.map[0];
    const fence = {
      ...this.spanOf(token),
      info,
      language,
      line,
      lines,
      codeLine: line + (isIndented ? 0 : 1),
      isIndented,
      comment: this.comment,
      shows: showsOf(language, lines, this.comment),
    };
    this.openFence = { fence, before: this.previous };
    this.comment = undefined;
    this.previous = undefined;
  }

  /** A fence is complete when it is known which block comes after it. */
  private closeFence(after: ProseBlock | undefined): void {
    if (!this.openFence) return;
    const { fence, before } = this.openFence;
    this.openFence = undefined;
    this.fences.push({ ...fence, neighbours: [before, after].filter((block) => block !== undefined) });
  }

  private spanOf({ map }: Token): Span {
    const [first, last] = map ?? [0, 0];
    const start = this.lines.offsetAt({ line: this.firstLine + first, column: 0 });
    const end = this.lines.offsetAt({ line: this.firstLine + last, column: 0 });
    return { start, end };
  }
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

function kindAfter(before: Token | undefined): ProseBlock['kind'] {
  if (before?.type === 'heading_open') return 'heading';
  return before?.type === 'th_open' || before?.type === 'td_open' ? 'cell' : 'paragraph';
}

function spanIn({ start, end }: ProseBlock): Span {
  return { start, end };
}

function isComment({ text }: HtmlPart): boolean {
  return text.startsWith('<!--');
}

function commentText(text: string): string {
  return text.replace(/^<!--/, '').replace(/-->\s*$/, '');
}
