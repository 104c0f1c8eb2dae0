import type { Language } from '../../base/language';
import { parseMarkdown } from '../lint/document/positions';
import type { Token } from 'markdown-it';
import { applyEdits, continuation, parseBody } from './edits';
import { EXPORT_TEXTS } from './texts';

/** A table as its cells are written. */
interface Table {
  readonly firstLine: number;
  readonly endLine: number;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Turns tables into lists, for platforms that lose tables: one entry for each row, its other cells below it. */
export function tablesToLists(body: string, language: Language): string {
  const { text, lines } = parseBody(body);
  const { colon } = EXPORT_TEXTS[language];
  const edits = tablesIn(parseMarkdown(text)).map((table) => {
    const start = lines.offsetAt({ line: table.firstLine, column: 0 });
    const end = lines.offsetAt({ line: table.endLine, column: 0 });
    // The line below the heads: the first one may hold the mark of a list.
    const source = lines.lineText(table.firstLine + 1);
    const prefix = continuation(source.slice(0, Math.max(0, source.search(/[^\s>]/))));
    const entries = table.rows.flatMap((row) => listEntry(table.head, row, colon));
    return { start, end, text: entries.map((entry) => `${prefix}${entry}\n`).join('') };
  });
  return applyEdits(text, edits);
}

function listEntry(head: readonly string[], row: readonly string[], colon: string): string[] {
  const [first = '', ...others] = row;
  const [only] = others;
  if (others.length === 1 && only !== undefined) return [`- ${first}${only === '' ? '' : colon + only}`];
  const below = others.flatMap((cell, index) =>
    cell === '' ? [] : [`  - ${head[index + 1] ? `${head[index + 1]}${colon}` : ''}${cell}`],
  );
  return [`- ${first || '—'}`, ...below];
}

function tablesIn(tokens: readonly Token[]): Table[] {
  const tables: Table[] = [];
  let table: { firstLine: number; endLine: number; head: string[]; rows: string[][] } | undefined;
  let row: string[] = [];
  for (const { type, map, content } of tokens) {
    if (type === 'table_open')
      table = { firstLine: map?.[0] ?? 0, endLine: map?.[1] ?? 0, head: [], rows: [] };
    else if (type === 'tr_open') row = [];
    else if (type === 'inline' && table) row.push(content.replace(/\s+/g, ' ').trim());
    else if (type === 'thead_close' && table) table.head = row;
    else if (type === 'tr_close' && table && table.head.length > 0) table.rows.push(row);
    else if (type === 'table_close' && table) {
      tables.push(table);
      table = undefined;
    }
  }
  return tables;
}
