import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { repositoryRoot } from '../../src/development/repositoryRoot';
import { createRepository } from './gitRepository';
import type { MakeFolder } from './temporaryFolders';

/** A small Go module with openGemini's layout, in which the built-in pack finds every place. */
export const SAMPLE = path.join(repositoryRoot, 'test', 'fixtures', 'sample');

/** A copy of the sample module, without a repository. */
export async function copySample(makeFolder: MakeFolder): Promise<string> {
  const folder = await makeFolder();
  await fs.cp(SAMPLE, folder, { recursive: true });
  return folder;
}

/** A copy of the sample module in a repository with one commit. */
export async function copySampleRepository(
  makeFolder: MakeFolder,
): Promise<{ folder: string; commit: string }> {
  const folder = await copySample(makeFolder);
  return { folder, commit: await createRepository(folder) };
}

/** Changes the text of a file. */
export async function editFile(folder: string, file: string, edit: (text: string) => string): Promise<void> {
  const place = path.join(folder, file);
  await fs.writeFile(place, edit(await fs.readFile(place, 'utf8')));
}

/** Writes a file, and the folders that it needs. */
export async function writeFile(folder: string, file: string, text: string): Promise<void> {
  const place = path.join(folder, file);
  await fs.mkdir(path.dirname(place), { recursive: true });
  await fs.writeFile(place, text);
}

/** The source of a function in a file that gofmt has formatted. */
export async function functionText(folder: string, file: string, symbol: string): Promise<string> {
  const text = await fs.readFile(path.join(folder, file), 'utf8');
  const [, receiver, name] = /^(?:\((\*?\w+)\)\.)?(\w+)$/.exec(symbol) ?? [];
  const head = receiver ? `func \\(\\w+ ${receiver.replace('*', '\\*')}\\) ${name}\\(` : `func ${name}\\(`;
  const found = new RegExp(`^${head}(?:.*\\}\\n|[^]*?\\n\\}\\n)`, 'm').exec(text);
  if (!found) throw new Error(`${file} declares no function ${symbol}`);
  return found[0];
}

/** Takes a function out of its file and returns its source. */
export async function cutFunction(folder: string, file: string, symbol: string): Promise<string> {
  const source = await functionText(folder, file, symbol);
  await editFile(folder, file, (text) => text.replace(source, () => ''));
  return source;
}

/** The Go files of a folder, relative to it. */
export async function goFilesOf(folder: string): Promise<string[]> {
  const files = await fs.readdir(folder, { recursive: true });
  return files.filter((file) => file.endsWith('.go'));
}
