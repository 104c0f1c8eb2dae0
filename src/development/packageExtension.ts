import fs from 'node:fs';
import path from 'node:path';
import { captureProcess } from './childProcess';
import { environmentOfOtherPackage, npmCommand } from './npmInstall';
import { repositoryRoot } from './repositoryRoot';
import { createTemporaryFolder } from './temporaryFolder';

/** What `npm run package` does not read, or makes itself. */
const leftBehind = ['node_modules', 'dist', '.git', 'test'];

/** Absolute paths of `.vsix` files. */
export interface Packages {
  readonly extension: `${string}.vsix`;
  /** The packs that the extension itself does not hold. */
  readonly walkthroughs: `${string}.vsix`;
}

/**
 * Runs `npm run package` in a copy of this repository, since it replaces the bundles in `dist` by minified ones. The files
 * last as long as this process. Throws with the output if there are none.
 */
export async function packageExtension(): Promise<Packages> {
  const folder = path.join(createTemporaryFolder().path, 'source-guide');
  copyRepository(folder);
  const [command, ...args] = npmCommand('run', 'package');
  const options = { folder, environment: environmentOfOtherPackage() };
  const { code, output } = await captureProcess(command, args, options);
  if (code !== 0) {
    throw new Error(`npm run package ended with exit code ${code}:\n${output}`);
  }
  const name = path.join(folder, 'source-guide');
  return { extension: `${name}.vsix`, walkthroughs: `${name}-walkthroughs.vsix` };
}

function copyRepository(folder: string): void {
  const isNeeded = (source: string): boolean => !leftBehind.includes(path.relative(repositoryRoot, source));
  fs.cpSync(repositoryRoot, folder, { recursive: true, filter: isNeeded });
  fs.symlinkSync(path.join(repositoryRoot, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
}
