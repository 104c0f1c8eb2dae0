import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { message, type ExportedFile } from '../core';
import { nameBeside, removeLeftBeside } from './besideFiles';
import { UsageError, type Io } from './io';

/**
 * Writes all of the files or none, and never overwrites. Returns their paths. Completes what a run that was killed left
 * behind. Throws a UsageError when it cannot write.
 */
export async function writeNewFiles(
  folder: string,
  files: readonly ExportedFile[],
  io: Io,
): Promise<string[]> {
  const root = path.resolve(folder);
  const wanted = files.map((file) => ({
    place: path.join(root, ...file.path.split('/')),
    content: 'text' in file ? file.text : file.bytes,
  }));
  const places = wanted.map(({ place }) => place);
  await removeLeftBeside(places);
  const taken = await existingOf(places);
  const missing = await missingOf(wanted);
  if (!missing) throw existing(taken, io);
  const written: string[] = [];
  try {
    for (const { place, content } of missing) {
      await fs.mkdir(path.dirname(place), { recursive: true });
      await writeNewFile(place, content);
      written.push(place);
    }
  } catch (error) {
    await Promise.all(written.map((place) => fs.rm(place, { force: true })));
    const { code } = error as NodeJS.ErrnoException;
    const since = code === 'EEXIST' ? await existingOf(places) : [];
    if (since.length > 0) throw existing(since, io);
    throw new UsageError(
      io.translate(
        message('{0} cannot be written ({1}). Name another folder with --out.', root, code ?? String(error)),
      ),
    );
  }
  return places;
}

/** A file that is to be written. */
export interface WantedFile {
  /** An absolute path. */
  readonly place: string;
  readonly content: string | Uint8Array;
}

/**
 * The files that are to be written: all of them, or those that a run that was killed did not get to, if the others are
 * exactly what it would have written. `undefined` if something else is in the way, or nothing is missing.
 */
export async function missingOf(files: readonly WantedFile[]): Promise<readonly WantedFile[] | undefined> {
  const taken = new Set(await existingOf(files.map(({ place }) => place)));
  if (taken.size === files.length && taken.size > 0) return undefined;
  for (const file of files) if (taken.has(file.place) && !(await isWritten(file))) return undefined;
  return files.filter(({ place }) => !taken.has(place));
}

async function isWritten({ place, content }: WantedFile): Promise<boolean> {
  const bytes = Buffer.from(content);
  const status = await fs.lstat(place);
  return status.isFile() && status.size === bytes.length && bytes.equals(await fs.readFile(place));
}

/**
 * Writes a file completely or not at all. Never overwrites: rejects with `EEXIST`. Writes it under another name and then
 * links it to its place, which fails if something is there.
 */
export async function writeNewFile(place: string, content: string | Uint8Array): Promise<void> {
  const beside = nameBeside(place);
  try {
    await fs.writeFile(beside, content, { flag: 'wx' });
    await moveToNew(beside, place);
  } finally {
    await fs.rm(beside, { force: true });
  }
}

/** Some file systems have no links; there we copy, which also fails on an existing file. */
async function moveToNew(from: string, to: string): Promise<void> {
  try {
    await fs.link(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    await fs.copyFile(from, to, constants.COPYFILE_EXCL);
  }
}

async function existingOf(places: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    places.map((place) =>
      fs.lstat(place).then(
        () => [place],
        // Missing or unreadable: writing reports what is wrong.
        () => [],
      ),
    ),
  );
  return found.flat();
}

function existing(places: readonly string[], io: Io): UsageError {
  const text = message(
    'These files already exist, so nothing was written. Name another folder with --out, or move them away: {0}',
    places.join(', '),
  );
  return new UsageError(io.translate(text));
}
