import type { EssayDocument, ProseBlock } from './document/model';
import type { Span } from './lint/rule';
import { openTables } from './openTables';
import { PROMPT_MARKS, PROMPTS, REQUESTS } from './prompts';

/** Something that a draft asks its writer and that is still in the essay. */
export interface OpenQuestion extends Span {
  /** A question with its mark; a request within a fact; a table, or a column of it, that nobody filled. */
  readonly kind: 'prompt' | 'request' | 'table';
  /** What stays in its place when it is taken out; absent for a prompt that the writer has changed, which may be an answer. */
  readonly rest?: string;
  /** True when nothing else stands in its paragraph, so that its lines can go with it. */
  readonly isAlone: boolean;
}

/** Every form in which drafts and templates ask something, in the order of the text. */
export function openQuestions(essay: EssayDocument): OpenQuestion[] {
  return [...essay.blocks.flatMap(questionsIn), ...openTables(essay)].sort(
    (left, right) => left.start - right.start,
  );
}

/** Places in the text of a block. */
type Found = Pick<OpenQuestion, 'kind' | 'rest' | 'start' | 'end'>;

function questionsIn(block: ProseBlock): OpenQuestion[] {
  const { raw, kind, offsetOf } = block;
  if (kind === 'paragraph' && PROMPTS.has(raw.replace(/\s+/g, ' ').trim()))
    return [{ kind: 'prompt', start: block.start, end: block.end, rest: '', isAlone: true }];
  const found = [...promptsIn(raw), ...requestsIn(raw)];
  let left = raw;
  for (const { start, end, rest } of found)
    if (rest !== undefined) left = left.slice(0, start) + ' '.repeat(end - start) + left.slice(end);
  const isAlone = kind !== 'cell' && found.length > 0 && left.trim() === '';
  return found.map((one) => ({ ...one, isAlone, start: offsetOf(one.start), end: offsetOf(one.end) }));
}

const MARK = new RegExp(`(?:\\*\\*|__)?(?:${PROMPT_MARKS.map(escaped).join('|')})(?:\\*\\*|__)?`, 'g');

/** The text of any prompt, however its lines are broken; a longer one first, for a short one may begin it. */
const QUESTION = new RegExp(
  `\\s*(?:${[...PROMPTS]
    .sort((left, right) => right.length - left.length)
    .map((prompt) => escaped(prompt).replaceAll(' ', '\\s+'))
    .join('|')})`,
  'y',
);

function promptsIn(raw: string): Found[] {
  return [...raw.matchAll(MARK)].map(({ 0: mark, index }): Found => {
    const behindMark = index + mark.length;
    QUESTION.lastIndex = behindMark;
    const question = QUESTION.exec(raw)?.[0];
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

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
