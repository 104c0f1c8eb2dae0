import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';

/** Makes a new empty folder and returns its real path. */
export type MakeFolder = () => Promise<string>;

/** Folders for the tests of one suite, removed when the suite ends. To be called in the suite's body. */
export function useTemporaryFolders(): MakeFolder {
  const made: string[] = [];
  suiteTeardown(async () => {
    for (const folder of made) await fs.rm(folder, { recursive: true, force: true });
  });
  return async () => {
    const folder = await fs.mkdtemp(path.join(await fs.realpath(os.tmpdir()), 'source-guide-test-'));
    made.push(folder);
    return folder;
  };
}
