import type { Token } from 'markdown-it';

/** A table as its cells are written. */
export interface MarkdownTable {
  /** From 0; the end is not included. */
  readonly firstLine: number;
  readonly endLine: number;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The tables of a text, nested ones too. */
export function tablesIn(tokens: readonly Token[]): MarkdownTable[] {
  const tables: MarkdownTable[] = [];
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
