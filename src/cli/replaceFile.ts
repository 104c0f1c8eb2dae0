import { rename, writeFile } from 'node:fs/promises';

/** Replaces a file atomically: a reader sees either the old or the new text. */
export async function replaceFile(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}
