import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';

/** Tests are run from the repository's root, wherever their bundles lie. */
const ROOT = process.cwd();

/** The text of a file that belongs to the tests; path from the repository's root. */
export function readTestFile(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

/** The bytes of a file that belongs to the tests; path from the repository's root. */
export function readTestBytes(file: string): Uint8Array {
  return readFileSync(path.join(ROOT, file));
}

/** The texts of all files below a folder that belongs to the tests, by their path from it. */
export function readTestFolder(folder: string): Record<string, string> {
  const root = path.join(ROOT, folder);
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map(({ parentPath, name }) =>
    path.relative(root, path.join(parentPath, name)).split(path.sep).join('/'),
  );
  return Object.fromEntries(names.sort().map((name) => [name, readTestFile(`${folder}/${name}`)]));
}

/** The names of the folders in a folder that belongs to the tests. */
export function testFoldersIn(folder: string): string[] {
  const entries = readdirSync(path.join(ROOT, folder), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
