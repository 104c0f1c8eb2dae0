import { message, type Message } from '../../../base/message';
import type { DraftQuestions } from '../../draftQuestions';
import type { OpenQuestion } from '../../openQuestion';
import { openQuestions } from '../../openQuestions';
import { withItsLines } from '../../export/wholeLines';
import { PROMPT_MARKS } from '../../prompts';
import type { EssayDocument } from '../../document/model';
import type { Report, Rule } from '../rule';

/** "有待完善" in a sentence describes its subject; a placeholder for the writer is alone or in brackets. */
const MARKS =
  /\b(?:TODO|TBD|FIXME)\b|\(To be (?:written|translated)\.\)|【待[^】]{0,10}】|(?<=^|[（([])待(?:补充|完善|续|写|译)(?=$|[）)\].。…])/gm;
/** Keys that a reader sees. */
const VISIBLE = new Set(['title', 'summary', 'abstract', 'description', 'author', 'pubDate', 'date']);

const LONGEST_QUESTION = 120;

/** A1: nothing is left to be filled in. All of it is information: what is not written yet is not wrong. */
export const unfilled: Rule = {
  id: 'A1',
  name: 'draft.open-place',
  asksForWriting: true,
  findsOpenPlaces: true,
  check: (essay, { questions }) => [...inDraft(essay, questions), ...inText(essay), ...inFrontMatter(essay)],
};

function inDraft(essay: EssayDocument, questions: DraftQuestions): Report[] {
  return openQuestions(essay, questions).map((question): Report => {
    const { kind, start, end } = question;
    if (kind === 'table') {
      const text = message('Fill this table, or delete its empty rows and columns.');
      return { severity: 'information', at: { start, end: start }, message: text };
    }
    const fix = removalOf(question, essay);
    const otherFix = fix && partRemovalOf(question, essay);
    const text = kind === 'prompt' ? askedBy(question, essay) : noteFor(question, essay);
    return {
      ...{ severity: 'information', at: { start, end }, message: text },
      ...(fix && { fix }),
      ...(otherFix && { otherFix }),
    };
  });
}

function askedBy({ start, end, isChanged }: OpenQuestion, essay: EssayDocument): Message {
  return isChanged === true
    ? message('This is marked as a question. If it holds your answer, delete the mark.')
    : message('Open question: {0}', wordsAt(start, end, essay));
}

function noteFor({ start, end }: OpenQuestion, essay: EssayDocument): Message {
  return message('A note for you: {0}', wordsAt(start, end, essay));
}

/** The words of a question without its mark and the marks of its quote. */
function wordsAt(start: number, end: number, { text }: EssayDocument): string {
  const marked = text.slice(start, end).replace(/^[>\s]+/gm, ' ');
  const words = PROMPT_MARKS.reduce((left, mark) => left.replace(mark, ''), marked);
  const line = words
    .replace(/\*{2,}/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > LONGEST_QUESTION ? `${line.slice(0, LONGEST_QUESTION).trimEnd()}…` : line;
}

function removalOf({ kind, start, end, isAlone }: OpenQuestion, { text }: EssayDocument): Report['fix'] {
  if (!isAlone || kind !== 'prompt') return undefined;
  const lines = withItsLines(text, start, end);
  return { title: message('Drop this question'), edits: [{ ...lines, text: '' }] };
}

/** Removes the part that a question is in, with its parts; not the one that is the whole essay. */
function partRemovalOf({ start }: OpenQuestion, { headings, text }: EssayDocument): Report['fix'] {
  const above = headings.filter((heading) => heading.start < start).at(-1);
  if (!above || above.level === 1) return undefined;
  const next = headings.find((heading) => heading.start > start && heading.level <= above.level);
  const edit = { start: above.start, end: next?.start ?? text.length, text: '' };
  return { title: message('Leave out the part "{0}"', above.text), edits: [edit] };
}

function inText({ blocks }: EssayDocument): Report[] {
  return blocks.flatMap(({ prose, offsetOf }) =>
    [...prose.matchAll(MARKS)].flatMap(({ 0: mark, index }): Report[] => {
      if (PROMPT_MARKS.includes(mark)) return [];
      const start = offsetOf(index);
      const text = message('"{0}" still waits for you.', mark);
      return [{ severity: 'information', at: { start, end: start + mark.length }, message: text }];
    }),
  );
}

function inFrontMatter({ frontMatter }: EssayDocument): Report[] {
  const empty = frontMatter?.entries.filter(
    ({ key, value }) => VISIBLE.has(key) && (value === '' || value === null),
  );
  return (empty ?? []).map(({ key, start, end }) => ({
    severity: 'information',
    at: { start, end },
    message: message('"{0}" is still empty.', key),
  }));
}
