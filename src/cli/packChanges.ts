import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { message, type PackChange, type PackTexts, type RepoPath } from '../core';
import { NodeSourceTree } from './adapters/nodeSourceTree';
import { removeLeftBeside } from './besideFiles';
import { UsageError, type Io } from './io';
import { replaceFiles } from './replaceFiles';
import { writeNewFile } from './writeFiles';

/** Reads some files of a pack, those that exist. Throws a UsageError for one that cannot be read. */
export async function readPackTexts(folder: string, files: readonly RepoPath[], io: Io): Promise<PackTexts> {
  const tree = new NodeSourceTree(folder);
  const texts = new Map<RepoPath, string>();
  for (const file of files) {
    const text = await tree.readText(file);
    const reason = tree.unreadable.get(file);
    if (reason) throw new UsageError(io.translate(message('{0} cannot be read: {1}.', file, reason)));
    if (text !== undefined) texts.set(file, text);
  }
  return texts;
}

/**
 * Writes the changes of a pack, in their order: all of them, or none. Never writes over what somebody else has written
 * since the files were read, and never through a link. `home` is the folder that everything must lie in.
 */
export async function writePackChanges(
  folder: string,
  changes: readonly PackChange[],
  home: string,
  io: Io,
): Promise<void> {
  const places = changes.map((change) => ({
    ...change,
    place: path.join(folder, ...change.path.split('/')),
  }));
  await removeLeftBeside(places.map(({ place }) => place));
  const made: string[] = [];
  try {
    for (const { place } of places) await makeFolders(path.dirname(place), home, made, io);
    const current = new NodeSourceTree(folder);
    for (const { path: file, before, place } of places) {
      if ((await current.readText(file)) !== before || current.unreadable.has(file))
        throw changedSince(place, io);
    }
    for (const { place, text, before } of places) {
      if (before !== undefined) continue;
      await writeNewFile(place, text);
      made.push(place);
    }
    const replaced = places.filter(({ before }) => before !== undefined);
    await replaceFiles(
      replaced.map(({ place, text }) => ({ file: place, text })),
      io,
    );
  } catch (error) {
    for (const place of made.reverse()) await removeMade(place);
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(io.translate(message('{0} cannot be written ({1}).', folder, code)));
  }
}

function changedSince(place: string, io: Io): UsageError {
  return new UsageError(
    io.translate(message('{0} has changed meanwhile, so nothing was written. Run the command again.', place)),
  );
}

/** Makes the folders that are missing below `home`, one by one, so that none of them is behind a link. */
async function makeFolders(folder: string, home: string, made: string[], io: Io): Promise<void> {
  if (folder !== home) await makeFolders(path.dirname(folder), home, made, io);
  const status = await fs.lstat(folder).catch(() => undefined);
  if (status?.isDirectory()) return;
  if (status) {
    throw new UsageError(io.translate(message('{0} is a link or something else than a folder.', folder)));
  }
  await fs.mkdir(folder);
  made.push(folder);
}

/** A folder in which somebody else has written meanwhile stays. */
async function removeMade(place: string): Promise<void> {
  const status = await fs.lstat(place).catch(() => undefined);
  if (status?.isDirectory()) await fs.rmdir(place).catch(() => undefined);
  else await fs.rm(place, { force: true });
}
