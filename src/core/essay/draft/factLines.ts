import type {
  ChannelFact,
  FieldFact,
  FunctionFacts,
  LockFact,
  StartFact,
  ValueFact,
} from '../../code/codeFacts';
import { lastHeldLine } from '../../code/heldLines';
import { codeSpan } from '../document/codeSpan';
import type { EssayTexts } from '../essayTexts';
import { lockHolders } from './lockHolders';
import { isChange } from './mechanism';
import type { QuotedFunction } from './quotedFunction';
import type { EssaySubject } from './subject';

const MOST_HOLDERS = 2;
const MOST_WRITTEN = 6;
const LONGEST_CODE = 60;

/** A fact with the lines that it is about, from 0. */
interface FactLine {
  readonly first: number;
  readonly last: number;
  readonly text: string;
  /** Facts with a smaller rank are kept if there are too many. */
  readonly rank: number;
}

/** What the language of the code calls threads. */
export interface ThreadNames {
  readonly thread: string;
  readonly threads: string;
}

/** What facts are written with. */
export interface FactWords extends ThreadNames {
  readonly texts: EssayTexts;
  readonly subject: EssaySubject;
}

/** A list of what the quoted lines do that a reader may miss, for the writer to keep, reword or delete. */
export function factLines({ code, facts }: QuotedFunction, words: FactWords, most: number): string[] {
  if (!facts) return [];
  const { texts } = words;
  const isQuoted = ({ first, last }: FactLine): boolean =>
    code.spans.some((span) => first <= span.last && last >= span.first);
  const lines = [...allLines(facts, words), ...writtenLine(facts.fields, words, code.spans)]
    .filter(isQuoted)
    .sort((one, other) => one.rank - other.rank)
    .slice(0, most)
    .sort((one, other) => one.first - other.first || one.rank - other.rank);
  return lines.map(
    ({ first, last, text }) => `- ${texts.row(capitalised(texts.lines(first + 1, last + 1)), text)}`,
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function allLines(facts: FunctionFacts, words: FactWords): FactLine[] {
  const { texts, subject } = words;
  const said = texts.facts;
  const at = (rank: number, { line }: { readonly line: number }, text: string): FactLine => ({
    first: line,
    last: line,
    rank,
    text,
  });
  return [
    ...facts.locks.map((lock, index) => {
      const isKnown = facts.locks.slice(0, index).some(({ of }) => of === lock.of);
      return lockLine(lock, facts, { texts, subject, isKnown });
    }),
    ...startGroups(facts.started).map((group) => {
      const lines = group.map(({ line }) => line);
      const span = { first: Math.min(...lines), last: Math.max(...lines) };
      return { ...span, rank: 1, text: startWords(group, texts, words) };
    }),
    ...facts.files.map((one) =>
      at(
        2,
        one,
        one.isThroughWriter ? said.writesOut(shortCode(one.text)) : said.changesFiles(shortCode(one.text)),
      ),
    ),
    ...facts.channels.filter(isTelling).map((one) => at(2, one, channelWords(one, texts))),
    ...facts.errors.flatMap((one) =>
      one.dropped && one.of !== '' ? [at(3, one, said.dropped(codeSpan(one.of)))] : [],
    ),
    ...facts.panics.map((one) => at(4, one, said.panics(shortCode(one.text)))),
    ...facts.constants.flatMap((one) =>
      one.value !== undefined && isLimit(one)
        ? [at(7, one, said.valueOf(codeSpan(one.of), codeSpan(one.value)))]
        : [],
    ),
  ];
}

/** What is said of the use of a channel. */
export function channelWords(
  { of, direction, otherwise, isDeferred }: ChannelFact,
  { facts: said }: EssayTexts,
): string {
  const used = said.channel[direction](codeSpan(of));
  if (isDeferred) return used + said.atReturn;
  return otherwise === undefined ? used : used + said.otherwise(otherwise + 1);
}

/** False for a timer, and for the end of a request or of the program, which almost every loop watches. */
export function isTelling({ of, direction }: Pick<ChannelFact, 'of' | 'direction'>): boolean {
  return direction !== 'receive' || !/(?:\b(?:Done|Signal)\(\)|\.C)$/.test(of);
}

/** A key of the configuration file as the user writes it, if that is known. */
export function settingName({ key, of }: ValueFact): string {
  return codeSpan(key ?? of);
}

/** Starts that are said together: those whose end the same function waits for with the same thing. */
export function startGroups(started: readonly StartFact[]): StartFact[][] {
  const groups = new Map<string, StartFact[]>();
  for (const one of started) {
    const key = one.waitedAt ? `${one.waited ?? ''} ${one.waitedAt.path}#${one.waitedAt.symbol}` : '';
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

/** What is started, and who waits for its end. */
export function startWords(
  group: readonly StartFact[],
  { facts: said, and }: EssayTexts,
  { thread, threads }: ThreadNames,
): string {
  const names = [...new Set(group.map(({ of }) => (of === '' ? said.unnamed : codeSpan(of))))];
  const [{ waited, waitedAt } = {}] = group;
  const end =
    waited === undefined || !waitedAt ? '' : said.waited(codeSpan(waitedAt.symbol), codeSpan(waited));
  return said.starts(names.join(and), group.length > 1 ? threads : thread, group.length) + end;
}

/** Numbers tell something where they are sizes, times and limits. */
function isLimit({ of, value = '' }: ValueFact): boolean {
  const hasUnit = /^\d[\d.]*\s?(?:ns|[uµ]s|ms|s|m|h|[KMGT]i?B|bytes)\b/.test(value);
  const isNamed = /max|min|limit|size|timeout|interval|duration|threshold|concurren|capacity|retr/i.test(of);
  return hasUnit || (isNamed && /^\d+$/.test(value) && Number(value) > 1);
}

/** A local lock matters less. Who else takes a lock is said once for each function. */
function lockLine(
  lock: LockFact,
  facts: FunctionFacts,
  { texts, subject, isKnown }: Pick<FactWords, 'texts' | 'subject'> & { readonly isKnown: boolean },
): FactLine {
  const { line, of, mode, isDeferred, literalEnd, others, identity, inside } = lock;
  const said = texts.facts;
  const { path: home } = facts;
  // The end of a function says less than that it holds the lock until it returns.
  const isToEnd = isDeferred && literalEnd === undefined;
  const last = isToEnd ? line : lastHeldLine(lock, facts);
  const until = isToEnd ? said.untilReturn : inside === 'deferred' ? said.atReturn : '';
  const also =
    others.length === 0 || isKnown
      ? ''
      : said.alsoTaken(lockHolders(lock, { texts, subject, most: MOST_HOLDERS, home }));
  return {
    first: line,
    last,
    rank: others.length > 0 ? 0 : identity === undefined ? 8 : 3,
    text: said.holds(codeSpan(of), mode === 'read') + until + also,
  };
}

/** What changes on the quoted lines, in one line, if state of the subject does; none where it would be a long list. */
function writtenLine(
  fields: readonly FieldFact[],
  { texts, subject }: FactWords,
  spans: QuotedFunction['code']['spans'],
): FactLine[] {
  const written = fields.filter(
    (one) => isChange(one) && spans.some(({ first, last }) => first <= one.line && one.line <= last),
  );
  const isOfSubject = written.some((one) => subject.hasType({ path: one.path, symbol: one.type }));
  const names = [...new Set(written.map(({ type, of }) => `${type}.${of}`))];
  if (!isOfSubject || names.length > MOST_WRITTEN) return [];
  const lines = written.map(({ line }) => line);
  return [
    {
      first: Math.min(...lines),
      last: Math.max(...lines),
      rank: 5,
      text: texts.facts.writes(names.map(codeSpan).join(texts.and)),
    },
  ];
}

function shortCode(code: string): string {
  return codeSpan(code.length > LONGEST_CODE ? `${code.slice(0, LONGEST_CODE)}…` : code);
}
