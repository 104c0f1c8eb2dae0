import type { ChannelFact, FunctionFacts } from '../../code/codeFacts';
import { lastHeldLine } from '../../code/heldLines';
import type { CodeLanguage } from '../../code/language';
import { ownTransfer } from '../../code/transfer';
import { codeSpan } from '../document/codeSpan';
import type { CodePromptPart, EssayTexts } from '../essayTexts';
import { isChange, isPassThrough, shapeOf } from './mechanism';
import type { QuotedFunction } from './quotedFunction';
import type { EssaySubject } from './subject';

/** A question about an excerpt. */
export interface ExcerptQuestion {
  readonly part: CodePromptPart;
  /** Lines and names that help to answer it, as Markdown. */
  readonly pointer: string;
}

/** What questions are made with. */
export interface QuestionWords {
  readonly texts: EssayTexts;
  readonly language: CodeLanguage;
  readonly subject: EssaySubject;
}

interface Candidate extends ExcerptQuestion {
  readonly about: QuotedFunction;
  /** How well the question suits the excerpt. */
  readonly weight: number;
}

/** A question that is asked a second time must suit well. */
const LEAST_TWICE = 2.5;

/**
 * At most one question for each excerpt. Each question goes to the excerpt that it suits best, so that none is asked twice
 * while there are others, and never side by side; an excerpt that no question suits has none.
 */
export function excerptQuestions(
  functions: readonly QuotedFunction[],
  words: QuestionWords,
): (ExcerptQuestion | undefined)[] {
  const candidates = functions
    .flatMap((one) => questionsFor(one, words))
    .sort((one, other) => other.weight - one.weight);
  const chosen = new Map<QuotedFunction, ExcerptQuestion>();
  const asked = new Set<CodePromptPart>();
  for (const { about, part, pointer } of candidates) {
    if (chosen.has(about) || asked.has(part)) continue;
    chosen.set(about, { part, pointer });
    asked.add(part);
  }
  for (const { about, part, pointer, weight } of candidates)
    if (weight >= LEAST_TWICE && !chosen.has(about)) chosen.set(about, { part, pointer });
  for (const [index, one] of functions.entries()) {
    const beside = [functions[index - 1], functions[index + 1]].map((each) => each && chosen.get(each)?.part);
    const left = candidates.find(({ about, part }) => about === one && !beside.includes(part));
    if (left && !chosen.has(one)) chosen.set(one, { part: left.part, pointer: left.pointer });
  }
  return functions.map((one) => chosen.get(one));
}

function questionsFor(one: QuotedFunction, words: QuestionWords): Candidate[] {
  const { facts, code } = one;
  // The questions are about code, not about lines of any file.
  if (code.symbol === '') return [];
  const [lines = [], ...others] = code.lines;
  const shape = others.length === 0 ? shapeOf(lines.join('\n'), words.language) : undefined;
  if (facts && isPassThrough(facts, shape)) return [];
  return [...factQuestions(one, words), ...otherQuestions(one, words)];
}

function factQuestions(one: QuotedFunction, { texts, subject }: QuestionWords): Candidate[] {
  const { code, facts } = one;
  if (!facts) return [];
  const isQuoted = ({ line }: { readonly line: number }): boolean =>
    code.spans.some(({ first, last }) => first <= line && line <= last);
  const ask = (part: CodePromptPart, weight: number, line: number, of: string, last = line): Candidate => ({
    part,
    weight,
    about: one,
    pointer: [texts.lines(line + 1, last + 1), ...(of === '' ? [] : [codeSpan(of)])].join(texts.and),
  });
  const started = facts.started.find(isQuoted);
  const dropped = facts.errors.find((each) => each.dropped && isQuoted(each));
  const files = facts.files.filter((each) => isQuoted(each) && !each.isThroughWriter);
  const sends = facts.channels.filter((each) => isQuoted(each) && isHandOver(each, facts));
  const full = sends.find(({ otherwise }) => otherwise !== undefined);
  const locks = facts.locks
    .filter((each) => isQuoted(each) && each.others.length > 0)
    .map((each) => {
      const last = lastHeldLine(each, facts);
      const base = each.mode === 'write' ? 3 : 2.6;
      const writes = facts.fields.filter(
        (field) =>
          isChange(field) &&
          each.line < field.line &&
          field.line < last &&
          subject.hasType({ path: field.path, symbol: field.type }),
      );
      return { each, last, weight: base + Math.min(3, new Set(writes.map(({ of }) => of)).size) / 3 };
    })
    .sort((left, right) => right.weight - left.weight);
  const [lock] = locks;
  const [send] = sends;
  const acts = locks.length + files.length + sends.length + (started ? 1 : 0);
  return [
    ...(lock ? [ask('codeLock', lock.weight, lock.each.line, lock.each.of, lock.last)] : []),
    ...(full ? [ask('codeFull', 4, full.line, full.of)] : []),
    ...(files[0] ? [ask('codeFiles', 3.2, files[0].line, '', files.at(-1)?.line)] : []),
    ...(started ? [ask('codeThread', 2.8, started.line, started.of)] : []),
    ...(send && !full ? [ask('codeChannel', 2.2, send.line, send.of)] : []),
    ...(dropped ? [ask('codeDropped', 2.4, dropped.line, dropped.of)] : []),
    ...(acts > 1 ? [ask('codeOrder', 2, facts.line, '', facts.endLine)] : []),
  ];
}

/** True if a value goes to somebody: not for a signal, and not where the function itself takes back what it sends, as a limiter does. */
function isHandOver({ of, direction, isSignal }: ChannelFact, { channels }: FunctionFacts): boolean {
  if (direction !== 'send' || isSignal) return false;
  return !channels.some((other) => other.of === of && other.direction === 'receive');
}

function otherQuestions(one: QuotedFunction, { texts, language }: QuestionWords): Candidate[] {
  const { code, step, siteLine, facts } = one;
  const whole = texts.lines((code.spans[0]?.first ?? 0) + 1, (code.spans.at(-1)?.last ?? 0) + 1);
  const site = siteLine === undefined ? whole : texts.lines(siteLine + 1, siteLine + 1);
  const ask = (part: CodePromptPart, weight: number, pointer: string): Candidate => ({
    part,
    weight,
    about: one,
    pointer,
  });
  const isConcurrent = step && ownTransfer(step.reached, language)?.manner === 'concurrent';
  return [
    ...(step?.reached === 'rpc' ? [ask('codeRemote', 2.6, whole)] : []),
    ...(isConcurrent && facts?.started.length === 0 ? [ask('codeThread', 1.5, whole)] : []),
    ask('codeChoice', 1.1, site),
    ask('codeAssumes', 1, whole),
  ];
}
