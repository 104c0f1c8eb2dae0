import { LineIndex } from '../../base/text';
import { draftCommentLine, parseDraftComment, type DraftComment } from './draftComment';
import type { TextEdit } from './edits';
import { frontMatterSpan } from './frontMatter';

/** How far below the front matter the comment of a draft is looked for. */
const NEAR = 5;

/** The comment of a draft and its line. */
export interface PlacedComment {
  /** From 0. */
  readonly line: number;
  /** The parsed values of the comment. */
  readonly comment: DraftComment;
}

/** The comment of a draft near its top; `undefined` when there is none. */
export function findDraftComment(text: string): PlacedComment | undefined {
  const lines = new LineIndex(text);
  const first = lines.positionAt(frontMatterSpan(text).bodyStart).line;
  const last = Math.min(lines.positionAt(text.length).line, first + NEAR);
  for (let line = first; line <= last; line++) {
    const inner = /^<!--(.*)-->\s*$/.exec(lines.lineText(line))?.[1];
    const comment = inner === undefined ? undefined : parseDraftComment(inner);
    if (comment) return { line, comment };
  }
  return undefined;
}

/** The edit that makes a draft say something of itself: its comment is replaced, or put below the front matter. */
export function draftCommentEdit(text: string, comment: DraftComment): TextEdit {
  const found = findDraftComment(text);
  const written = draftCommentLine(comment);
  if (!found) return lineEdit(text, frontMatterSpan(text).bodyStart, written);
  const { line } = found;
  const column = new LineIndex(text).lineText(line).length;
  return { range: { start: { line, column: 0 }, end: { line, column } }, text: written };
}

/** The edit that turns a rule, named by either of its ids, off for a whole essay: a comment below its front matter, and below the comment of the draft. */
export function suppressionEdit(text: string, rule: string): TextEdit {
  const found = findDraftComment(text);
  const lineEnd = found
    ? text.indexOf('\n', new LineIndex(text).offsetAt({ line: found.line, column: 0 }))
    : -1;
  const below = lineEnd < 0 ? text.length : lineEnd + 1;
  const offset = found ? below : frontMatterSpan(text).bodyStart;
  return lineEdit(text, offset, `<!-- source-guide-disable ${rule} -->`);
}

/** Puts a line of its own at the start of another one, or at the end of the text. */
function lineEdit(text: string, offset: number, written: string): TextEdit {
  const at = new LineIndex(text).positionAt(offset);
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  return { range: { start: at, end: at }, text: at.column > 0 ? end + written : written + end };
}
