import * as path from 'node:path';
import { message } from '../core';
import { decodeText } from './adapters/nodeSourceTree';
import { LARGEST_TEXT, readRegularFile } from './adapters/regularFile';
import { UsageError, type Io } from './io';
import { replaceFiles } from './replaceFiles';

/** A row of a table, its cells in order. */
export type Row = readonly (string | number)[];

/** A table of tab-separated values. */
export interface WrittenTable {
  /** The file as the user named it. */
  readonly file: string;
  /** The option that names the file. */
  readonly option: string;
  /** The first row is the header. */
  readonly rows: readonly Row[];
}

/** Many times the largest table of openGemini. */
const LARGEST_TABLE = 32 * LARGEST_TEXT;

/**
 * Writes tables, all of them or none. Replaces only tables with one of these headers, and empty files: never what a
 * person wrote, nor anything through a link. Throws a UsageError that says why it cannot.
 */
export async function writeTables(
  tables: readonly WrittenTable[],
  headers: readonly Row[],
  io: Io,
): Promise<void> {
  for (const table of tables) refuseUnlessOurs(table, headers, io);
  const replacements = tables.map(({ file, rows }) => ({
    file: path.resolve(file),
    text: rows.map((row) => `${row.map(cellOf).join('\t')}\n`).join(''),
  }));
  try {
    await replaceFiles(replacements, io);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code, path: place } = error as NodeJS.ErrnoException;
    const failed = tables.find(({ file }) => place?.startsWith(path.resolve(file)));
    if (!failed) throw error;
    const { file, option } = failed;
    throw new UsageError(
      io.translate(
        message(
          '{0} cannot be written ({1}). Name another file with {2}.',
          file,
          code ?? String(error),
          option,
        ),
      ),
    );
  }
}

function refuseUnlessOurs({ file, option }: WrittenTable, headers: readonly Row[], io: Io): void {
  const { bytes, refusal } = readRegularFile(path.resolve(file), LARGEST_TABLE);
  const begins = (header: Row): boolean => {
    const line = `${header.join('\t')}\n`;
    return bytes !== undefined && decodeText(bytes.subarray(0, line.length)) === line;
  };
  const isOurs = bytes?.length === 0 || headers.some(begins);
  if (isOurs || (!bytes && !refusal)) return;
  throw new UsageError(
    io.translate(
      message(
        '{0} exists and is not a table that this command wrote, so it was not replaced. Name another file with {1}.',
        file,
        option,
      ),
    ),
  );
}

/** Names of files may contain the characters that separate cells and rows. */
function cellOf(value: string | number): string {
  // Hardly any cell has one of them, and asking costs a tenth of replacing.
  if (typeof value === 'number' || !SEPARATOR.test(value)) return String(value);
  return value.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}

const SEPARATOR = /[\\\t\n\r]/;

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
