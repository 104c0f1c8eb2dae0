import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { FolderEntry, RepoPath, SourceTree } from '../../core';

/**
 * The source tree in a folder on this machine. Listings leave out links, so that a loop of links does no harm. Reads
 * synchronously: a command has nothing else to do meanwhile, and whole trees take a third of the time.
 */
export class NodeSourceTree implements SourceTree {
  constructor(private readonly root: string) {}

  readText(file: RepoPath): Promise<string | undefined> {
    try {
      return Promise.resolve(decodeText(readFileSync(path.join(this.root, file))));
    } catch {
      // Missing, unreadable or a folder: the port treats all of these as "no text".
      return Promise.resolve(undefined);
    }
  }

  listFolder(folder: RepoPath): Promise<readonly FolderEntry[] | undefined> {
    try {
      const entries = readdirSync(path.join(this.root, folder), { withFileTypes: true });
      const listed = entries
        .filter((entry) => entry.isFile() || entry.isDirectory())
        .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
      return Promise.resolve(listed);
    } catch {
      // Missing or unreadable: the port treats both as "no folder".
      return Promise.resolve(undefined);
    }
  }
}

const DECODER = new TextDecoder('utf-8');

/** Text as an editor shows it: invalid bytes replaced, no byte order mark. */
export function decodeText(bytes: Uint8Array): string {
  return DECODER.decode(bytes);
}
