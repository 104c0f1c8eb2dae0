import { KeptAnswer, KeptAnswers } from '../../base/kept';
import { folderOf, nameOf, type RepoPath } from '../../base/repoPath';
import { DeclarationIndex } from '../../code/declarationIndex';
import type { CodeLanguage } from '../../code/language';
import type { CodeLookup } from '../../code/lookup/codeLookup';
import { answerWith } from '../../code/lookup/keptLookup';
import type { TreeSnapshot } from '../../code/treeSnapshot';
import type { Head, History, SourceTree } from '../../ports';
import type { ExcerptSource, OtherText } from './excerptSource';

/** What a source of excerpts is made from. */
export interface RepositoryParts {
  /** Reads the files of the checkout. */
  readonly tree: SourceTree;
  /** The language that the repository is written in. */
  readonly language: CodeLanguage;
  /** Absent when the host cannot read any history; then nothing is said about commits. */
  readonly history?: History;
  /** What is checked out and what is declared there, where somebody keeps that anyway. */
  readonly kept?: {
    readonly head: () => Promise<Head | undefined>;
    readonly snapshot: () => Promise<TreeSnapshot>;
  };
  /** Looks things up in the code at a commit or a tag; `undefined` when that cannot be read. Absent: claims are not checked. */
  readonly codeAt?: (commit: string) => Promise<CodeLookup | undefined>;
  /** The walkthroughs about the repository; absent when there are none. */
  readonly walkthroughs?: ExcerptSource['walkthroughs'];
  /** Texts to compare the essay with; absent when there are none. */
  readonly otherTexts?: () => Promise<readonly OtherText[]>;
}

/** Reads what an essay is compared with from a checkout and its history. */
export function createExcerptSource(parts: RepositoryParts): ExcerptSource {
  const { tree, history, kept, otherTexts, codeAt, walkthroughs } = parts;
  const texts = new KeptAnswers<string, string | null | undefined>();
  const { head, snapshot } = kept ?? readOnce(parts);
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
      (await head())?.commit === commit ? isDeclared(symbol, await snapshot()) : undefined,
    lookUp: async (commit, question) => {
      const code = await codeAt?.(commit);
      return code && answerWith(code, question);
    },
    otherTexts: otherTexts ?? (() => Promise.resolve([])),
    ...(walkthroughs && { walkthroughs }),
  };
}

function readOnce({ tree, history, language }: RepositoryParts): NonNullable<RepositoryParts['kept']> {
  const index = new DeclarationIndex(tree, language);
  const head = new KeptAnswer<Head | undefined>();
  return {
    head: () => head.get(() => history?.head() ?? Promise.resolve(undefined)),
    snapshot: () => index.snapshot(),
  };
}

/** Only a folder that can be listed tells that a file is not there. */
async function isGone(path: RepoPath, tree: SourceTree): Promise<boolean> {
  const entries = await tree.listFolder(folderOf(path));
  if (entries) return !entries.some(({ name }) => name === nameOf(path));
  return folderOf(path) !== '' && isGone(folderOf(path), tree);
}

/** `undefined` for what may well be declared outside the tree, such as `http.Handler`. */
function isDeclared(symbol: string, snapshot: TreeSnapshot): boolean | undefined {
  const parsed = snapshot.language.parseSymbol(symbol);
  if (!parsed) return undefined;
  const { key, owner, name } = parsed;
  if (snapshot.withKey(key).length > 0) return true;
  if (owner !== undefined) return snapshot.keysNamed(owner).length > 0 ? isMember() : false;
  return snapshot.keysNamed(name).length > 0 || (snapshot.language.commonNames.has(name) ? undefined : false);

  /** A type may have got the method from one that is embedded in it. */
  function isMember(): boolean | undefined {
    return snapshot.keysNamed(name).some((other) => other !== key) ? undefined : false;
  }
}
