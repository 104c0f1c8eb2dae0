import type { Language } from '../../base/language';
import { parseMarkdown } from '../document/positions';
import { tablesIn } from '../document/tables';
import { applyEdits, continuation, parseBody } from './edits';
import { EXPORT_TEXTS } from './texts';

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
