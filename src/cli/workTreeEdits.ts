import { createHash } from 'node:crypto';
import * as path from 'node:path';
import { nameOf, type RepoPath } from '../core';
import { listObjects } from './adapters/gitRevisionTree';
import { LARGEST_TEXT, readRegularFile } from './adapters/regularFile';

/** The files that hashes and words of packs come from. Others, such as pictures, may be placeholders that a filter replaces. */
const READ_FOR_PACKS = /\.(?:go|mod|conf|toml|ya?ml|properties|y|proto|tmpl)$/;

/**
 * True when the sources in the work tree are those of a commit, apart from line ends. Does not use `git status`, which
 * would run the filters that the repository's configuration names. Ignores files that git does not track.
 */
export async function isAsCommitted(root: string, commit: string): Promise<boolean> {
  const objects = await listObjects(root, commit);
  if (!objects) return false;
  return [...objects]
    .filter(([file]) => READ_FOR_PACKS.test(nameOf(file)))
    .every(([file, object]) => isObject(root, file, object));
}

function isObject(root: string, file: RepoPath, object: string): boolean {
  const { bytes } = readRegularFile(path.join(root, file), LARGEST_TEXT, root);
  // Missing or unreadable: differs from the commit.
  if (!bytes) return false;
  if (objectOf(bytes, object.length) === object) return true;
  const text = bytes.toString('latin1').replaceAll('\r\n', '\n');
  return objectOf(Buffer.from(text, 'latin1'), object.length) === object;
}

/** The name that git gives to the bytes of a file. The number of digits tells which hash. Git documentation, "gitformat-pack". */
function objectOf(bytes: Buffer, digits: number): string {
  const hash = createHash(digits === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
