import fs from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from './repositoryRoot';
import { createTemporaryFolder } from './temporaryFolder';

/** Copies the bundled sample repository to a temporary folder, so that edits do not change the original. Returns the copy. */
export function copySample(): string {
  const folder = path.join(createTemporaryFolder().path, 'sample');
  fs.cpSync(path.join(repositoryRoot, 'test', 'fixtures', 'sample'), folder, { recursive: true });
  return folder;
}
