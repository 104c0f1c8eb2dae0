import type { Comment } from '../lint/document/model';
import { isPrompt } from '../prompts';
import type { TargetId } from '../targets';
import { ESSAY_TEXTS, type EssayTexts } from '../texts';
import { withItsLines, type Pass } from './edits';

/** How a site marks the end of what its list of posts shows. */
const BREAK_MARKS: Readonly<Partial<Record<TargetId, string>>> = {
  markdown: '<!-- more -->',
  'hugo-stack': '<!--more-->',
  'hugo-blowfish': '<!--more-->',
  hexo: '<!-- more -->',
  jekyll: '<!--more-->',
  docusaurus: '{/* truncate */}',
};

/** Stands for the break mark until every other mark is escaped; Markdown reads it as a plain word. */
export const BREAK_WORD = 'source\ue000guide\ue000break';

/** Takes the comments out, those of excerpts and those of the writer; the end of the teaser is kept where it means something. */
export function dropComments(target: TargetId): Pass {
  return ({ text, comments }) =>
    comments.map((comment) => {
      const { start, end } = commentIn(text, comment);
      if (BREAK_MARKS[target] !== undefined && isBreak(comment.text)) return { start, end, text: BREAK_WORD };
      return { ...withItsLines(text, start, end), text: '' };
    });
}

/** Puts the site's own mark where the teaser ends. */
export function restoreBreak(body: string, target: TargetId): string {
  return body.replace(BREAK_WORD, BREAK_MARKS[target] ?? '').replaceAll(BREAK_WORD, '');
}

function isBreak(comment: string): boolean {
  return /^\s*(?:more|truncate)\s*$/.test(comment.slice(0, 100));
}

/** A block with a comment ends with its line, the comment may end before that. */
function commentIn(text: string, { start, end }: Comment): { start: number; end: number } {
  const open = text.indexOf('<!--', start);
  const close = text.indexOf('-->', open);
  if (open < 0 || open >= end) return { start, end: start };
  return { start: open, end: close < 0 || close + 3 > end ? end : close + 3 };
}

/** What a draft asks, word for word; anything else in such a paragraph is the writer's. */
const DRAFT_PROMPTS: ReadonlySet<string> = new Set(
  Object.values(ESSAY_TEXTS).flatMap((texts) =>
    promptsIn(texts).map((prompt) => `${texts.toWrite} ${prompt}`),
  ),
);

/** Every list of prompts, at whatever part of the draft it stands. */
function promptsIn(texts: EssayTexts): string[] {
  const ofParts = Object.entries(texts).flatMap(([name, value]) =>
    name.endsWith('Prompts') && Array.isArray(value) ? (value as readonly string[]) : [],
  );
  return [...ofParts, ...Object.values(texts.endPrompts).flatMap(({ prompts }) => prompts)];
}

/** Takes the draft's own prompts out. A paragraph in which the writer changed a word stays. */
export const dropPrompts: Pass = ({ text, lines, blocks }) =>
  blocks.flatMap(({ raw, line, role }) => {
    if (role !== 'prompt' || !DRAFT_PROMPTS.has(raw)) return [];
    const start = lines.offsetAt({ line, column: 0 });
    const end = start + lines.lineText(line).length;
    return [{ ...withItsLines(text, start, endOfEmptyQuote(text, end)), text: '' }];
  });

/** The `>` that stands between two prompts goes with the first. */
function endOfEmptyQuote(text: string, end: number): number {
  const next = /^\n>[ \t]*(?=\n|$)/.exec(text.slice(end, end + 20));
  return next ? end + next[0].length : end;
}

/** True for a block that a draft wrote to be answered. */
export function isUnanswered(raw: string): boolean {
  return isPrompt(raw);
}
