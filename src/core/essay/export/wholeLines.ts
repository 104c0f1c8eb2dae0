import type { Span } from '../../base/text';
import type { EssayDocument } from '../document/model';

/** What the lines after the first one of a block need before them: quotes go on, a list's mark becomes space. */
export function continuation(prefix: string): string {
  return prefix.replace(/[^>\s]/g, ' ');
}

/** The text of a line before a place in it. */
export function prefixAt({ text, lines }: EssayDocument, offset: number): string {
  const { line } = lines.positionAt(offset);
  return text.slice(lines.offsetAt({ line, column: 0 }), offset);
}

/** What is alone on its lines takes them with it, and one of the blank lines around it. */
export function withItsLines(text: string, start: number, end: number): Span {
  const first = text.lastIndexOf('\n', start - 1) + 1;
  const isEnded = text[end - 1] === '\n';
  const newLine = isEnded ? end - 1 : text.indexOf('\n', end);
  const last = newLine < 0 ? text.length : newLine;
  if (text.slice(first, start).trim() !== '' || (!isEnded && text.slice(end, last).trim() !== ''))
    return { start, end };
  const after = Math.min(text.length, last + 1);
  const isBlankBefore = first === 0 || /\n[ \t\r>]*\n$/.test(text.slice(Math.max(0, first - 200), first));
  const blank = isBlankBefore ? /^[ \t]*(?:\r?\n|$)/.exec(text.slice(after, after + 200)) : null;
  return { start: first, end: after + (blank?.[0].length ?? 0) };
}
