import type { ChannelFact, FunctionFacts } from '../../code/codeFacts';
import { arrowsBetween } from '../../pack/arrows';
import type { Step } from '../../pack/model';
import { codeSpan } from '../document/codeSpan';
import type { EssayTexts, PromptPart } from '../essayTexts';
import type { KnownCode } from './quotedFunction';
import { cell, table } from './table';

/** A table for the writer to complete, and the question that belongs to it. */
export interface FailureTable {
  readonly table: string;
  readonly question: Extract<PromptPart, 'failures' | 'losses'>;
}

/** A step whose function is known. */
export interface KnownStep {
  readonly step: Step;
  readonly facts?: FunctionFacts;
}

const MOST_ROWS = 8;

/**
 * What can go wrong between steps: where files change, what a crash leaves on the disk; else where a value can get lost.
 * `undefined` if neither is known.
 */
export function failureTable(
  steps: readonly KnownStep[],
  known: KnownCode,
  texts: EssayTexts,
): FailureTable | undefined {
  const crashes = crashRows(steps, texts);
  if (crashes.length > 0) return { table: numbered(texts.failureColumns, crashes), question: 'failures' };
  const losses = lossRows(known, texts);
  return losses.length === 0 ? undefined : { table: numbered(texts.lossColumns, losses), question: 'losses' };
}

function numbered(columns: readonly string[], rows: readonly string[]): string {
  return table(
    columns,
    rows.slice(0, MOST_ROWS).map((row, index) => [`${index + 1}`, row, '', '']),
  );
}

/** After each step that changes files, before the next one on the same path. */
function crashRows(steps: readonly KnownStep[], { facts }: EssayTexts): string[] {
  const roots = rootsOf(steps.map(({ step }) => step));
  const changing = steps.filter((one) => one.facts && changesDisk(one.facts));
  return changing.flatMap(({ step, facts: after }, index) => {
    const next = changing.slice(index + 1).find((other) => roots.get(other.step) === roots.get(step));
    if (!after || !next?.facts || next.facts === after) return [];
    return [facts.between(name(after), name(next.facts))];
  });
}

/** What a writer gets is not on the disk before somebody flushes it. */
function changesDisk({ files }: FunctionFacts): boolean {
  return files.some(({ isThroughWriter }) => isThroughWriter !== true);
}

/** The step that each step is reached from in the end. Steps of one root follow each other, unless they are alternatives. */
function rootsOf(steps: readonly Step[]): ReadonlyMap<Step, Step> {
  const senders = new Map(arrowsBetween(steps).map(({ from, to }) => [steps[to], steps[from]]));
  const rootOf = (step: Step): Step => {
    const sender = senders.get(step);
    return sender ? rootOf(sender) : step;
  };
  const seen = new Set<string>();
  return new Map(
    steps.flatMap((step): [Step, Step][] => {
      // Several implementations of one method: only one of them runs.
      const key = `${senders.get(step)?.id} ${step.anchor.symbol.name}`;
      const isAlternative = step.reached === 'interface' && seen.has(key);
      seen.add(key);
      return isAlternative ? [] : [[step, rootOf(step)]];
    }),
  );
}

/** What logs say when something does not work. */
const FAILURE = /\b(?:fail|error|drop|discard|lost|timeout|refus|reject)/i;

/**
 * Where a function goes on without having handed something over, drops an error or only logs a failure; none where
 * every hand-over waits.
 */
function lossRows({ all }: KnownCode, texts: EssayTexts): string[] {
  const rows = all.flatMap((one) => {
    const at = (line: number): string => `${name(one)} ${texts.lines(line + 1, line + 1)}`;
    const sends = one.channels.filter(canLose);
    const dropped = one.errors.filter((each) => each.dropped && each.of !== '');
    const logs = one.logs.filter(
      ({ text, level }) => level !== 'detail' && level !== 'news' && FAILURE.test(text) && !/[()]/.test(text),
    );
    const isFull = (line: number): boolean => sends.some(({ otherwise = line }) => otherwise < line);
    return [
      ...sends.map(({ line, of }) => texts.row(at(line), texts.facts.full(codeSpan(cell(of))))),
      ...dropped.map(({ line, of }) => texts.row(at(line), texts.facts.dropped(codeSpan(cell(of))))),
      ...logs
        .filter(({ line }) => !isFull(line))
        .map(({ line, text }) => texts.row(at(line), texts.facts.logs(codeSpan(cell(text))))),
    ];
  });
  return all.some(({ channels }) => channels.some(canLose)) ? rows : [];
}

/** True for a value that is not sent if that would mean to wait. A signal that nobody waits for loses nothing. */
function canLose({ direction, otherwise, isSignal }: ChannelFact): boolean {
  return direction === 'send' && otherwise !== undefined && isSignal !== true;
}

function name({ symbol }: FunctionFacts): string {
  return codeSpan(cell(symbol));
}
