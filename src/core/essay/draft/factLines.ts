import type { FieldFact, FunctionFacts, LockFact, LockHolder } from '../../code/codeFacts';
import { codeSpan } from '../document/codeSpan';
import type { EssayTexts } from '../essayTexts';
import type { QuotedFunction } from './quotedFunction';

const MOST_HOLDERS = 3;
const MOST_FIELDS = 8;

/** A fact with the lines that it is about, from 0. */
interface FactLine {
  readonly first: number;
  readonly last: number;
  readonly text: string;
  /** Facts with a smaller rank are kept if there are too many. */
  readonly rank: number;
}

/** What facts are written with. */
export interface FactWords {
  readonly texts: EssayTexts;
  /** What the language of the code calls a thread of its own. */
  readonly thread: string;
}

/** A list of what happens on the quoted lines, one statement to a line, for the writer to keep, reword or delete. */
export function factLines({ code, facts }: QuotedFunction, words: FactWords, most: number): string[] {
  if (!facts) return [];
  const { texts } = words;
  const isQuoted = ({ first, last }: FactLine): boolean =>
    code.spans.some((span) => first <= span.last && last >= span.first);
  const lines = allLines(facts, words)
    .filter(isQuoted)
    .sort((one, other) => one.rank - other.rank)
    .slice(0, most)
    .sort((one, other) => one.first - other.first || one.rank - other.rank);
  const written = lines.map(({ first, last, text }) => texts.row(texts.lines(first + 1, last + 1), text));
  const fields = fieldsLine(facts.fields, texts);
  return [...written, ...(fields === '' ? [] : [fields])].map((line) => `- ${line}`);
}

function allLines(facts: FunctionFacts, { texts, thread }: FactWords): FactLine[] {
  const said = texts.facts;
  const at = (rank: number, { line }: { readonly line: number }, text: string): FactLine => ({
    first: line,
    last: line,
    rank,
    text,
  });
  const isUnlock = new Set(facts.locks.flatMap(({ released }) => released));
  return [
    ...facts.locks.map((lock) => lockLine(lock, texts)),
    ...facts.started.map((one) => {
      const what = one.of === '' ? said.unnamed : codeSpan(one.of);
      const waited = one.waited === undefined ? '' : said.waited(codeSpan(one.waited));
      return at(1, one, said.starts(what, thread) + waited);
    }),
    ...facts.errors.flatMap((one) =>
      one.of === '' ? [] : [at(one.dropped ? 2 : 6, one, said.error[one.kind](codeSpan(one.of)))],
    ),
    ...facts.channels.map((one) => at(3, one, said.channel[one.direction](codeSpan(one.of)))),
    ...facts.panics.map((one) => at(4, one, said.panics(codeSpan(one.text)))),
    ...facts.configuration.map((one) => at(5, one, said.setting(codeSpan(one.of), shown(one.value)))),
    ...facts.defers
      .filter(({ line }) => !isUnlock.has(line))
      .map((one) => at(7, one, said.onReturn(codeSpan(one.text)))),
    ...facts.constants.flatMap((one) =>
      one.value === undefined ? [] : [at(8, one, said.valueOf(codeSpan(one.of), codeSpan(one.value)))],
    ),
  ];
}

function lockLine({ line, of, mode, released, isDeferred, others }: LockFact, texts: EssayTexts): FactLine {
  const said = texts.facts;
  const last = isDeferred ? line : Math.max(line, ...released);
  const until = isDeferred ? said.untilReturn : '';
  const also = others.length === 0 ? '' : said.alsoTaken(holders(others, texts));
  return { first: line, last, rank: 0, text: said.holds(codeSpan(of), mode === 'read') + until + also };
}

/** Other functions that take a lock, with their places. */
export function holders(others: readonly LockHolder[], texts: EssayTexts): string {
  const shownHolders = others.slice(0, MOST_HOLDERS).map(({ symbol, path, line, mode }) => {
    const place = `\`${path}:${line + 1}\``;
    return codeSpan(symbol) + texts.note(mode === 'read' ? place + texts.and + texts.facts.reading : place);
  });
  const more = others.length - shownHolders.length;
  return [...shownHolders, ...(more > 0 ? [texts.facts.others(more)] : [])].join(texts.and);
}

function fieldsLine(fields: readonly FieldFact[], texts: EssayTexts): string {
  const named = (access: FieldFact['access']): string => {
    const names = [...new Set(fields.flatMap((field) => (field.access === access ? [field.of] : [])))];
    const more = names.length - MOST_FIELDS;
    const listed = names.slice(0, MOST_FIELDS).map(codeSpan);
    return [...listed, ...(more > 0 ? [texts.facts.others(more)] : [])].join(texts.and);
  };
  const [read, written] = [named('read'), named('write')];
  return [
    ...(read === '' ? [] : [`${texts.facts.reads} ${read}`]),
    ...(written === '' ? [] : [`${texts.facts.writes} ${written}`]),
  ].join(texts.facts.then);
}

function shown(value: string | undefined): string | undefined {
  return value === undefined ? undefined : codeSpan(value);
}
