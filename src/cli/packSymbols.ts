import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { findSymbols, loadPack, symbolLikeWords, SYMBOLS_FILE, symbolsText } from '../core';
import { codeLanguages } from '../core/languages';
import { GitObjectReader, GitRevisionTree } from './adapters/gitRevisionTree';
import { NodeSourceTree } from './adapters/nodeSourceTree';
import type { Io } from './io';
import type { FileWithNewText } from './replaceFiles';
import { readyToRead } from './syntaxFiles';

/** The result of {@link fileWithSymbols}. */
export interface NewSymbols {
  /** How many words were found. */
  readonly known: number;
  /** Words that neither the work tree nor a known release has. */
  readonly unknown: readonly string[];
  /** The file that records them, if it changes. */
  readonly files: readonly FileWithNewText[];
}

/**
 * The file of a pack that records what the code words in its prose are. Looks first in the work tree, then in the releases, newest
 * first, since a text may mention an earlier name.
 */
export async function fileWithSymbols(packFolder: string, root: string, io: Io): Promise<NewSymbols> {
  const { pack } = await loadPack(new NodeSourceTree(packFolder), codeLanguages);
  const language = await readyToRead(pack?.language ?? codeLanguages.fallback, io);
  const wanted = pack ? symbolLikeWords(pack) : [];
  const known = new Map(await findSymbols(wanted, new NodeSourceTree(root), language));
  let unknown = wanted.filter((word) => !known.has(word));
  const reader = new GitObjectReader(root);
  try {
    for (const { tag, commit } of [...(pack?.releases ?? [])].reverse()) {
      const tree = unknown.length > 0 ? await GitRevisionTree.open(root, commit, reader) : undefined;
      if (!tree) continue;
      for (const [word, kind] of await findSymbols(unknown, tree, language))
        known.set(word, `${kind}, ${tag}`);
      unknown = unknown.filter((word) => !known.has(word));
    }
  } finally {
    reader.close();
  }
  const file = path.join(packFolder, SYMBOLS_FILE);
  const before = await readFile(file, 'utf8').catch(() => undefined);
  const text = symbolsText(known);
  return { known: known.size, unknown, files: text === before ? [] : [{ file, text }] };
}
