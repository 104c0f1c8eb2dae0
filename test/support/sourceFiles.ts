import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { repositoryRoot } from '../../src/development/repositoryRoot';
import type { FileMap } from './imports';

/** The TypeScript files below a folder of the repository, by their path from its root. */
export async function sourceFiles(folder = 'src'): Promise<FileMap> {
  const names = await fs.readdir(path.join(repositoryRoot, folder), { recursive: true });
  const files = names.map((name) => path.posix.join(folder, name.split(path.sep).join('/')));
  const sources = files.filter((file) => /\.tsx?$/.test(file)).sort();
  return new Map(await Promise.all(sources.map(async (file) => [file, await readText(file)] as const)));
}

/** The text of a file of the repository. */
export function readText(file: string): Promise<string> {
  return fs.readFile(path.join(repositoryRoot, file), 'utf8');
}
