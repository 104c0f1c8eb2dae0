import { readFileSync } from 'node:fs';
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
