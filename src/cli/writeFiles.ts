import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { message, type ExportedFile } from '../core';
import { UsageError, type Io } from './io';

/**
 * Writes all of the files or none, and never overwrites. Returns their paths. Writes each file under another name and
 * then links it to its place, which fails if something is there. Throws a UsageError when it cannot write.
 */
export async function writeNewFiles(
  folder: string,
  files: readonly ExportedFile[],
  io: Io,
): Promise<string[]> {
  const root = path.resolve(folder);
  const places = files.map((file) => path.join(root, ...file.path.split('/')));
  const taken = await existingOf(places);
  if (taken.length > 0) throw existing(taken, io);
  const written: string[] = [];
  try {
    for (const [index, file] of files.entries()) {
      const place = places[index] ?? root;
      await fs.mkdir(path.dirname(place), { recursive: true });
      await writeNewFile(place, 'text' in file ? file.text : file.bytes);
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
  return written;
}

/** Writes a file completely or not at all. Never overwrites: rejects with `EEXIST`. */
export async function writeNewFile(place: string, content: string | Uint8Array): Promise<void> {
  const beside = `${place}.${randomUUID()}.tmp`;
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
