import { KeptAnswer, KeptAnswers } from '../../base/kept';
import { folderOf, nameOf, type RepoPath } from '../../base/repoPath';
import { DeclarationIndex } from '../../languages/go/declarationIndex';
import { parseSymbol, symbolKey } from '../../languages/go/symbol';
import type { Survey } from '../../languages/go/survey';
import type { Head, History, SourceTree } from '../../ports';
import type { ExcerptSource, OtherText } from './context';

/** What a source of excerpts is made from. */
export interface RepositoryParts {
  readonly tree: SourceTree;
  /** Absent when the host cannot read any history; then nothing is said about commits. */
  readonly history?: History;
  /** What is checked out and what is declared there, where somebody keeps that anyway. */
  readonly kept?: {
    readonly head: () => Promise<Head | undefined>;
    readonly survey: () => Promise<Survey>;
  };
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
export function createExcerptSource({ tree, history, kept, otherTexts }: RepositoryParts): ExcerptSource {
  const texts = new KeptAnswers<string, string | null | undefined>();
  const { head, survey } = kept ?? readOnce(tree, history);
  return {
    textAt: async (commit, path) => {
      const key = `${commit}:${path}`;
      const text = await texts.get(key, () => history?.readAt(commit, path) ?? Promise.resolve(undefined));
      // Git may not be ready yet; what cannot be told now may be told later.
      if (text === undefined) texts.forget(key);
      return text;
    },
    textNow: async (path) => (await tree.readText(path)) ?? ((await isGone(path, tree)) ? null : undefined),
    declares: async (commit, symbol) =>
      (await head())?.commit === commit ? isDeclared(symbol, await survey()) : undefined,
    otherTexts: otherTexts ?? (() => Promise.resolve([])),
  };
}

function readOnce(tree: SourceTree, history: History | undefined): NonNullable<RepositoryParts['kept']> {
  const index = new DeclarationIndex(tree);
  const head = new KeptAnswer<Head | undefined>();
  return {
    head: () => head.get(() => history?.head() ?? Promise.resolve(undefined)),
    survey: () => index.survey(),
  };
}

/** Only a folder that can be listed tells that a file is not there. */
async function isGone(path: RepoPath, tree: SourceTree): Promise<boolean> {
  const entries = await tree.listFolder(folderOf(path));
  if (entries) return !entries.some(({ name }) => name === nameOf(path));
  return folderOf(path) !== '' && isGone(folderOf(path), tree);
}

/** `undefined` for what may well be declared outside the tree, such as `http.Handler`. */
function isDeclared(symbol: string, survey: Survey): boolean | undefined {
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
