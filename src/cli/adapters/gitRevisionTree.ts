import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import {
  folderOf,
  message,
  nameOf,
  type FolderEntry,
  type Message,
  type RepoPath,
  type SourceTree,
} from '../../core';
import { LONGEST_SILENCE_MILLISECONDS, MOST_OUTPUT, runGit, startGit } from './git';
import { decodeText } from './nodeSourceTree';
import { hasReplacedBytes, LARGEST_TEXT, notUtf8, tooLarge } from './regularFile';

/** Receives the bytes of an object. */
type Waiting = (bytes: Buffer | undefined) => void;

/** Thrown when git lists a file of a commit but does not have its text: the clone is partial or damaged. */
export class MissingObjectError extends Error {
  constructor(
    readonly path: RepoPath,
    readonly commit: string,
  ) {
    super(`${path} of ${commit} is not in this clone`);
  }
}

/** The object name of each regular file of a commit; `undefined` when git cannot read the commit. */
export async function listObjects(
  root: string,
  commit: string,
): Promise<ReadonlyMap<RepoPath, string> | undefined> {
  const listing = await runGit(root, 'ls-tree', '-r', '-z', '--full-tree', '--end-of-options', commit);
  if (!listing) return undefined;
  const objects = new Map<RepoPath, string>();
  for (const entry of listing.toString('utf8').split('\0')) {
    const match = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(entry);
    if (match?.[1] && match[2]) objects.set(match[2] as RepoPath, match[1]);
  }
  return objects;
}

/** The source tree of one commit, read from git's objects. Does not touch the work tree. */
export class GitRevisionTree implements SourceTree {
  readonly unreadable = new Map<RepoPath, Message>();

  private constructor(
    private readonly commit: string,
    private readonly objects: ReadonlyMap<RepoPath, string>,
    private readonly folders: ReadonlyMap<RepoPath, readonly FolderEntry[]>,
    private readonly reader: GitObjectReader,
  ) {}

  /** `undefined` when git cannot read the commit. The caller closes the reader. */
  static async open(
    root: string,
    commit: string,
    reader: GitObjectReader,
  ): Promise<GitRevisionTree | undefined> {
    const objects = await listObjects(root, commit);
    if (!objects) return undefined;
    return new GitRevisionTree(commit, objects, foldersOf(objects.keys()), reader);
  }

  /** Rejects with {@link MissingObjectError}, since `undefined` would mean that the commit does not have the file. */
  async readText(path: RepoPath): Promise<string | undefined> {
    const object = this.objects.get(path);
    if (object === undefined) return undefined;
    if (hasReplacedBytes(path)) {
      this.unreadable.set(path, notUtf8());
      return undefined;
    }
    const bytes = await this.reader.read(object);
    if (!bytes) throw new MissingObjectError(path, this.commit);
    if (bytes.length <= LARGEST_TEXT) return decodeText(bytes);
    this.unreadable.set(path, tooLarge(LARGEST_TEXT));
    return undefined;
  }

  listFolder(path: RepoPath): Promise<readonly FolderEntry[] | undefined> {
    return Promise.resolve(this.folders.get(path));
  }
}

/** A commit of which this clone may lack texts: they count as unreadable. For verdicts, which say why they are unsure. */
export function withoutMissingTexts(tree: GitRevisionTree): SourceTree {
  const readText = async (path: RepoPath): Promise<string | undefined> => {
    try {
      return await tree.readText(path);
    } catch (error) {
      if (!(error instanceof MissingObjectError)) throw error;
      const reason = message('this clone does not have its text; run git fetch --refetch --no-filter');
      tree.unreadable.set(path, reason);
      return undefined;
    }
  };
  return { unreadable: tree.unreadable, readText, listFolder: (path) => tree.listFolder(path) };
}

