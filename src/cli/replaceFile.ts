import { rename, writeFile } from 'node:fs/promises';

/** Replaces a file as a whole. A reader sees the old text or the new one, never a part. */
export async function replaceFile(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}
