import * as path from 'node:path';
import { message } from '../core';
import { decodeText } from './adapters/nodeSourceTree';
import { LARGEST_TEXT, readRegularFile } from './adapters/regularFile';
import { UsageError, type Io } from './io';

/** Bytes. Essays that people write are far shorter. */
export const LARGEST_ESSAY = 4_000_000;

/** Reads a text that the user named. `most` is in bytes. Throws a UsageError that says why it cannot. */
export function readNamedFile(file: string, io: Io, most = LARGEST_TEXT): string {
  const { bytes, refusal } = readRegularFile(path.resolve(file), most);
  if (bytes) return decodeText(bytes);
  const reason = refusal ?? message('there is no such file');
  throw new UsageError(io.translate(message('{0} cannot be read: {1}.', file, reason)));
}
