import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { FolderEntry, RepoPath, SourceTree } from '../../core';

/**
 * A folder on this machine. Links are not followed out of listings, so that a loop of links ends. Reads at once: a
 * command has nothing else to do meanwhile, and whole trees are read in a third of the time.
 */
export class NodeSourceTree implements SourceTree {
  constructor(private readonly root: string) {}

  readText(file: RepoPath): Promise<string | undefined> {
    try {
      return Promise.resolve(decodeText(readFileSync(path.join(this.root, file))));
    } catch {
      // Gone, unreadable or a folder: to a reader of the tree all of them mean "no text here".
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
      // As above: a folder that cannot be read has nothing to show.
      return Promise.resolve(undefined);
    }
  }
}

const DECODER = new TextDecoder('utf-8');

/** Text as an editor shows it: invalid bytes replaced, no byte order mark. */
export function decodeText(bytes: Uint8Array): string {
  return DECODER.decode(bytes);
}
