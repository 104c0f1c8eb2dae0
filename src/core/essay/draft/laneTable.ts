import type { Language } from '../../base/language';
import type { FunctionFacts, LockFact } from '../../code/codeFacts';
import type { Walkthrough } from '../../pack/model';
import { codeSpan } from '../document/codeSpan';
import type { EssayTexts } from '../essayTexts';
import type { DraftFrame } from './draftFrame';
import type { FoundWalkthrough } from './foundSteps';
import { lockName } from './lockHolders';
import type { PassedFunction } from './passedFunctions';
import type { EssaySubject } from './subject';
import { cell, table } from './table';
import { usedLanes } from './walkthroughDiagrams';

/** The functions of a walkthrough, by where they run. */
export interface LaneFunctions {
  readonly walkthrough: Walkthrough;
  readonly found: FoundWalkthrough;
  /** The functions between the steps. */
  readonly passed: readonly PassedFunction[];
  readonly subject: EssaySubject;
  readonly language: Language;
}

/** A longer list in a cell says how many it leaves out. */
const MOST_NAMES = 5;

/** What the functions of each lane lock, start and change on the disk, the functions between the steps included. */
export function laneTable(functions: LaneFunctions, { texts }: DraftFrame): string[] {
  const { walkthrough, found, language, subject } = functions;
  const lanes = usedLanes(walkthrough, found);
  const rows = lanes.map(({ id, title }) => {
    const facts = factsOf(id, functions);
    const numbers = found.steps.flatMap(({ step }, index) => (step.lane === id ? [index + 1] : []));
    const ofSubject = (one: FunctionFacts): number => (subject.has(one) ? 0 : 1);
    const sorted = [...facts].sort((one, other) => ofSubject(one) - ofSubject(other));
    return [
      cell(title[language]),
      runsOf(numbers),
      listOf(
        locksOf(
          sorted.flatMap(({ locks }) => locks),
          texts,
        ),
        texts,
      ),
      listOf(sorted.flatMap(startedBy), texts),
      listOf(
        sorted.flatMap(({ files, symbol }) => (files.length > 0 ? [codeSpan(cell(symbol))] : [])),
        texts,
      ),
    ];
  });
  const columns = texts.laneColumns.flatMap((_, index) => (rows.some((row) => row[index]) ? [index] : []));
  const telling = rows.filter((row) => row.slice(2).some((each) => each !== ''));
  // The map shows the lanes and the steps already.
  if (telling.length < 2) return [];
  const pick = (row: readonly string[]): string[] => columns.map((column) => row[column] ?? '');
  return [texts.laneLead, table(pick(texts.laneColumns), rows.map(pick))];
}

function factsOf(lane: string, { found, passed }: LaneFunctions): FunctionFacts[] {
  const all = found.steps.flatMap(({ step, facts }) => [
    ...passed.flatMap((between) => (between.step === step ? [{ step, facts: between.facts }] : [])),
    { step, facts },
  ]);
  const known = all.flatMap(({ step, facts }) => (step.lane === lane && facts ? [facts] : []));
  return [...new Set(known)];
}

/** Locks that other functions can take as well; marked if they are taken for reading only. */
function locksOf(locks: readonly LockFact[], texts: EssayTexts): string[] {
  const shared = locks.filter(({ identity }) => identity !== undefined);
  const isWritten = ({ identity }: LockFact): boolean =>
    shared.some((other) => other.identity === identity && other.mode === 'write');
  return shared.map((lock) => {
    const name = codeSpan(cell(lockName(lock)));
    return isWritten(lock) ? name : name + texts.note(texts.facts.reading);
  });
}

function startedBy({ started }: FunctionFacts): string[] {
  return started.flatMap(({ of }) => (of === '' ? [] : [codeSpan(cell(of))]));
}

/** `1–3, 7` */
function runsOf(numbers: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.last === number - 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}

function listOf(names: readonly string[], { and, facts }: EssayTexts): string {
  const all = [...new Set(names)];
  const more = all.length - MOST_NAMES;
  return [...all.slice(0, MOST_NAMES), ...(more > 0 ? [facts.others(more)] : [])].join(and);
}
