import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt();

/** An address in which there is nothing to decode or encode, as nearly all are; taking one apart costs more than reading its line. */
const PLAIN = /^https?:\/\/[a-z0-9.-]+\/[\w./#?=:@+-]*$/;

/** The address that is written in a link or a definition, with or without angle brackets, as a browser takes it. */
export function addressFrom(written: string): string {
  if (PLAIN.test(written)) return written;
  const inner = written.startsWith('<') ? written.slice(1, -1) : written;
  return markdown.normalizeLink(markdown.utils.unescapeAll(inner));
}

/** The address of `<https://…>` or `<name@example.com>`, without the brackets. */
export function automaticAddress(written: string): string {
  const isMail = !/^[a-z][a-z0-9+.-]{1,31}:/i.test(written);
  return markdown.normalizeLink(isMail ? `mailto:${written}` : written);
}
