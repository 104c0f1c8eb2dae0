import type { Comment } from '../document/model';
import type { Span } from '../../base/text';
import type { DraftQuestions } from '../draftQuestions';
import { openQuestions } from '../openQuestions';
import type { Target } from '../targets/target';
import type { Pass } from '../document/edits';
import { withItsLines } from './wholeLines';

/** Replaces the break mark until every other mark is escaped; Markdown reads it as a plain word. */
export const BREAK_WORD = 'source\ue000guide\ue000break';

/** Takes the comments out, those of excerpts and those of the writer; the end of the teaser is kept where it means something. */
export function dropComments({ breakMark }: Target): Pass {
  return ({ text, comments }) =>
    comments.map((comment) => {
      const { start, end } = commentIn(text, comment);
      if (breakMark !== undefined && isBreak(comment.text)) return { start, end, text: BREAK_WORD };
      return { ...withItsLines(text, start, end), text: '' };
    });
}

/** Puts the site's own mark where the teaser ends. */
export function restoreBreak(body: string, { breakMark = '' }: Target): string {
  return body.replace(BREAK_WORD, () => breakMark).replaceAll(BREAK_WORD, '');
}

function isBreak(comment: string): boolean {
  return /^\s*(?:more|truncate)\s*$/.test(comment.slice(0, 100));
}

/** A block with a comment ends with its line, the comment may end before that. */
export function commentIn(text: string, { start, end }: Comment): { start: number; end: number } {
  const open = text.indexOf('<!--', start);
  const close = text.indexOf('-->', open);
  if (open < 0 || open >= end) return { start, end: start };
  return { start: open, end: close < 0 || close + 3 > end ? end : close + 3 };
}

/** Takes out what drafts ask: everything behind a mark, and unmarked questions. What the writer answered stays. */
export function dropQuestions(questions: DraftQuestions): Pass {
  return (essay) =>
    openQuestions(essay, questions).map(({ start, end, rest, isAlone }) =>
      isAlone ? { ...wholeLines(essay.text, start, end), text: rest } : { start, end, text: rest },
    );
}

/** A paragraph with the marks of quotes and lists before it. */
function wholeLines(text: string, start: number, end: number): Span {
  const first = text.lastIndexOf('\n', start - 1) + 1;
  return withItsLines(text, first, endOfEmptyQuote(text, end));
}

/** The `>` between two prompts is removed with the first prompt. */
function endOfEmptyQuote(text: string, end: number): number {
  const next = /^\n>[ \t]*(?=\n|$)/.exec(text.slice(end, end + 20));
  return next ? end + next[0].length : end;
}
