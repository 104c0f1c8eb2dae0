import { parseEssay } from '../document/parseEssay';
import type { EssayDocument } from '../document/model';
import type { Replacement, Span } from '../lint/rule';

/** Finds what is to be replaced in a text that was read as Markdown. */
export type Pass = (essay: EssayDocument) => readonly Replacement[];

/** Applies what a pass finds. The text is read anew for each, so that passes need not know each other. */
export function rewrite(body: string, pass: Pass): string {
  const essay = parseBody(body);
  return applyEdits(essay.text, pass(essay));
}

/** The document that was read last; most passes find nothing to do and leave the text as it is. */
let latest: EssayDocument | undefined;

/** Reads a text without front matter; lines at its top that look like one are none. */
export function parseBody(body: string): EssayDocument {
  const text = body.startsWith('---') ? `\n${body}` : body;
  if (latest?.text !== text) latest = parseEssay(text);
  return latest;
}

/** Lets go of what was read. */
export function forgetBody(): void {
  latest = undefined;
}

/** Replaces stretches of a text; of two that overlap, the first counts. */
export function applyEdits(text: string, edits: readonly Replacement[]): string {
  const parts: string[] = [];
  let position = 0;
  for (const { start, end, text: replacement } of [...edits].sort(
    (left, right) => left.start - right.start,
  )) {
    if (start < position || end < start) continue;
    parts.push(text.slice(position, start), replacement);
    position = end;
  }
  return parts.join('') + text.slice(position);
}

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
  const isBlankBefore = first === 0 || /\n[ \t>]*\n$/.test(text.slice(Math.max(0, first - 200), first));
  const blank = isBlankBefore ? /^[ \t]*(?:\n|$)/.exec(text.slice(after, after + 200)) : null;
  return { start: first, end: after + (blank?.[0].length ?? 0) };
}
