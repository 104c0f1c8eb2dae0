import { createHash } from 'node:crypto';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { isJsonObject, message, parseJsonObject, type PublishedFile } from '../core';
import { LARGEST_TEXT, readRegularFile } from './adapters/regularFile';
import { UsageError, type Io } from './io';
import { replaceFiles } from './replaceFiles';

/** Says which files of the folder we wrote, by name, and the hashes of what we wrote there. */
const RECORD = 'source-guide-files.json';
const MADE_BY = 'source-guide site';

type Hashes = ReadonlyMap<string, readonly string[]>;

/**
 * Writes the files of a publication into a folder, all of them or none, and returns their paths. Replaces and removes only
 * files that are as an earlier run left them: never what a person wrote or changed, nor anything through a link. Throws a
 * UsageError when it cannot.
 */
export async function writePublication(
  folder: string,
  files: readonly PublishedFile[],
  io: Io,
): Promise<string[]> {
  const root = path.resolve(folder);
  const record = path.join(root, RECORD);
  const before = recordedIn(record, io);
  const wanted: Hashes = new Map(files.map(({ path: name, text }) => [name, [hashOf(text)]]));
  refuseUnlessOurs(root, before ?? new Map(), wanted, io);
  const stale = [...(before ?? [])].filter(
    ([name, hashes]) => !wanted.has(name) && isOneOf(root, name, hashes),
  );
  const pages = files.map(({ path: name, text }) => ({ file: path.join(root, name), text }));
  try {
    await fs.mkdir(root, { recursive: true });
    // A run that is killed leaves old and new pages. The next one must know both as ours.
    await replaceFiles([{ file: record, text: recordText(joined(before, wanted)) }], io);
    await replaceFiles([...pages, { file: record, text: recordText(wanted) }], io);
    for (const [name] of stale) await fs.rm(path.join(root, name), { force: true });
  } catch (error) {
    if (!before) await fs.rm(record, { force: true });
    if (error instanceof UsageError) throw error;
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UsageError(
      io.translate(message('{0} cannot be written ({1}). Name another folder with --out.', root, reason)),
    );
  }
  return pages.map(({ file }) => file);
}

function refuseUnlessOurs(root: string, before: Hashes, wanted: Hashes, io: Io): void {
  const others = [...wanted].filter(([name, hashes]) => {
    const { bytes, refusal } = readRegularFile(path.join(root, name), LARGEST_TEXT);
    const isThere = bytes !== undefined || refusal !== undefined;
    return isThere && !isOneOf(root, name, [...hashes, ...(before.get(name) ?? [])]);
  });
  if (others.length === 0) return;
  const places = others.map(([name]) => path.join(root, name)).join(', ');
  throw new UsageError(
    io.translate(
      message(
        'These files are not as this command left them, so nothing was written. Name another folder with --out, or move them away: {0}',
        places,
      ),
    ),
  );
}

function isOneOf(root: string, name: string, hashes: readonly string[]): boolean {
  const { bytes } = readRegularFile(path.join(root, name), LARGEST_TEXT);
  return bytes !== undefined && hashes.includes(hashOf(bytes));
}

/** What an earlier run recorded; `undefined` if there is no record. The record may be hostile: its names are plain names. */
function recordedIn(record: string, io: Io): Hashes | undefined {
  const { bytes, refusal } = readRegularFile(record, LARGEST_TEXT);
  if (!bytes && !refusal) return undefined;
  const written = parseJsonObject(bytes?.toString('utf8') ?? '');
  if (written?.['by'] !== MADE_BY || !isJsonObject(written['files']))
    throw new UsageError(
      io.translate(
        message(
          '{0} is not a list of files that this command wrote, so nothing was written. Name another folder with --out.',
          record,
        ),
      ),
    );
  return new Map(
    Object.entries(written['files']).flatMap(([name, hashes]) =>
      /^[a-z0-9][a-z0-9.-]*$/.test(name) && Array.isArray(hashes)
        ? [[name, hashes.filter((hash) => typeof hash === 'string')] as const]
        : [],
    ),
  );
}

function recordText(files: Hashes): string {
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  return `${JSON.stringify({ by: MADE_BY, files: Object.fromEntries(sorted) }, null, 2)}\n`;
}

function joined(before: Hashes | undefined, wanted: Hashes): Hashes {
  const names = new Set([...(before?.keys() ?? []), ...wanted.keys()]);
  return new Map(
    [...names].map((name) => [
      name,
      [...new Set([...(before?.get(name) ?? []), ...(wanted.get(name) ?? [])])],
    ]),
  );
}

function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
