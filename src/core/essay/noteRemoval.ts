import type { LineSpan } from '../base/text';
import type { TextEdit } from './document/edits';
import { parseEssay } from './document/parseEssay';
import { commentIn } from './export/comments';
import { withItsLines } from './export/wholeLines';
import { isWriterNote } from './writerNote';

/** A note to the writer in a text, and how to remove it. */
export interface PlacedNote {
  /** The lines of the note. */
  readonly lines: LineSpan;
  /** Removes the note and, if it is alone on its lines, one of the blank lines around it. */
  readonly removal: TextEdit;
}

/** The notes to the writer in a text, in its order. Removing some of them changes nothing else of the text. */
export function findNotes(text: string): PlacedNote[] {
  // Nearly every Markdown file has none, and parsing takes time.
  if (!text.includes('<!--')) return [];
  const { comments, lines } = parseEssay(text);
  return comments
    .filter((comment) => isWriterNote(comment.text))
    .map((comment) => {
      const { start, end } = commentIn(text, comment);
      const { start: from, end: to } = withItsLines(text, start, end);
      return {
        lines: { first: lines.lineAt(start), last: lines.lineAt(end) },
        removal: { range: lines.rangeOf(from, to), text: '' },
      };
    });
}
