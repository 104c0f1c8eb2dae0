import { readdir, readFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { FolderEntry, RepoPath, SourceTree } from '../../core';

/** A folder on this machine. Links are not followed out of listings, so that a loop of links ends. */
export class NodeSourceTree implements SourceTree {
  constructor(private readonly root: string) {}

  async readText(file: RepoPath): Promise<string | undefined> {
    try {
      return decodeText(await readFile(path.join(this.root, file)));
    } catch {
      // Gone, unreadable or a folder: to a reader of the tree all of them mean "no text here".
      return undefined;
    }
  }

  async listFolder(folder: RepoPath): Promise<readonly FolderEntry[] | undefined> {
    try {
      const entries = await readdir(path.join(this.root, folder), { withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile() || entry.isDirectory())
        .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
    } catch {
      // As above: a folder that cannot be read has nothing to show.
      return undefined;
    }
  }
}

/** Text as an editor shows it: invalid bytes replaced, no byte order mark. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
