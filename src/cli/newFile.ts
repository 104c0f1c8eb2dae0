import * as path from 'node:path';
import { message } from '../core';
import { UsageError, type Io } from './io';
import { writeNewFile } from './writeFiles';

/** Writes a file and says so. When it exists it is left as it is, so that nothing a person wrote is ever lost. */
export async function createFile(
  file: string,
  text: string,
  io: Io,
  option: '--out' | '--ics' = '--out',
): Promise<void> {
  const place = path.resolve(file);
  try {
    await writeNewFile(place, text);
    io.say(io.translate(message('Wrote {0}.', place)));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason =
      code === 'EEXIST'
        ? message('{0} exists already and was left as it is. Name another file with {1}.', place, option)
        : message(
            '{0} cannot be written ({1}). Name another file with {2}.',
            place,
            code ?? String(error),
            option,
          );
    throw new UsageError(io.translate(reason));
  }
}
