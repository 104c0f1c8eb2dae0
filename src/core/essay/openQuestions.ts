import { escapePattern } from './document/escapePattern';
import type { EssayDocument, ProseBlock } from './document/model';
import type { DraftQuestions } from './draftQuestions';
import type { OpenQuestion } from './openQuestion';
import { openTables } from './openTables';
import { PROMPT_MARKS, REQUESTS } from './prompts';

/** Every form in which drafts and templates ask something, in the order of the text. */
export function openQuestions(essay: EssayDocument, questions: DraftQuestions): OpenQuestion[] {
  const asked = essay.blocks.flatMap((block) => questionsIn(block, questions));
  return [...asked, ...openTables(essay, questions)].sort((left, right) => left.start - right.start);
}

/** Places in the text of a block. */
type Found = Pick<OpenQuestion, 'kind' | 'rest' | 'start' | 'end'>;

function questionsIn(block: ProseBlock, questions: DraftQuestions): OpenQuestion[] {
  const { raw, kind, offsetOf } = block;
  if (kind === 'paragraph' && questions.whole.test(raw))
    return [{ kind: 'prompt', start: block.start, end: block.end, rest: '', isAlone: true }];
  const found = [...promptsIn(raw, questions), ...requestsIn(raw)];
  let left = raw;
  for (const { start, end, rest } of found)
    if (rest !== undefined) left = left.slice(0, start) + ' '.repeat(end - start) + left.slice(end);
  const isAlone = kind !== 'cell' && found.length > 0 && left.trim() === '';
  return found.map((one) => ({ ...one, isAlone, start: offsetOf(one.start), end: offsetOf(one.end) }));
}

const MARK = new RegExp(`(?:\\*\\*|__)?(?:${PROMPT_MARKS.map(escapePattern).join('|')})(?:\\*\\*|__)?`, 'g');

function promptsIn(raw: string, { pattern }: DraftQuestions): Found[] {
  return [...raw.matchAll(MARK)].map(({ 0: mark, index }): Found => {
    const behindMark = index + mark.length;
    pattern.lastIndex = behindMark;
    const question = pattern.exec(raw)?.[0];
    const behind = behindMark + (question?.length ?? 0);
    const space = /^\s*/.exec(raw.slice(behind, behind + 200))?.[0].length ?? 0;
    const isLast = behind + space === raw.length;
    // A mark before other words may be a question that the writer has put differently.
    if (question === undefined && !isLast) return { kind: 'prompt', start: index, end: behindMark };
    return { kind: 'prompt', start: index, end: behind + space, rest: '' };
  });
}

function requestsIn(raw: string): Found[] {
  return REQUESTS.flatMap((request) => {
    const start = raw.indexOf(request);
    return start < 0 ? [] : [{ kind: 'request', start, end: start + request.length, rest: '' } as const];
  });
}
