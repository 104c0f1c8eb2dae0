import * as fs from 'node:fs/promises';
import { message } from '../core';
import { nameBeside, removeLeftBeside } from './besideFiles';
import { UsageError, type Io } from './io';

/** A file that exists, and its new text. */
export interface FileWithNewText {
  readonly file: string;
  readonly text: string;
}

const PERMISSIONS = 0o777;

/**
 * Replaces files atomically: a reader sees either the old or the new text of each. Writes all new texts beside the files
 * before it replaces one, so that a full disk changes nothing. Follows no links, and keeps permissions. Throws a
 * UsageError if one of them is no regular file.
 */
export async function replaceFiles(replacements: readonly FileWithNewText[], io: Io): Promise<void> {
  await removeLeftBeside(replacements.map(({ file }) => file));
  const written: { from: string; to: string }[] = [];
  try {
    for (const { file, text } of replacements) {
      const mode = await modeOf(file, io);
      const beside = nameBeside(file);
      written.push({ from: beside, to: file });
      // A new file gets fewer permissions than this if the umask says so; `chmod` does not ask it.
      await fs.writeFile(beside, text, { flag: 'wx', mode: mode ?? 0o666 });
      if (mode !== undefined) await fs.chmod(beside, mode);
    }
    for (const { from, to } of written) await fs.rename(from, to);
  } finally {
    await Promise.all(written.map(({ from }) => fs.rm(from, { force: true })));
  }
}

/** The permissions of a regular file; `undefined` if there is none. */
async function modeOf(file: string, io: Io): Promise<number | undefined> {
  try {
    const status = await fs.lstat(file);
    if (status.isFile()) return status.mode & PERMISSIONS;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  throw new UsageError(
    io.translate(message('{0} is a link or something else than a file, so it was not replaced.', file)),
  );
}
