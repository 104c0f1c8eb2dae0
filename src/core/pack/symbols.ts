import type { Problem } from '../base/problem';
import { joinPath, ROOT } from '../base/repoPath';
import type { SourceTree } from '../ports';
import { readJson } from './json';

/** The file of a pack that lists the code words of its prose with their kinds. */
export const SYMBOLS_FILE = joinPath(ROOT, 'symbols.json');

/** By code word of the prose: its kind, and the release that has it if the base commit does not. */
export type KnownWords = ReadonlyMap<string, string>;

/** Reads the code words of a pack; `undefined` when it has no such file. */
export async function readSymbols(
  pack: SourceTree,
): Promise<{ words: KnownWords; problems: readonly Problem[] } | undefined> {
  const text = await pack.readText(SYMBOLS_FILE);
  if (text === undefined) return undefined;
  const { value, problems } = readJson<{ words: Record<string, string> }>(text, SYMBOLS_FILE, 'symbols');
  return { words: new Map(Object.entries(value?.words ?? {})), problems };
}

/** The text of a `symbols.json` with these words, sorted. */
export function symbolsText(words: KnownWords): string {
  const sorted = [...words].sort(([left], [right]) => (left < right ? -1 : 1));
  const value = { $schema: '../symbols.schema.json', format: 2, words: Object.fromEntries(sorted) };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