function foldersOf(files: Iterable<RepoPath>): Map<RepoPath, FolderEntry[]> {
  const folders = new Map<RepoPath, FolderEntry[]>();
  const add = (path: RepoPath, isFolder: boolean): void => {
    const parent = folderOf(path);
    const entry = { name: nameOf(path), isFolder };
    const siblings = folders.get(parent);
    if (siblings) {
      siblings.push(entry);
      return;
    }
    folders.set(parent, [entry]);
    if (parent !== '') add(parent, true);
  };
  for (const file of files) add(file, false);
  return folders;
}

/** Reads many objects through one `git cat-file --batch`. Git documentation, git-cat-file, "BATCH OUTPUT". */
export class GitObjectReader {
  private readonly process: ChildProcessWithoutNullStreams | undefined;
  private readonly waiting: Waiting[] = [];
  private chunks: Buffer[] = [];
  private received = 0;
  private hasEnded = false;
  private patience: NodeJS.Timeout | undefined;

  constructor(root: string) {
    this.process = startGit(root, 'cat-file', '--batch');
    if (!this.process) this.giveUp();
    this.process?.stdout.on('data', (chunk: Buffer) => this.receive(chunk));
    this.process?.on('error', () => this.giveUp());
    this.process?.on('close', () => this.giveUp());
    // `close` reports a pipe that closes early.
    this.process?.stdin.on('error', () => undefined);
    // When git complains about an object, its reader gets `undefined`.
    this.process?.stderr.resume();
  }

  /** The bytes of an object; `undefined` when it is missing or too large, or git does not answer. */
  read(object: string): Promise<Buffer | undefined> {
    return new Promise((resolve) => {
      if (this.hasEnded) {
        resolve(undefined);
        return;
      }
      this.waiting.push(resolve);
      this.process?.stdin.write(`${object}\n`);
      this.waitFurther();
    });
  }

  /** Ends git once it has answered all reads. */
  close(): void {
    this.process?.stdin.end();
  }

  private receive(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.received += chunk.length;
    for (let answer = this.takeAnswer(); answer; answer = this.takeAnswer()) {
      this.waiting.shift()?.(answer.bytes);
    }
    this.waitFurther();
  }

  /** Restarts the timer that gives up on git when it does not answer. */
  private waitFurther(): void {
    clearTimeout(this.patience);
    if (this.waiting.length === 0 || this.hasEnded) return;
    this.patience = setTimeout(() => this.giveUp(), LONGEST_SILENCE_MILLISECONDS);
  }

  /** Removes one complete answer from the front: `<object> <type> <size>\n<bytes>\n` or `<object> missing\n`. */
  private takeAnswer(): { bytes: Buffer | undefined } | undefined {
    const first = this.chunks[0];
    if (!first) return undefined;
    let buffer = first;
    let lineEnd = buffer.indexOf(10);
    if (lineEnd < 0) {
      if (this.chunks.length === 1) return undefined;
      buffer = this.joined();
      lineEnd = buffer.indexOf(10);
      if (lineEnd < 0) return undefined;
    }
    const size = / (\d+)$/.exec(buffer.toString('latin1', 0, lineEnd))?.[1];
    const total = size === undefined ? lineEnd + 1 : lineEnd + 1 + Number(size) + 1;
    if (total > MOST_OUTPUT) this.giveUp();
    if (this.received < total || this.hasEnded) return undefined;
    buffer = this.joined();
    this.chunks = buffer.length > total ? [buffer.subarray(total)] : [];
    this.received -= total;
    return { bytes: size === undefined ? undefined : buffer.subarray(lineEnd + 1, total - 1) };
  }

  private joined(): Buffer {
    const buffer = this.chunks.length === 1 && this.chunks[0] ? this.chunks[0] : Buffer.concat(this.chunks);
    this.chunks = [buffer];
    return buffer;
  }

  private giveUp(): void {
    this.hasEnded = true;
    clearTimeout(this.patience);
    this.process?.kill('SIGKILL');
    for (const answer of this.waiting.splice(0)) answer(undefined);
  }
}
