import type { Span, TextRange } from '../../base/text';
import type { EssayDocument } from './model';
import { parseEssay } from './parseEssay';

/** A stretch to replace. */
export interface Replacement extends Span {
  /** The new text; empty to delete the stretch. */
  readonly text: string;
}

/** A stretch to replace, by lines and columns from 0, columns in UTF-16 units. */
export interface TextEdit {
  /** The part of the text to replace. */
  readonly range: TextRange;
  /** The new text; empty to delete the range. */
  readonly text: string;
}

/** Finds what to replace in a text. */
export type Pass = (essay: EssayDocument) => readonly Replacement[];

/** Reads a text without front matter; lines at its top that look like one are none. */
export function parseWithoutFrontMatter(body: string, earlier?: EssayDocument): EssayDocument {
  return parseEssay(body.startsWith('---') ? `\n${body}` : body, earlier?.markdown);
}

/** Applies what a pass finds. The result is read again, so that passes need not know each other. */
export function rewrite(essay: EssayDocument, pass: Pass): EssayDocument {
  const edits = pass(essay);
  return edits.length === 0 ? essay : parseWithoutFrontMatter(applyEdits(essay.text, edits), essay);
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
