import MarkdownIt, { type Token } from 'markdown-it';
import { isLinkInside, pageOf, resolveLink, type LinkSource, type Pack } from '../../../core';

/** The text that is shown: its pack, and where in the pack it stands. */
export interface ProseSource extends LinkSource {
  readonly pack: Pack;
}

/** What goes along with a text through the renderer. */
interface Environment {
  readonly source: ProseSource;
}

/** Packs are untrusted: no HTML, no pictures, and only links that lead to the web or to another text of the pack. */
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

/** The same for a line, without a paragraph around it. */
export function inlineHtml(markdown: string, source: ProseSource): string {
  return renderer.renderInline(markdown, { source } satisfies Environment);
}

/** Links do not nest, so that the next end belongs to the last beginning. */
function pointInside(tokens: readonly Token[], source: ProseSource): void {
  let isBroken = false;
  for (const token of tokens) {
    if (token.type === 'link_open') {
      const attributes = attributesFor(String(token.attrGet('href') ?? ''), source);
      isBroken = attributes === undefined;
      token.attrs = attributes ?? [];
    }
    if (isBroken && token.type.startsWith('link_')) token.tag = 'span';
  }
}

/** `undefined` for a link that leads nowhere: its words stay, as words. */
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
