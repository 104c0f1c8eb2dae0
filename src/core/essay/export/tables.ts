import type { Language } from '../../base/language';
import type { Pass } from '../document/edits';
import type { Table } from '../document/model';
import type { Target } from '../targets/target';
import { EXPORT_TEXTS } from './texts';
import { continuation } from './wholeLines';

/** True for a table that becomes a list at a target: the target loses tables, or this one is too wide for it. */
export function becomesList({ head }: Table, { tables, mostColumns = Infinity }: Target): boolean {
  return tables === 'risky' || head.length > mostColumns;
}

/** Turns the tables that a target does not show well into lists: one entry for each row, its other cells below it. */
export function tablesToLists(language: Language, target: Target): Pass {
  const { colon } = EXPORT_TEXTS[language];
  const isWanted = (table: Table): boolean => becomesList(table, target);
  return ({ lines, tables }) =>
    tables.filter(isWanted).map(({ start, end, line, head, rows }) => {
      // The line below the heads: the first one may hold the mark of a list.
      const source = lines.lineText(line + 1);
      const prefix = continuation(source.slice(0, Math.max(0, source.search(/[^\s>]/))));
      const entries = rows.flatMap((row) => listEntry(head, row, colon));
      return { start, end, text: entries.map((entry) => `${prefix}${entry}\n`).join('') };
    });
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
