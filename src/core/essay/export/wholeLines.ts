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
  const first = blankFrom(text, start, -1);
  const last = text[end - 1] === '\n' ? end - 1 : blankFrom(text, end, 1);
  if (first === undefined || last === undefined) return { start, end };
  const after = Math.min(text.length, last + 1);
  const isBlankBefore = first === 0 || /\n[ \t\r>]*\n$/.test(text.slice(Math.max(0, first - 200), first));
  const blank = isBlankBefore ? /^[ \t]*(?:\r?\n|$)/.exec(text.slice(after, after + 200)) : null;
  return { start: first, end: after + (blank?.[0].length ?? 0) };
}

/**
 * Where the line of a place begins (`step` -1) or ends (1); `undefined` if anything but space comes before that. Looks no
 * farther, since a line may have very many comments.
 */
function blankFrom(text: string, place: number, step: -1 | 1): number | undefined {
  for (let at = place; ; at += step) {
    const unit = step < 0 ? text[at - 1] : text[at];
    if (unit === undefined || unit === '\n') return at;
    if (unit.trim() !== '') return undefined;
  }
}
