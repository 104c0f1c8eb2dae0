import type { Language } from '../../base/language';
import type { LineIndex, Span } from '../../base/text';
import type { DraftComment } from './draftComment';
import type { CodeLink } from './codeLink';
import type { ExcerptComment } from './excerptComment';
import type { FrontMatter } from './frontMatter';
import type { MarkdownTree } from './markdown/markdownTree';

/** How much there is to read: Chinese characters, and words of other scripts. */
export interface Amount {
  /** Number of Chinese characters. */
  readonly han: number;
  /** Number of words in other scripts. */
  readonly words: number;
}

/** A paragraph, a heading or a cell of a table, without the marks of quotes and lists around it. */
export interface ProseBlock extends Span {
  /** `cell` for one cell of a table. */
  readonly kind: 'paragraph' | 'heading' | 'cell';
  /** As it is written. */
  readonly raw: string;
  /** As long as `raw`; code, pictures, HTML and the addresses of links are blank. */
  readonly prose: string;
  /** The size of `prose`. */
  readonly amount: Amount;
  /** Number of block quotes around it; 0 outside quotes. */
  readonly quoteDepth: number;
  /** Number of lists around it; 0 outside lists. */
  readonly listDepth: number;
  /** What the block is for; a caption belongs to the code below it, a prompt waits for the writer. */
  readonly role: 'text' | 'caption' | 'prompt';
  /** Line of its first character, from 0. */
  readonly line: number;
  /** Starts in `raw` of the emphasis marks that Markdown took for such. */
  readonly emphasis: ReadonlySet<number>;
  /** Converts an index in `raw` to an offset in the essay. */
  readonly offsetOf: (index: number) => number;
}

/** A heading, from `##` on. */
export interface Heading extends Span {
  /** How many `#` it has. */
  readonly level: number;
  /** The raw Markdown of the heading, without its marks. */
  readonly text: string;
  /** From 0. */
  readonly line: number;
}

/** A fenced or indented block of code. */
export interface Fence extends Span {
  /** The text after the opening mark; empty without one. */
  readonly info: string;
  /** First word of the info string, lower case; empty without one. */
  readonly language: string;
  /** Line of the opening mark, from 0. */
  readonly line: number;
  /** The lines between the marks. */
  readonly lines: readonly string[];
  /** Line of the first line of code, from 0. */
  readonly codeLine: number;
  /** True for code that is marked by indentation instead of a fence. */
  readonly isIndented: boolean;
  /** False for a fence without an end. */
  readonly isClosed: boolean;
  /** What the comment before it says of its origin. */
  readonly comment: ExcerptComment | undefined;
  /** The blocks right before and after it, the caption among them. */
  readonly neighbours: readonly ProseBlock[];
  /** What it shows: code of a project, a drawing, or anything else. */
  readonly shows: 'source' | 'diagram' | 'other';
}

/** A link of the essay. */
export interface Link extends Span {
  /** The destination of the link. */
  readonly address: string;
  /** The line in a file of a repository that it leads to, as far as it says so. */
  readonly code: CodeLink | undefined;
  /** The text between its brackets; absent for an address in angle brackets. */
  readonly label: Span | undefined;
  /** The block that contains the link. */
  readonly block: ProseBlock;
}

/** A picture of the essay. */
export interface Picture extends Span {
  /** The source of the picture. */
  readonly address: string;
  /** The alternative text; empty without one. */
  readonly alternative: string;
}

/** Raw HTML in the essay; comments are kept apart. */
export interface HtmlPart extends Span {
  /** The HTML as the essay has it. */
  readonly text: string;
  /** True inside a paragraph; false for a block of HTML. */
  readonly isInline: boolean;
}

/** A comment of the essay, without its marks. */
export interface Comment extends Span {
  /** The content between the comment marks. */
  readonly text: string;
}

/** Inline code of the essay, without its marks. */
export interface CodeSpan extends Span {
  /** The code between the backticks. */
  readonly text: string;
  /** The block that contains the code. */
  readonly block: ProseBlock;
}

/** A table as its cells are written, without the backslashes before bars. */
export interface Table extends Span {
  /** Line of its headings, from 0. */
  readonly line: number;
  /** The headings of the columns. */
  readonly head: readonly string[];
  /** Each row has as many cells as there are headings. */
  readonly rows: readonly (readonly string[])[];
}

/** A block that is in no other one. */
export interface OuterBlock {
  /** The first line of the block, from 0. */
  readonly line: number;
  /** The line after the block, from 0. */
  readonly endLine: number;
  /** `other` includes paragraphs, lists and tables. */
  readonly kind: 'heading' | 'fence' | 'html' | 'quote' | 'other';
}

/** A list inside others. */
export interface NestedList extends Span {
  /** Number of nested lists, this one included. */
  readonly depth: number;
}

/** An essay as its rules see it: parsed once, shared by all. */
export interface EssayDocument {
  /** The whole essay, front matter included. */
  readonly text: string;
  /** The syntax tree of its body; what is read from it is below. */
  readonly markdown: MarkdownTree;
  /** Converts between offsets and lines of `text`. */
  readonly lines: LineIndex;
  /** Absent when the essay has none. */
  readonly frontMatter: FrontMatter | undefined;
  /** Line of the first line after the front matter, from 0. */
  readonly bodyLine: number;
  /** The language of the prose. */
  readonly language: Language;
  /** What it is to become, as far as it says so. */
  readonly draft: DraftComment;
  /** In the order of the text. */
  readonly outerBlocks: readonly OuterBlock[];
  /** Prose of all depths, in the order of the text. */
  readonly blocks: readonly ProseBlock[];
  /** In the order of the text. */
  readonly headings: readonly Heading[];
  /** Code and diagrams, in the order of the text. */
  readonly fences: readonly Fence[];
  /** In the order of the text. */
  readonly links: readonly Link[];
  /** In the order of the text. */
  readonly pictures: readonly Picture[];
  /** Blocks and inline parts, without comments. */
  readonly html: readonly HtmlPart[];
  /** HTML comments of the body. */
  readonly comments: readonly Comment[];
  /** In the order of the text. */
  readonly codeSpans: readonly CodeSpan[];
  /** In the order of the text. */
  readonly tables: readonly Table[];
  /** All lists, nested ones included. */
  readonly lists: readonly NestedList[];
  /** The first link of a block to a file of a repository. */
  readonly fileLinkIn: (block: ProseBlock) => CodeLink | undefined;
  /** True when the block contains inline code. */
  readonly hasCodeIn: (block: ProseBlock) => boolean;
}
