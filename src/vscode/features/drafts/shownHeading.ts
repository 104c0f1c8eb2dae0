import MarkdownIt from 'markdown-it';

const reader = new MarkdownIt({ html: false, linkify: false });

/**
 * A heading as a reader sees it: without the marks of code, emphasis and links. Markdown's own parser decides what is a
 * mark, because an asterisk may also be part of a name, such as `(*WAL).Write`.
 */
export function shownHeading(heading: string): string {
  return reader
    .parseInline(heading, {})
    .flatMap(({ children }) => children ?? [])
    .map(({ content, type }) => (type === 'softbreak' ? ' ' : content))
    .join('');
}
