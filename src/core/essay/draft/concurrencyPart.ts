import type { FunctionFacts } from '../../code/codeFacts';
import { codeSpan } from '../document/codeSpan';
import type { EssayTexts } from '../essayTexts';
import { holders } from './factLines';
import { functionName, type QuotedFunction } from './quotedFunction';
import { cell, table } from './table';

/** Words for what is started, in the language of the essay. */
export interface ThreadWords {
  readonly texts: EssayTexts;
  readonly threads: string;
}

/** Locks, started threads, channels and errors of the quoted functions, as far as they are known. */
export function concurrencyBlocks(functions: readonly QuotedFunction[], words: ThreadWords): string[] {
  const { texts, threads } = words;
  const known = functions.flatMap((one) =>
    one.facts ? [{ name: functionName(one), facts: one.facts }] : [],
  );
  const list = (lead: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [lead, lines.map((line) => `- ${line}`).join('\n')];
  const locks = known.flatMap(({ name, facts }) => lockRows(name, facts, texts));
  return [
    ...(locks.length === 0 ? [] : [table(texts.lockColumns, locks)]),
    ...list(
      texts.facts.startsLead(threads),
      known.flatMap(({ name, facts }) => startLines(name, facts, texts)),
    ),
    ...list(
      texts.facts.channelsLead,
      known.flatMap(({ name, facts }) => channelLines(name, facts, texts)),
    ),
    ...list(
      texts.facts.errorsLead,
      known.flatMap(({ name, facts }) => errorLine(name, facts, texts)),
    ),
  ];
}

/** The table of what happens if the process ends between two of the quoted functions; for the writer to complete. */
export function failureTable(functions: readonly QuotedFunction[], texts: EssayTexts): string[] {
  const rows = functions.slice(1).flatMap((one, index) => {
    const before = functions[index];
    if (!before || one.step?.reached === 'start') return [];
    return [texts.facts.between(inCell(functionName(before)), inCell(functionName(one)))];
  });
  if (rows.length === 0) return [];
  return [
    table(
      texts.failureColumns,
      rows.map((where, index) => [`${index + 1}`, where, '', '']),
    ),
  ];
}

function lockRows(name: string, { locks }: FunctionFacts, texts: EssayTexts): string[][] {
  return locks.map(({ of, mode, line, released, isDeferred, others }) => [
    codeSpan(cell(of)) + (mode === 'read' ? texts.note(texts.facts.reading) : ''),
    inCell(name),
    `${line + 1}`,
    [...released.map((one) => `${one + 1}`), ...(isDeferred ? [texts.facts.onEveryReturn] : [])].join(
      texts.and,
    ),
    inCell(holders(others, texts)),
  ]);
}

function startLines(name: string, { started }: FunctionFacts, texts: EssayTexts): string[] {
  return started.map(({ line, of, waited }) => {
    const what = of === '' ? texts.facts.unnamed : codeSpan(of);
    const end = waited === undefined ? '' : texts.facts.waited(codeSpan(waited));
    return texts.row(`${name} ${texts.lines(line + 1, line + 1)}`, what + end);
  });
}

function channelLines(name: string, { channels }: FunctionFacts, texts: EssayTexts): string[] {
  return channels.map(({ line, of, direction }) =>
    texts.row(`${name} ${texts.lines(line + 1, line + 1)}`, texts.facts.channel[direction](codeSpan(of))),
  );
}

/** All that can go wrong in a function, in one line. */
function errorLine(name: string, { errors, panics }: FunctionFacts, texts: EssayTexts): string[] {
  const said = texts.facts;
  const at = (line: number): string => texts.note(texts.lines(line + 1, line + 1));
  const parts = [
    ...errors.flatMap(({ line, of, kind }) => (of === '' ? [] : [said.error[kind](codeSpan(of)) + at(line)])),
    ...panics.map(({ line, text }) => said.panics(codeSpan(text)) + at(line)),
  ];
  return parts.length === 0 ? [] : [texts.row(name, parts.join(said.then))];
}

/** Markdown in a cell of a table. */
function inCell(markdown: string): string {
  return markdown.replace(/\|/g, '\\|');
}
