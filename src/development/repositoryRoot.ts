import fs from 'node:fs';
import path from 'node:path';

/** The root folder of this repository. Searched upwards, since bundles are at different depths below `dist`. */
export const repositoryRoot = nearestPackage(__dirname);

function nearestPackage(folder: string): string {
  return fs.existsSync(path.join(folder, 'package.json')) ? folder : nearestPackage(path.dirname(folder));
}
