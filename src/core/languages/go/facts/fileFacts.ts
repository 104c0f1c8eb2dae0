import type { FileFact } from '../../../code/codeFacts';
import { folderOf, nameOf, type RepoPath } from '../../../base/repoPath';
import type { BodyEvents, CallEvent } from './bodyEvents';
import type { FactLines } from './factLines';

/** The calls that change files or folders, or force them to the disk. */
export function fileFactsOf({ calls }: BodyEvents, lines: FactLines): readonly FileFact[] {
  return calls.filter(changesFiles).map(({ call, room, callee }) => ({
    ...lines.at(call.start, room),
    ...(IN_WRITER.test(callee.symbol) && { isThroughWriter: true }),
  }));
}

/** What writers get may wait in a buffer, whatever they stand for. */
const IN_WRITER = /^\(\*?\w*Writer\)\.Write/;

/** Functions and methods of package os. */
const OF_SYSTEM =
  /^(?:\(\*File\)\.(?:Write|WriteAt|WriteString|ReadFrom|Sync|Truncate)|Rename|Remove|RemoveAll|WriteFile|Create|CreateTemp|Truncate|Mkdir|MkdirAll|MkdirTemp|Link|Symlink)$/;

/** Folders of packages that stand between the code and package os. */
const FILE_PACKAGES = /^(?:file(?:ops|utils?|system|s|io)?|fs(?:utils?|io)?|vfs|fio|ioutils?)$/i;

/** What such packages call what they do. */
const FILE_WORK =
  /^(?:Write\w*|Sync|Fsync|Fdatasync|Truncate|Rename|RenameFile|Remove|RemoveAll|RemoveLocal|Create|CreateV\d|Mkdir|MkdirAll|Flush)$/;

/** Types that stand for files. */
const FILE_TYPES = /^\(\*?\w*(?:File|FileHandle|FileWriter)\)/;

/** Nobody calls anything else so. */
const FORCES = /^(?:Sync|Fsync|Fdatasync|SyncDir|SyncFile)$/;

function changesFiles({ callee: { class: own, path, symbol } }: CallEvent): boolean {
  const name = symbol.slice(symbol.lastIndexOf('.') + 1);
  if (own === 'X' && path === 'os') return OF_SYSTEM.test(symbol);
  const isForced = FORCES.test(name) && /file|log|wal|writer|fd/i.test(`${path} ${symbol}`);
  if (own !== 'S' && own !== 'I') return own === 'X' && isForced && !/zap|log$/.test(path);
  const isFilePackage = FILE_PACKAGES.test(nameOf(folderOf(path as RepoPath)));
  if (isFilePackage || FILE_TYPES.test(symbol)) return FILE_WORK.test(name);
  return isForced;
}
