import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { nameOf, type RepoPath } from '../core';
import { listObjects } from './adapters/gitRevisionTree';

/** What hashes and words of a pack are taken from; pictures and archives may lie elsewhere and be fetched by a filter. */
const READ_FOR_PACKS = /\.(?:go|mod|conf|toml|ya?ml|properties|y|proto|tmpl)$/;

/**
 * Whether the work tree has the sources of a commit as they are there. Git's own commands would run the filters that the
 * repository's configuration names; here only line ends may differ. Files that git does not track do not count.
 */
export async function isAsCommitted(root: string, commit: string): Promise<boolean> {
  const objects = await listObjects(root, commit);
  if (!objects) return false;
  return [...objects]
    .filter(([file]) => READ_FOR_PACKS.test(nameOf(file)))
    .every(([file, object]) => isObject(root, file, object));
}

function isObject(root: string, file: RepoPath, object: string): boolean {
  try {
    const bytes = readFileSync(path.join(root, file));
    if (objectOf(bytes, object.length) === object) return true;
    const text = bytes.toString('latin1').replaceAll('\r\n', '\n');
    return objectOf(Buffer.from(text, 'latin1'), object.length) === object;
  } catch {
    // Gone or unreadable: not as it was committed.
    return false;
  }
}

/** The name that git gives to the bytes of a file, with the hash whose names have so many digits. Git documentation, "gitformat-pack". */
function objectOf(bytes: Buffer, digits: number): string {
  const hash = createHash(digits === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
