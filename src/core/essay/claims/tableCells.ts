import type { Span } from '../../base/text';
import type { EssayDocument, Table } from '../document/model';

/** The text of a cell of a table without marks. */
export function bareCell(cell: string): string {
  return cell.replace(/`|\*\*/g, '').trim();
}

/** Where a row of a table is. */
export function rowSpan({ line }: Table, row: number, { lines }: EssayDocument): Span {
  const start = lines.offsetAt({ line: line + 2 + row, column: 0 });
  return { start, end: start + lines.lineText(line + 2 + row).length };
}
