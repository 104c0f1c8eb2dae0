import { message } from '../../../base/message';
import { PROMPT_MARKS } from '../../prompts';
import type { EssayDocument } from '../document/model';
import type { Report, Rule } from '../rule';

/** "有待完善" says something of its subject; what waits for the writer stands alone or in brackets. */
const MARKS =
  /\b(?:TODO|TBD|FIXME)\b|【待[^】]{0,10}】|\[To write\]|(?<=^|[（([])待(?:补充|完善|续|写)(?=$|[）)\].。…])/gm;
/** Keys that a reader sees. */
const VISIBLE = new Set(['title', 'summary', 'abstract', 'description', 'author', 'pubDate', 'date']);

/** A1: nothing is left to be filled in. */
export const unfilled: Rule = {
  id: 'A1',
  asksForWriting: true,
  check: (essay) => [...inText(essay), ...inFrontMatter(essay)],
};

function inText({ blocks }: EssayDocument): Report[] {
  return blocks.flatMap(({ prose, offsetOf }) =>
    [...prose.matchAll(MARKS)].map(({ 0: mark, index }): Report => {
      const isPrompt = PROMPT_MARKS.includes(mark);
      const text = isPrompt
        ? message('This question of the draft is not answered yet. Answer it, then delete it.')
        : message('"{0}" still waits for you.', mark);
      const start = offsetOf(index);
      return { severity: 'error', at: { start, end: start + mark.length }, message: text };
    }),
  );
}

function inFrontMatter({ frontMatter }: EssayDocument): Report[] {
  const empty = frontMatter?.entries.filter(
    ({ key, value }) => VISIBLE.has(key) && (value === '' || value === null),
  );
  return (empty ?? []).map(({ key, start, end }) => ({
    severity: 'error',
    at: { start, end },
    message: message('"{0}" is still empty.', key),
  }));
}
