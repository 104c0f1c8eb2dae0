import { CallIndex, type CallNode, type IndexData, type RepoPath } from '../../src/core';
import { goLanguage, goWithLibrary } from '../../src/core/languages';

/** Texts of a tree by path; a go.mod is added where there is none. */
export type Texts = Readonly<Record<string, string>>;

export const GO_MOD = 'module example.com/m\n';

/** The index of a tree that is written out in a test. */
export async function indexDataOf(texts: Texts): Promise<IndexData> {
  const indexer = goWithLibrary().createAnalyser();
  for (const [path, text] of Object.entries({ 'go.mod': GO_MOD, ...texts })) {
    indexer.set(path as RepoPath, text);
  }
  const data = await indexer.run();
  if (!data) throw new Error('an index that nobody stopped is whole');
  return data;
}

export async function callIndexOf(texts: Texts): Promise<CallIndex> {
  return new CallIndex(await indexDataOf(texts), goLanguage);
}

/** A declaration that has to be there. */
export function nodeOf(index: CallIndex, path: string, symbol: string): CallNode {
  const node = index.find(path, symbol);
  if (!node) throw new Error(`${path} declares no ${symbol}`);
  return node;
}
