import { folderOf, nameOf, type RepoPath } from '../../base/repoPath';
import { DeclarationIndex } from '../../go/declarationIndex';
import { parseSymbol, symbolKey } from '../../go/symbol';
import type { History, SourceTree } from '../../ports';
import type { ExcerptSource, OtherText } from './context';

/** What a source of excerpts is made from. */
export interface RepositoryParts {
  readonly tree: SourceTree;
  /** Absent when the host cannot read any history; then nothing is said about commits. */
  readonly history?: History;
  readonly otherTexts?: () => Promise<readonly OtherText[]>;
}

/** Functions that are part of the language, or that every program has. */
const EVERYWHERE = new Set(
  (
    'append cap clear close complex copy delete imag len make max min new panic print println real recover main init ' +
    'Error String Lock Unlock RLock RUnlock Done Add Wait'
  ).split(' '),
);

/** Reads what an essay is compared with from a checkout and its history. */
export function createExcerptSource({ tree, history, otherTexts }: RepositoryParts): ExcerptSource {
  const texts = new Map<string, Promise<string | null | undefined>>();
  const index = new DeclarationIndex(tree);
  return {
    textAt: (commit, path) => {
      const key = `${commit}:${path}`;
      const text = texts.get(key) ?? history?.readAt(commit, path) ?? Promise.resolve(undefined);
      texts.set(key, text);
      return text;
    },
    textNow: async (path) => (await tree.readText(path)) ?? ((await isGone(path, tree)) ? null : undefined),
    declares: async (commit, symbol) =>
      (await history?.head())?.commit === commit ? isDeclared(symbol, index) : undefined,
    otherTexts: otherTexts ?? (() => Promise.resolve([])),
  };
}

/** Only a folder that can be listed tells that a file is not there. */
async function isGone(path: RepoPath, tree: SourceTree): Promise<boolean> {
  const entries = await tree.listFolder(folderOf(path));
  if (entries) return !entries.some(({ name }) => name === nameOf(path));
  return folderOf(path) !== '' && isGone(folderOf(path), tree);
}

/** `undefined` for what may well be declared outside the tree, such as `http.Handler`. */
async function isDeclared(symbol: string, index: DeclarationIndex): Promise<boolean | undefined> {
  const survey = await index.survey();
  const parsed = parseSymbol(symbol);
  if (!parsed) return undefined;
  if (survey.withKey(symbolKey(parsed)).length > 0) return true;
  const { receiver, name } = parsed;
  if (receiver !== undefined) return survey.keysNamed(receiver).length > 0 ? isMember(receiver, name) : false;
  return survey.keysNamed(name).length > 0 || (EVERYWHERE.has(name) ? undefined : false);

  /** A type may have got the method from one that is embedded in it. */
  function isMember(type: string, method: string): boolean | undefined {
    return survey.keysNamed(method).some((key) => key !== `${type}.${method}`) ? undefined : false;
  }
}
