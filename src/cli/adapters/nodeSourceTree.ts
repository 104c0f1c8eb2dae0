import { readdirSync, realpathSync } from 'node:fs';
import * as path from 'node:path';
import { folderOf, ROOT, type FolderEntry, type Message, type RepoPath, type SourceTree } from '../../core';
import { failedRead, isInside, LARGEST_TEXT, leadsOut, readRegularFile } from './regularFile';

/**
 * The source tree in a folder on this machine. Follows links to files inside the folder only. Listings leave out links,
 * so that a loop of links does no harm. Reads synchronously: a command has nothing else to do meanwhile, and whole trees
 * take a third of the time.
 */
export class NodeSourceTree implements SourceTree {
  readonly unreadable = new Map<RepoPath, Message>();
  /** The folders that were looked at, and whether they are really inside the root. */
  private readonly folders = new Map<RepoPath, boolean>();
  private realRoot: string | undefined;

  constructor(private readonly root: string) {}

  readText(file: RepoPath): Promise<string | undefined> {
    const place = path.join(this.root, file);
    const isHere = this.holds(folderOf(file));
    const { bytes, refusal } = isHere
      ? readRegularFile(place, LARGEST_TEXT, this.home())
      : { refusal: leadsOut(this.home()) };
    this.note(file, refusal);
    return Promise.resolve(bytes && decodeText(bytes));
  }

  listFolder(folder: RepoPath): Promise<readonly FolderEntry[] | undefined> {
    if (!this.holds(folder)) {
      this.note(folder, leadsOut(this.home()));
      return Promise.resolve(undefined);
    }
    const place = path.join(this.root, folder);
    try {
      const entries = readdirSync(place, { withFileTypes: true });
      this.note(folder, undefined);
      const listed = entries
        .filter((entry) => entry.isFile() || entry.isDirectory())
        .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
      return Promise.resolve(listed);
    } catch (error) {
      this.note(folder, failedRead(error, place).refusal);
      return Promise.resolve(undefined);
    }
  }

  private note(file: RepoPath, refusal: Message | undefined): void {
    if (refusal) this.unreadable.set(file, refusal);
    else this.unreadable.delete(file);
  }

  private home(): string {
    this.realRoot ??= realPathOf(this.root) ?? path.resolve(this.root);
    return this.realRoot;
  }

  /** False for a folder that is, or is behind, a link out of the root. */
  private holds(folder: RepoPath): boolean {
    if (folder === ROOT) return true;
    let isHere = this.folders.get(folder);
    if (isHere === undefined) {
      const real = realPathOf(path.join(this.root, folder));
      isHere = real === undefined || isInside(real, this.home());
      this.folders.set(folder, isHere);
    }
    return isHere;
  }
}

/** `undefined` for what does not exist; reading it tells why. */
function realPathOf(place: string): string | undefined {
  try {
    return realpathSync.native(place);
  } catch {
    return undefined;
  }
}

const DECODER = new TextDecoder('utf-8');

/** Text as an editor shows it: invalid bytes replaced, no byte order mark. */
export function decodeText(bytes: Uint8Array): string {
  return DECODER.decode(bytes);
}
