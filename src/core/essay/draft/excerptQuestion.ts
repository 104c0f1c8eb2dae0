import type { CodeLanguage } from '../../code/language';
import { ownTransfer } from '../../code/transfer';
import { codeSpan } from '../document/codeSpan';
import type { CodePromptPart, EssayTexts } from '../essayTexts';
import type { QuotedFunction } from './quotedFunction';

/** A question about an excerpt. */
export interface ExcerptQuestion {
  readonly part: CodePromptPart;
  /** Lines and names that help to answer it, as Markdown. */
  readonly pointer: string;
}

/** Questions that suit any code. */
const GENERAL: readonly CodePromptPart[] = ['codeOrder', 'codeWithout', 'codeAssumes'];

/** One question for each excerpt, by what it shows. None is asked twice while there are others. */
export function excerptQuestions(
  functions: readonly QuotedFunction[],
  texts: EssayTexts,
  language: CodeLanguage,
): ExcerptQuestion[] {
  const asked: CodePromptPart[] = [];
  return functions.map((one) => {
    const suiting = [...specialQuestions(one, texts, language), ...generalQuestions(one, texts)];
    const fewest = Math.min(...suiting.map(({ part }) => timesIn(asked, part)));
    const unasked = suiting.filter(({ part }) => timesIn(asked, part) === fewest);
    const question = unasked.find(({ part }) => part !== asked.at(-1)) ?? unasked[0] ?? fallback(texts, one);
    asked.push(question.part);
    return question;
  });
}

function timesIn(asked: readonly CodePromptPart[], part: CodePromptPart): number {
  return asked.filter((one) => one === part).length;
}

function specialQuestions(
  { code, facts, step }: QuotedFunction,
  texts: EssayTexts,
  language: CodeLanguage,
): ExcerptQuestion[] {
  const isQuoted = ({ line }: { readonly line: number }): boolean =>
    code.spans.some(({ first, last }) => first <= line && line <= last);
  const at = (line: number, of: string, last = line): string =>
    [texts.lines(line + 1, last + 1), ...(of === '' ? [] : [codeSpan(of)])].join(texts.and);
  const lock = facts?.locks.find((one) => isQuoted(one) && one.mode === 'write');
  const started = facts?.started.find(isQuoted);
  const dropped = facts?.errors.find((one) => one.dropped && isQuoted(one));
  const channel = facts?.channels.find((one) => isQuoted(one) && one.direction === 'send');
  const isConcurrent = step && ownTransfer(step.reached, language)?.manner === 'concurrent';
  const ends = lock && !lock.isDeferred ? Math.max(lock.line, ...lock.released) : lock?.line;
  return [
    ...(lock ? [{ part: 'codeLock', pointer: at(lock.line, lock.of, ends) } as const] : []),
    ...(started ? [{ part: 'codeThread', pointer: at(started.line, started.of) } as const] : []),
    ...(step?.reached === 'rpc' ? [{ part: 'codeRemote', pointer: wholeOf(code, texts) } as const] : []),
    ...(channel ? [{ part: 'codeChannel', pointer: at(channel.line, channel.of) } as const] : []),
    ...(dropped ? [{ part: 'codeDropped', pointer: at(dropped.line, dropped.of) } as const] : []),
    ...(step?.reached === 'interface'
      ? [{ part: 'codeInterface', pointer: wholeOf(code, texts) } as const]
      : []),
    ...(isConcurrent && !started ? [{ part: 'codeThread', pointer: wholeOf(code, texts) } as const] : []),
  ];
}

function generalQuestions({ code, siteLine }: QuotedFunction, texts: EssayTexts): ExcerptQuestion[] {
  const pointer = siteLine === undefined ? wholeOf(code, texts) : texts.lines(siteLine + 1, siteLine + 1);
  return GENERAL.map((part) => ({ part, pointer }));
}

function fallback(texts: EssayTexts, { code }: QuotedFunction): ExcerptQuestion {
  return { part: 'codeWithout', pointer: wholeOf(code, texts) };
}

function wholeOf({ spans }: QuotedFunction['code'], texts: EssayTexts): string {
  return texts.lines((spans[0]?.first ?? 0) + 1, (spans.at(-1)?.last ?? 0) + 1);
}
