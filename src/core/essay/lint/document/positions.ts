import MarkdownIt, { type Token } from 'markdown-it';
import type { Span } from '../rule';

/** How far the tokens of one stretch of text have their places. */
interface Progress {
  tokens: number;
  position: number;
}

const progressOf = new WeakMap<readonly Token[], Progress>();

/**
 * markdown-it tells the lines of blocks, but not the columns of what stands in them. This rule is asked at the start of
 * every piece, matches nothing, and notes where the tokens before it began and ended.
 */
function createMarkdown() {
  const markdown = new MarkdownIt({ html: true });
  // Nothing is rendered here; addresses that a renderer refuses must be seen to be reported.
  markdown.validateLink = () => true;
  markdown.inline.ruler.before('text', 'position', (state, isSilent) => {
    if (!isSilent) note(state.tokens, state.pos);
    return false;
  });
  return markdown;
}

const markdown = createMarkdown();

/** The tokens of a text, those within blocks with their places. */
export function parseMarkdown(text: string): Token[] {
  const tokens = markdown.parse(text, {});
  for (const { type, children, content } of tokens) {
    if (type !== 'inline' || !children) continue;
    const start = progressOf.get(children)?.position ?? 0;
    for (const child of children) if (isWanted(child)) child.meta ??= { start, end: content.length };
  }
  return tokens;
}

/** Where a token stands in the text of its block. */
export function placeOf({ meta }: Token): Span {
  return meta as unknown as Span;
}

function note(tokens: Token[], position: number): void {
  let progress = progressOf.get(tokens);
  if (!progress) progressOf.set(tokens, (progress = { tokens: 0, position: 0 }));
  for (let index = progress.tokens; index < tokens.length; index++) {
    const token = tokens[index];
    if (token && isWanted(token)) token.meta ??= { start: progress.position, end: position };
  }
  progress.tokens = tokens.length;
  progress.position = position;
}

/** Plain words and line ends are most of a text, and nobody asks where they stand; marks of emphasis begin as words. */
function isWanted({ type, content }: Token): boolean {
  return type === 'text' ? content.startsWith('*') || content.startsWith('_') : type !== 'softbreak';
}
