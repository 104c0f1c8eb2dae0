import { rm } from 'node:fs/promises';
import * as path from 'node:path';
import { message } from '../core';
import { removeLeftBeside } from './besideFiles';
import { UsageError, type Io } from './io';
import { missingOf, writeNewFile } from './writeFiles';

/** A file to write. */
export interface NewFile {
  /** The path as the user gave it. */
  readonly file: string;
  readonly text: string;
}

/** The option that named a file, for the advice when we cannot write it. */
type NamingOption = '--out' | '--ics';

/**
 * Writes all of the files or none, and says which. Never overwrites a file. Completes what a run that was killed left
 * behind. Throws a UsageError when it cannot write.
 */
export async function createFiles(
  files: readonly NewFile[],
  io: Io,
  option: NamingOption = '--out',
): Promise<void> {
  const wanted = files.map(({ file, text }) => ({ place: path.resolve(file), content: text }));
  await removeLeftBeside(wanted.map(({ place }) => place));
  const written: string[] = [];
  // Something is in the way: then writing says what.
  for (const { place, content } of (await missingOf(wanted)) ?? wanted) {
    try {
      await writeNewFile(place, content);
      written.push(place);
    } catch (error) {
      await Promise.all(written.map((each) => rm(each, { force: true })));
      throw unwritable(place, error as NodeJS.ErrnoException, io, option);
    }
  }
  for (const place of written) io.say(io.translate(message('Wrote {0}.', place)));
}

function unwritable(
  place: string,
  { code, message: reason }: NodeJS.ErrnoException,
  io: Io,
  option: NamingOption,
): UsageError {
  const text =
    code === 'EEXIST'
      ? message('{0} already exists and was not changed. Name another file with {1}.', place, option)
      : message('{0} cannot be written ({1}). Name another file with {2}.', place, code ?? reason, option);
  return new UsageError(io.translate(text));
}
