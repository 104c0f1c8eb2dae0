import MarkdownIt, { type Token } from 'markdown-it';
import type { Span } from '../lint/rule';

/** How far the tokens of one stretch of text have their places. */
interface Progress {
  readonly tokens: readonly Token[];
  /** How many of the tokens have theirs. */
  placed: number;
  position: number;
  /** Where what is being read ends: the label of a link, or the whole stretch. */
  end: number;
}

/** The stretch that is being read. What stands in the text of a picture is a stretch of its own, of which nobody asks. */
let reading: Progress | undefined;

/** What begins a token whose place is ever asked for: code, emphasis, links and pictures, HTML. */
const MARKS = /[`*_[<]/;

/** An address in which there is nothing to encode, as nearly all are; taking one apart costs more than reading its line. */
const PLAIN_ADDRESS = /^https?:\/\/[a-z0-9.-]+\/[\w./#?=&~:@+-]*$/;

/**
 * markdown-it tells the lines of blocks, but not the columns of what stands in them. This rule is asked at the start of
 * every piece, matches nothing, and notes where the tokens before it began and ended.
 */
function createMarkdown() {
  const markdown = new MarkdownIt({ html: true });
  // Nothing is rendered here; addresses that a renderer refuses must be seen to be reported.
  markdown.validateLink = () => true;
  const normalize = markdown.normalizeLink.bind(markdown);
  markdown.normalizeLink = (address) => (PLAIN_ADDRESS.test(address) ? address : normalize(address));
  markdown.inline.ruler.before('text', 'position', (state, isSilent) => {
    if (!isSilent && state.tokens === reading?.tokens) note(reading, state.pos, state.posMax);
    return false;
  });
  // Most cells, headings and paragraphs are plain words: they need not be taken apart to know that.
  markdown.core.ruler.at('inline', ({ tokens, env, md }) => {
    for (const { type, content, children } of tokens) {
      if (type !== 'inline' || !children || !MARKS.test(content)) continue;
      reading = { tokens: children, placed: 0, position: 0, end: content.length };
      md.inline.parse(content, md, env, children);
      // Emphasis takes tokens out of the list when all is read: what has no place yet is the last piece.
      reading.placed = 0;
      note(reading, content.length, content.length);
    }
    reading = undefined;
  });
  return markdown;
}

const markdown = createMarkdown();

/** The tokens of a text, those within blocks with their places. A block of plain words has none within. */
export function parseMarkdown(text: string): Token[] {
  return markdown.parse(text, {});
}

/** Where a token stands in the text of its block. */
export function placeOf({ meta }: Token): Span {
  return meta as unknown as Span;
}

/** A link ends where the next piece begins; what its label ends with ends with the label. */
function note(progress: Progress, position: number, end: number): void {
  const { tokens, position: start } = progress;
  for (; progress.placed < tokens.length; progress.placed++) {
    const token = tokens[progress.placed];
    if (!token || isPlaced(token) || !isWanted(token)) continue;
    const isBehind = token.type === 'link_close';
    token.meta = { start, end: isBehind ? position : Math.min(position, progress.end) };
  }
  progress.position = position;
  progress.end = end;
}

/** Links by name come with notes of their own. */
function isPlaced({ meta }: Token): boolean {
  return typeof (meta as Partial<Span> | null)?.start === 'number';
}

/** Plain words and line ends are most of a text, and nobody asks where they stand; marks of emphasis begin as words. */
function isWanted({ type, content }: Token): boolean {
  return type === 'text' ? content.startsWith('*') || content.startsWith('_') : type !== 'softbreak';
}
