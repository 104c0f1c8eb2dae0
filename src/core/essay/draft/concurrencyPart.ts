import type { FunctionFacts, LockFact } from '../../code/codeFacts';
import { lastHeldLine } from '../../code/heldLines';
import { codeSpan } from '../document/codeSpan';
import type { EssayTexts } from '../essayTexts';
import { channelWords, isTelling, startGroups, startWords } from './factLines';
import { lockHolders, lockName } from './lockHolders';
import { isLineQuoted, keyOfFunction, type KnownCode } from './quotedFunction';
import { cell, table } from './table';

/** Words for what is started, in the language of the essay. */
export interface ThreadWords {
  readonly texts: EssayTexts;
  readonly thread: string;
  readonly threads: string;
}

const MOST_HOLDERS = 3;

/** Locks, started threads, channels and dropped errors of the functions of the subject, and who else starts them, as far as that is known. */
export function concurrencyBlocks(known: KnownCode, words: ThreadWords): string[] {
  const { texts, threads } = words;
  const at = ({ symbol }: FunctionFacts, line: number): string =>
    `${codeSpan(symbol)} ${texts.lines(line + 1, line + 1)}`;
  const subject = new Set(known.all.map(({ symbol }) => symbol));
  const ofSubject = known.around.map((one) => ({
    ...one,
    started: one.started.filter(({ of }) => subject.has(of)),
  }));
  const started = [...ofSubject, ...known.all].flatMap((one) =>
    startGroups(one.started).map((group) => {
      const lines = group.map(({ line }) => line);
      const span = texts.lines(Math.min(...lines) + 1, Math.max(...lines) + 1);
      return texts.row(`${codeSpan(one.symbol)} ${span}`, startWords(group, texts, words));
    }),
  );
  const channels = known.all.flatMap((one) =>
    one.channels
      .filter((each) => !isLineQuoted(one, each.line, known.quoted) && isTelling(each))
      .map((each) => texts.row(at(one, each.line), channelWords(each, texts))),
  );
  // What an excerpt shows is said below it.
  const errors = known.all.flatMap((one) => {
    const dropped = one.errors.filter(
      ({ line, of, dropped: isDropped }) => isDropped && of !== '' && !isLineQuoted(one, line, known.quoted),
    );
    const first = new Map([...dropped].reverse().map((error) => [error.of, error]));
    return [...first.values()].map(({ line, of }) =>
      texts.row(at(one, line), texts.facts.dropped(codeSpan(of))),
    );
  });
  return [
    ...lockTable(known, texts),
    ...list(texts.facts.startsLead(threads), started, texts),
    ...list(texts.facts.channelsLead, channels, texts),
    ...list(texts.facts.errorsLead, errors, texts),
  ];
}

const MOST_LISTED = 6;

function list(lead: string, lines: readonly string[], texts: EssayTexts): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - MOST_LISTED;
  const shown = [...lines.slice(0, MOST_LISTED), ...(more > 0 ? [texts.moreFields(more)] : [])];
  return [lead, shown.map((line) => `- ${line}`).join('\n')];
}

/** Functions of the subject that take the same lock. */
type Takers = { readonly function: FunctionFacts; readonly lock: LockFact }[];

/** One row for each lock that several functions take, or that a quoted one takes. */
function lockTable({ all, subject, quoted }: KnownCode, texts: EssayTexts): string[] {
  const locks = new Map<string, Takers>();
  const shown = new Set(quoted.flatMap(({ facts }) => (facts ? [keyOfFunction(facts)] : [])));
  for (const one of all)
    for (const lock of one.locks) {
      if (lock.others.length === 0 && !shown.has(keyOfFunction(one))) continue;
      const key = lock.identity ?? `${keyOfFunction(one)} ${lock.of}`;
      locks.set(key, [...(locks.get(key) ?? []), { function: one, lock }]);
    }
  const rows = [...locks.values()].flatMap((takers) => {
    const [first] = takers;
    if (!first) return [];
    const inside = new Set(takers.map((taker) => keyOfFunction(taker.function)));
    const outside = takers
      .flatMap(({ lock }) => lock.others)
      .filter((other) => !inside.has(keyOfFunction(other)));
    const words = { texts, subject, most: MOST_HOLDERS, home: first.function.path };
    const { identity, mode } = first.lock;
    const none = identity === undefined ? texts.facts.ownLock : texts.facts.noHolder;
    const also = outside.length === 0 ? none : lockHolders({ others: outside, mode }, words);
    return [[codeSpan(cell(lockName(first.lock))), takersOf(takers, texts), also].map(inCell)];
  });
  return rows.length === 0 ? [] : [table(texts.lockColumns, rows)];
}

/** Each function once, with the lines on which it holds the lock. */
function takersOf(takers: Takers, texts: EssayTexts): string {
  const spans = new Map<string, string[]>();
  for (const { function: one, lock } of takers) {
    const { line, mode } = lock;
    const lines = texts.lines(line + 1, lastHeldLine(lock, one) + 1);
    const said = mode === 'read' ? `${lines}${texts.and}${texts.facts.reading}` : lines;
    spans.set(one.symbol, [...(spans.get(one.symbol) ?? []), said]);
  }
  return [...spans]
    .map(([symbol, lines]) => codeSpan(symbol) + texts.note(lines.join(texts.facts.then)))
    .join(texts.and);
}

/** Markdown in a cell of a table. */
function inCell(markdown: string): string {
  return markdown.replace(/\|/g, '\\|');
}
