import type { Language } from '../../base/language';
import type { Pass } from '../document/edits';
import { EXPORT_TEXTS } from './texts';
import { continuation } from './wholeLines';

/** Turns tables into lists, for platforms that lose tables: one entry for each row, its other cells below it. */
export function tablesToLists(language: Language): Pass {
  const { colon } = EXPORT_TEXTS[language];
  return ({ lines, tables }) =>
    tables.map(({ start, end, line, head, rows }) => {
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
