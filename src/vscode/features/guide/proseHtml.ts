import MarkdownIt, { type Token } from 'markdown-it';
import { isLinkInside, pageOf, resolveLink, type LinkSource, type Pack } from '../../../core';

/** Where a text comes from: its pack, and the folder and language in the pack. */
export interface ProseSource extends LinkSource {
  readonly pack: Pack;
}

/** What the renderer passes along with a text. */
interface Environment {
  readonly source: ProseSource;
}

/**
 * Packs are untrusted. So the renderer allows no HTML, no pictures, and only links to the web or to a text of the same
 * pack.
 */
const renderer = new MarkdownIt({ html: false, linkify: false }).disable(['image']);
renderer.validateLink = (address) => /^https:\/\//i.test(address) || isLinkInside(address);
renderer.core.ruler.push('links-inside', ({ tokens, env }) => {
  for (const { children } of tokens)
    if (children) pointInside(children, (env as unknown as Environment).source);
});

/** Safe HTML for a Markdown text of a pack. Links inside the pack name their target in `data-` attributes. */
export function proseHtml(markdown: string, source: ProseSource): string {
  return renderer.render(markdown, { source } satisfies Environment);
}

/** Like `proseHtml`, for one line without a paragraph around it. */
export function inlineHtml(markdown: string, source: ProseSource): string {
  return renderer.renderInline(markdown, { source } satisfies Environment);
}

/** Replaces the targets of links inside the pack. Links do not nest, so the next end belongs to the last start. */
function pointInside(tokens: readonly Token[], source: ProseSource): void {
  let isBroken = false;
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'link_open') {
      const attributes = attributesFor(String(token.attrGet('href') ?? ''), source);
      isBroken = attributes === undefined;
      token.attrs = attributes ?? [];
      nameStep(tokens.slice(index + 1, index + 3), token, source);
    }
    if (isBroken && token.type.startsWith('link_')) token.tag = 'span';
  }
}

/** Replaces the text of a link that is only the id of its step, as in tables of examples, by what readers know: number and heading. */
function nameStep([text, end]: readonly Token[], link: Token, { pack, language }: ProseSource): void {
  const id = link.attrGet('data-step');
  if (text?.type !== 'text' || end?.type !== 'link_close' || text.content !== id) return;
  const walkthrough = pack.walkthroughs.find((each) => each.id === link.attrGet('data-walkthrough'));
  const number = (walkthrough?.steps.findIndex((step) => step.id === id) ?? -1) + 1;
  const heading = walkthrough?.prose[language].sections.get(id)?.heading;
  if (heading !== undefined) text.content = `${number}. ${heading}`;
}

/** The attributes of a link; `undefined` if its target does not exist. Then its text stays as plain text. */
function attributesFor(address: string, source: ProseSource): [string, string][] | undefined {
  const target = resolveLink(source.pack, address, source);
  const inside = (...attributes: [string, string][]): [string, string][] => [['href', '#'], ...attributes];
  switch (target.kind) {
    case 'broken':
      return undefined;
    case 'web':
      return [['href', target.address]];
    case 'glossary':
      return inside(['data-word', '']);
    case 'word':
      return inside(['class', 'word'], ['data-word', target.word]);
    case 'walkthrough':
      return inside(['data-walkthrough', target.walkthrough]);
    case 'step':
      return inside(['data-walkthrough', target.walkthrough], ['data-step', target.step]);
    case 'supplement':
      return inside(['data-walkthrough', target.walkthrough], ['data-page', pageOf(target.supplement)]);
  }
}
