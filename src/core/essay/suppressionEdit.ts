import { LineIndex } from '../base/text';
import { parseDraftComment } from './draftComment';
import type { TextEdit } from './lint/finding';
import { frontMatterSpan } from './lint/document/frontMatter';

/** The edit that turns a rule off for a whole essay: a comment below its front matter, and below the comment of the draft. */
export function suppressionEdit(text: string, code: string): TextEdit {
  const lines = new LineIndex(text);
  const first = lines.positionAt(frontMatterSpan(text).bodyStart).line;
  const last = lines.positionAt(text.length).line;
  let line = first;
  // The comment of a draft stands near the top; what comes later belongs to a part.
  for (let next = first; next <= Math.min(last, first + 3); next++)
    if (isDraftComment(lines.lineText(next))) line = next + 1;
  const isPastEnd = line > last;
  const at = isPastEnd ? lines.positionAt(text.length) : { line, column: 0 };
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const comment = `<!-- source-guide-disable ${code} -->${end}`;
  return { range: { start: at, end: at }, text: isPastEnd ? end + comment : comment };
}

function isDraftComment(line: string): boolean {
  const inner = /^<!--(.*)-->\s*$/.exec(line)?.[1];
  return inner !== undefined && parseDraftComment(inner) !== undefined;
}
