import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { folderOf, nameOf, type FolderEntry, type RepoPath, type SourceTree } from '../../core';
import { gitEnvironment, runGit } from './git';
import { decodeText } from './nodeSourceTree';

/** Someone who waits for the bytes of an object. */
type Waiting = (bytes: Buffer | undefined) => void;

/** The files of one commit, read from git's objects; the work tree is not touched. */
export class GitRevisionTree implements SourceTree {
  private constructor(
    private readonly objects: ReadonlyMap<RepoPath, string>,
    private readonly folders: ReadonlyMap<RepoPath, readonly FolderEntry[]>,
    private readonly reader: GitObjectReader,
  ) {}

  /** `undefined` when the commit cannot be read. */
  static async open(
    root: string,
    commit: string,
    reader: GitObjectReader,
  ): Promise<GitRevisionTree | undefined> {
    const listing = await runGit(root, 'ls-tree', '-r', '-z', '--full-tree', commit);
    if (!listing) return undefined;
    const objects = new Map<RepoPath, string>();
    for (const entry of listing.toString('utf8').split('\0')) {
      const match = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(entry);
      if (match?.[1] && match[2]) objects.set(match[2] as RepoPath, match[1]);
    }
    return new GitRevisionTree(objects, foldersOf(objects.keys()), reader);
  }

  async readText(path: RepoPath): Promise<string | undefined> {
    const object = this.objects.get(path);
    const bytes = object === undefined ? undefined : await this.reader.read(object);
    return bytes && decodeText(bytes);
  }

  listFolder(path: RepoPath): Promise<readonly FolderEntry[] | undefined> {
    return Promise.resolve(this.folders.get(path));
  }
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

/** One `git cat-file --batch` that serves many reads. Git documentation, git-cat-file, "BATCH OUTPUT". */
export class GitObjectReader {
  private readonly process: ChildProcessWithoutNullStreams;
  private readonly waiting: Waiting[] = [];
  private chunks: Buffer[] = [];
  private received = 0;

  constructor(root: string) {
    this.process = spawn('git', ['cat-file', '--batch'], { cwd: root, env: gitEnvironment() });
    this.process.stdout.on('data', (chunk: Buffer) => this.receive(chunk));
    this.process.on('error', () => this.giveUp());
    this.process.on('close', () => this.giveUp());
    // A pipe that closes early is reported by `close`.
    this.process.stdin.on('error', () => undefined);
  }

  /** The bytes of an object; `undefined` when there is none. */
  read(object: string): Promise<Buffer | undefined> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.process.stdin.write(`${object}\n`);
    });
  }

  close(): void {
    this.process.stdin.end();
  }

  private receive(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.received += chunk.length;
    for (let answer = this.takeAnswer(); answer; answer = this.takeAnswer()) {
      this.waiting.shift()?.(answer.bytes);
    }
  }

  /** Takes `<object> <type> <size>\n<bytes>\n` or `<object> missing\n` off the front, once it is whole. */
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
    if (this.received < total) return undefined;
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
    for (const answer of this.waiting.splice(0)) answer(undefined);
  }
}
