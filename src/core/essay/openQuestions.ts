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
type Found = Pick<OpenQuestion, 'kind' | 'rest' | 'start' | 'end' | 'isChanged'>;

function questionsIn(block: ProseBlock, questions: DraftQuestions): OpenQuestion[] {
  const { raw, prose, kind, offsetOf } = block;
  if (kind === 'paragraph' && questions.whole.test(raw))
    return [{ kind: 'prompt', start: block.start, end: block.end, rest: '', isAlone: true }];
  const found = [...promptsIn(raw, prose, questions), ...requestsIn(raw)];
  let left = raw;
  for (const { start, end } of found) left = left.slice(0, start) + ' '.repeat(end - start) + left.slice(end);
  const isAlone = kind !== 'cell' && found.length > 0 && left.trim() === '';
  return found.map((one) => ({ ...one, isAlone, start: offsetOf(one.start), end: offsetOf(one.end) }));
}

const MARK = new RegExp(`(?:\\*\\*|__)?(?:${PROMPT_MARKS.map(escapePattern).join('|')})(?:\\*\\*|__)?`, 'g');

/** A mark in code is code: `prose` is blank there. */
function promptsIn(raw: string, prose: string, { pattern }: DraftQuestions): Found[] {
  return [...prose.matchAll(MARK)].map(({ 0: mark, index }, nth, all): Found => {
    const behindMark = index + mark.length;
    const next = all[nth + 1]?.index ?? raw.length;
    pattern.lastIndex = behindMark;
    const question = pattern.exec(raw)?.[0];
    const behind = question === undefined ? next : behindMark + question.length;
    const space = /^\s*/.exec(raw.slice(behind, behind + 200))?.[0].length ?? 0;
    const isChanged = question === undefined && raw.slice(behindMark, next).trim() !== '';
    return { kind: 'prompt', start: index, end: behind + space, rest: '', isChanged };
  });
}

function requestsIn(raw: string): Found[] {
  return REQUESTS.flatMap((request) => {
    const start = raw.indexOf(request);
    return start < 0 ? [] : [{ kind: 'request', start, end: start + request.length, rest: '' } as const];
  });
}
