import MarkdownIt from 'markdown-it';

/** Packs are untrusted: no HTML, no pictures, and only links that lead to the web. */
const renderer = new MarkdownIt({ html: false, linkify: false }).disable(['image']);
renderer.validateLink = (address) => /^https:\/\//i.test(address);

/** Safe HTML for a Markdown text of a pack. */
export function proseHtml(markdown: string): string {
  return renderer.render(markdown);
}
