import fs from 'node:fs';
import path from 'node:path';

/** The folder of this extension's sources. Bundles run from different depths of `dist`, so it is looked for upwards. */
export const repositoryRoot = nearestPackage(__dirname);

function nearestPackage(folder: string): string {
  return fs.existsSync(path.join(folder, 'package.json')) ? folder : nearestPackage(path.dirname(folder));
}
