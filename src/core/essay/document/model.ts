import type { Language } from '../../base/language';
import type { LineIndex, Span } from '../../base/text';
import type { DraftComment } from './draftComment';
import type { CodeLink } from './codeLink';
import type { ExcerptComment } from './excerptComment';
import type { FrontMatter } from './frontMatter';
import type { MarkdownTree } from './markdown/markdownTree';

/** How much there is to read: Chinese characters, and words of other scripts. */
export interface Amount {
  readonly han: number;
  readonly words: number;
}

/** A paragraph, a heading or a cell of a table, without the marks of quotes and lists around it. */
export interface ProseBlock extends Span {
  readonly kind: 'paragraph' | 'heading' | 'cell';
  /** As it is written. */
  readonly raw: string;
  /** As long as `raw`; code, pictures, HTML and the addresses of links are blank. */
  readonly prose: string;
  readonly amount: Amount;
  readonly quoteDepth: number;
  readonly listDepth: number;
  /** What the block is for; a caption belongs to the code below it, a prompt waits for the writer. */
  readonly role: 'text' | 'caption' | 'prompt';
  /** Line of its first character, from 0. */
  readonly line: number;
  /** Starts in `raw` of the emphasis marks that Markdown took for such. */
  readonly emphasis: ReadonlySet<number>;
  /** Where a place of `raw` stands in the essay. */
  readonly offsetOf: (index: number) => number;
}

/** A heading, from `##` on. */
export interface Heading extends Span {
  readonly level: number;
  readonly text: string;
  readonly line: number;
}

/** A fenced or indented block of code. */
export interface Fence extends Span {
  readonly info: string;
  /** First word of the info string, lower case; empty without one. */
  readonly language: string;
  /** Line of the opening mark, from 0. */
  readonly line: number;
  /** The lines between the marks, and the line of the first of them. */
  readonly lines: readonly string[];
  readonly codeLine: number;
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
  readonly address: string;
  /** The line in a file of a repository that it leads to, as far as it says so. */
  readonly code: CodeLink | undefined;
  /** The text between its brackets; absent for an address in angle brackets. */
  readonly label: Span | undefined;
  readonly block: ProseBlock;
}

/** A picture of the essay. */
export interface Picture extends Span {
  readonly address: string;
  readonly alternative: string;
}

/** Raw HTML in the essay; comments are kept apart. */
export interface HtmlPart extends Span {
  readonly text: string;
  readonly isInline: boolean;
}

/** A comment of the essay, without its marks. */
export interface Comment extends Span {
  readonly text: string;
}

/** Inline code of the essay, without its marks. */
export interface CodeSpan extends Span {
  readonly text: string;
  readonly block: ProseBlock;
}

/** A table as its cells are written, without the backslashes before bars. */
export interface Table extends Span {
  /** Line of its headings, from 0. */
  readonly line: number;
  readonly head: readonly string[];
  /** Each row has as many cells as there are headings. */
  readonly rows: readonly (readonly string[])[];
}

/** A block that is in no other one. */
export interface OuterBlock {
  /** Lines from 0, the last one not included. */
  readonly line: number;
  readonly endLine: number;
  readonly kind: 'heading' | 'fence' | 'html' | 'quote' | 'other';
}

/** A list inside others. */
export interface NestedList extends Span {
  readonly depth: number;
}

/** An essay as its rules see it: parsed once, shared by all. */
export interface EssayDocument {
  readonly text: string;
  /** The syntax tree of its body; what is read from it is below. */
  readonly markdown: MarkdownTree;
  readonly lines: LineIndex;
  readonly frontMatter: FrontMatter | undefined;
  /** Line of the first line after the front matter, from 0. */
  readonly bodyLine: number;
  readonly language: Language;
  /** What it is to become, as far as it says so. */
  readonly draft: DraftComment;
  readonly outerBlocks: readonly OuterBlock[];
  readonly blocks: readonly ProseBlock[];
  readonly headings: readonly Heading[];
  readonly fences: readonly Fence[];
  readonly links: readonly Link[];
  readonly pictures: readonly Picture[];
  readonly html: readonly HtmlPart[];
  readonly comments: readonly Comment[];
  readonly codeSpans: readonly CodeSpan[];
  readonly tables: readonly Table[];
  readonly lists: readonly NestedList[];
  /** The first link of a block to a file of a repository. */
  readonly fileLinkIn: (block: ProseBlock) => CodeLink | undefined;
  readonly hasCodeIn: (block: ProseBlock) => boolean;
}
