import { message } from '../../../base/message';
import type { DraftQuestions } from '../../draftQuestions';
import { openQuestions } from '../../openQuestions';
import { PROMPT_MARKS } from '../../prompts';
import type { EssayDocument } from '../../document/model';
import type { Report, Rule } from '../rule';

/** "有待完善" in a sentence describes its subject; a placeholder for the writer is alone or in brackets. */
const MARKS =
  /\b(?:TODO|TBD|FIXME)\b|【待[^】]{0,10}】|(?<=^|[（([])待(?:补充|完善|续|写)(?=$|[）)\].。…])/gm;
/** Keys that a reader sees. */
const VISIBLE = new Set(['title', 'summary', 'abstract', 'description', 'author', 'pubDate', 'date']);

/** A1: nothing is left to be filled in. */
export const unfilled: Rule = {
  id: 'A1',
  name: 'draft.open-place',
  asksForWriting: true,
  findsOpenPlaces: true,
  check: (essay, { questions }) => [...inDraft(essay, questions), ...inText(essay), ...inFrontMatter(essay)],
};

function inDraft(essay: EssayDocument, questions: DraftQuestions): Report[] {
  return openQuestions(essay, questions).map(({ kind, start, end }): Report => {
    const at = { start, end };
    if (kind === 'table') {
      const text = message('Fill this table, or delete its empty rows and columns.');
      return { severity: 'warning', at: { start, end: start }, message: text };
    }
    const text =
      kind === 'prompt'
        ? message('This question of the draft is not answered yet. Answer it, then delete it.')
        : message('This note of the draft is for you. Do what it says, then delete it.');
    return { severity: 'error', at, message: text };
  });
}

function inText({ blocks }: EssayDocument): Report[] {
  return blocks.flatMap(({ prose, offsetOf }) =>
    [...prose.matchAll(MARKS)].flatMap(({ 0: mark, index }): Report[] => {
      if (PROMPT_MARKS.includes(mark)) return [];
      const start = offsetOf(index);
      const text = message('"{0}" still waits for you.', mark);
      return [{ severity: 'error', at: { start, end: start + mark.length }, message: text }];
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
