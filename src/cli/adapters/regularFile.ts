import {
  closeSync,
  constants,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  statSync,
  type Stats,
} from 'node:fs';
import * as path from 'node:path';
import { message, type Message } from '../../core';

const MEGABYTE = 1024 * 1024;

/** Bytes. Larger files are data that nobody wrote for readers. */
export const LARGEST_TEXT = 32 * MEGABYTE;

/** The bytes of a file, or why it is not read. Has neither if there is no such file. */
export interface ReadBytes {
  readonly bytes?: Buffer;
  /** Completes "cannot be read: …". */
  readonly refusal?: Message;
}

/**
 * Reads a file that may be hostile. Never reads devices and pipes, which may have no end or make us wait for ever, nor
 * files that are too large. With `home`, follows no link that leads out of that folder, a real path.
 */
export function readRegularFile(file: string, most: number, home?: string): ReadBytes {
  try {
    const status = lstatSync(file);
    if (!status.isSymbolicLink()) return readAt(file, status, most);
    const target = realpathSync.native(file);
    if (home !== undefined && !isInside(target, home)) return { refusal: leadsOut(home) };
    return readAt(target, statSync(target), most);
  } catch (error) {
    return failedRead(error, file);
  }
}

/** True for a real path below a folder, and for the folder itself. */
export function isInside(place: string, home: string): boolean {
  const relative = path.relative(home, place);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/** Why a link is not followed. */
export function leadsOut(home: string): Message {
  return message('it is, or is behind, a link that leads out of {0}', home);
}

/** Why a file of more than so many bytes is not read. */
export function tooLarge(most: number): Message {
  return message('it has more than {0} MB', Math.round(most / MEGABYTE));
}

/** True for a name of which bytes were replaced when it was decoded. */
export function hasReplacedBytes(name: string): boolean {
  return name.includes('\ufffd');
}

/** Why a file is not read whose name we cannot print. */
export function notUtf8(): Message {
  return message('its name is not UTF-8');
}

/** Why an operation of the file system failed. Nothing for a file or a folder that does not exist. */
export function failedRead(error: unknown, file: string): ReadBytes {
  const { code = String(error) } = error as NodeJS.ErrnoException;
  // Node replaces the bytes of such a name, so the file that it lists does not exist.
  if (code === 'ENOENT' && hasReplacedBytes(file)) return { refusal: notUtf8() };
  if (code === 'ENOENT' || code === 'ENOTDIR') return {};
  return { refusal: code === 'EACCES' ? message('permission denied') : message('the system says {0}', code) };
}

function readAt(place: string, status: Stats, most: number): ReadBytes {
  if (status.isDirectory()) return {};
  if (!status.isFile()) return { refusal: message('it is not a regular file') };
  if (status.size > most) return { refusal: tooLarge(most) };
  // Does not wait, even if somebody has put a pipe there meanwhile.
  const descriptor = openSync(place, constants.O_RDONLY | (constants.O_NONBLOCK || 0));
  try {
    const bytes = Buffer.allocUnsafe(status.size);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read) {
      read = readSync(descriptor, bytes, length, bytes.length - length, null);
    }
    return { bytes: bytes.subarray(0, length) };
  } finally {
    closeSync(descriptor);
  }
}
