import MarkdownIt, { type Token } from 'markdown-it';
import { isLinkInside, resolveLink, type BrokenLink, type LinkSource, type LinkTarget } from './links';
import type { Pack } from './model';

/** A link that leads somewhere. */
export type SoundLink = Exclude<LinkTarget | BrokenLink, BrokenLink>;

/** Where a text comes from, and how the page that shows it writes links. */
export interface ProseSurroundings extends LinkSource {
  /** Has the targets of links. */
  readonly pack: Pack;
  /** The attributes of a link, not escaped; `undefined` if the page does not lead there, so that its text stays as plain text. */
  linkAttributes(target: SoundLink): [name: string, value: string][] | undefined;
  /** The attributes around a word in backticks that is in no link: of a link, or without `href` of a mark; `undefined` for none. */
  wordAttributes?(word: string): [name: string, value: string][] | undefined;
  /** Safe HTML in place of a fence that is more than code; `undefined` leaves the fence as it is. */
  fenceHtml?(info: string, lines: readonly string[]): string | undefined;
}

/** What the renderer passes along with a text. */
interface Environment {
  readonly context: ProseSurroundings;
}

/**
 * Packs are untrusted. So the renderer allows no HTML, no pictures, and only links to the web or to a text of the same
 * pack.
 */
const renderer = new MarkdownIt({ html: false, linkify: false }).disable(['image']);
renderer.validateLink = (address) => /^https:\/\//i.test(address) || isLinkInside(address);
renderer.core.ruler.push('links-inside', (state) => {
  const { context } = state.env as unknown as Environment;
  for (const token of state.tokens) {
    if (!token.children) continue;
    pointInside(token.children, context);
    token.children = linkWords(
      token.children,
      context,
      (type, tag, nesting) => new state.Token(type, tag, nesting),
    );
  }
});

const drawCode = renderer.renderer.rules.fence;
renderer.renderer.rules.fence = (tokens, index, options, env, self) => {
  const token = tokens[index];
  const { context } = env as unknown as Environment;
  const html = token && context.fenceHtml?.(token.info.trim(), fenceLines(token.content));
  return html ?? drawCode?.(tokens, index, options, env, self) ?? self.renderToken(tokens, index, options);
};

/** Safe HTML for a Markdown text of a pack. Links inside the pack get the attributes that the context names. */
export function proseHtml(markdown: string, context: ProseSurroundings): string {
  return renderer.render(markdown, { context } satisfies Environment);
}

/** Like {@link proseHtml}, for one line without a paragraph around it. */
export function inlineProseHtml(markdown: string, context: ProseSurroundings): string {
  return renderer.renderInline(markdown, { context } satisfies Environment);
}

function fenceLines(content: string): string[] {
  return content.replace(/\n$/, '').split('\n');
}

/** Replaces the targets of links inside the pack. Links do not nest, so the next end belongs to the last start. */
function pointInside(tokens: readonly Token[], context: ProseSurroundings): void {
  let isBroken = false;
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'link_open') {
      const target = resolveLink(context.pack, String(token.attrGet('href') ?? ''), context);
      const attributes = target.kind === 'broken' ? undefined : context.linkAttributes(target);
      isBroken = attributes === undefined;
      token.attrs = attributes ?? [];
      if (target.kind === 'step') nameStep(tokens.slice(index + 1, index + 3), target, context);
    }
    if (isBroken && token.type.startsWith('link_')) token.tag = 'span';
  }
}

/** Replaces the text of a link that is only the id of its step, as in tables of examples, by what readers know: number and heading. */
function nameStep(
  [text, end]: readonly Token[],
  { walkthrough: id, step }: Extract<LinkTarget, { kind: 'step' }>,
  { pack, language }: ProseSurroundings,
): void {
  if (text?.type !== 'text' || end?.type !== 'link_close' || text.content !== step) return;
  const walkthrough = pack.walkthroughs.find((each) => each.id === id);
  const number = (walkthrough?.steps.findIndex((each) => each.id === step) ?? -1) + 1;
  const heading = walkthrough?.prose[language].sections.get(step)?.heading;
  if (heading !== undefined) text.content = `${number}. ${heading}`;
}

type MakeToken = (type: string, tag: string, nesting: -1 | 0 | 1) => Token;

/** Puts links around the words in backticks that have one and are in no link. */
function linkWords(tokens: Token[], context: ProseSurroundings, make: MakeToken): Token[] {
  if (!context.wordAttributes) return tokens;
  let depth = 0;
  return tokens.flatMap((token) => {
    if (token.type === 'link_open') depth++;
    if (token.type === 'link_close') depth--;
    const attributes =
      token.type === 'code_inline' && depth === 0 ? context.wordAttributes?.(token.content) : undefined;
    if (!attributes) return [token];
    const tag = attributes.some(([name]) => name === 'href') ? 'a' : 'span';
    const open = make('link_open', tag, 1);
    open.attrs = attributes;
    return [open, token, make('link_close', tag, -1)];
  });
}
