import type { EssayDocument, Table } from './document/model';
import { tableKey, type DraftQuestions, type UntouchedTable } from './draftQuestions';
import type { OpenQuestion } from './openQuestion';
import { table } from './draft/table';

/** The tables of a draft with rows or columns that nobody has filled; what was filled in them is the rest. */
export function openTables(
  { text, tables }: EssayDocument,
  { untouchedTables }: DraftQuestions,
): OpenQuestion[] {
  return tables.flatMap((found): OpenQuestion[] => {
    const { start, end, head } = found;
    // Drafts write no table into a quote or a list.
    const isNested = /^\s*(?:>|[-*+]\s|\d+[.)]\s)/.test(text.slice(start, end));
    const untouched = isNested ? undefined : untouchedTables.get(tableKey(head));
    if (!untouched) return [];
    const rest = filledPart(found, untouched);
    return rest === undefined ? [] : [{ kind: 'table', start, end, rest, isAlone: rest === '' }];
  });
}

/** `undefined` when every row and every column has something that is not the draft's. */
function filledPart({ head, rows }: Table, { firstCells, given }: UntouchedTable): string | undefined {
  const filled = rows.filter(([first = '', ...others]) => {
    if (given !== undefined) return others.slice(given - 1).some((one) => one !== '');
    return others.some((one) => one !== '') || (first !== '' && !firstCells.has(first));
  });
  if (filled.length === 0) return '';
  const columns = head.flatMap((_, column) => (filled.some((row) => row[column]) ? [column] : []));
  if (filled.length === rows.length && columns.length === head.length) return undefined;
  const pick = (row: readonly string[]): string[] =>
    columns.map((column) => (row[column] ?? '').replace(/\|/g, '\\|'));
  return `${table(pick(head), filled.map(pick))}\n`;
}
