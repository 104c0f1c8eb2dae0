import { CallIndex, TreeLookup, type CodeLookup, type RepoPath, type HistoryLookup } from '../../src/core';
import { goLanguage } from '../../src/core/languages';
import { GO_MOD, type Texts } from './callIndex';

/** What a tree that is written out in a test has besides its Go files. */
export interface OtherParts {
  readonly others?: Texts;
  readonly history?: Partial<HistoryLookup>;
}

/** Looks things up in a tree that is written out in a test. */
export async function lookupIn(texts: Texts, { others = {}, history }: OtherParts = {}): Promise<CodeLookup> {
  const sources = { 'go.mod': GO_MOD, ...texts };
  const analyser = goLanguage.createAnalyser();
  for (const [path, text] of Object.entries(sources))
    if (!path.endsWith('_test.go')) analyser.set(path as RepoPath, text);
  const data = await analyser.run();
  const facts = await analyser.facts(() => Promise.resolve(true));
  if (!data || !facts) throw new Error('a run that nobody stops yields an index and facts');
  const paths = [...Object.keys(sources), ...Object.keys(others)] as RepoPath[];
  return new TreeLookup({
    texts: new Map(Object.entries(sources)) as Map<RepoPath, string>,
    index: new CallIndex(data, goLanguage),
    facts: () => Promise.resolve(facts),
    paths: () => Promise.resolve(paths),
    otherTexts: () => Promise.resolve(new Map(Object.entries(others)) as Map<RepoPath, string>),
    history: { ...UNKNOWN, ...history },
  });
}

const nobodyTells = (): Promise<undefined> => Promise.resolve(undefined);

const UNKNOWN: HistoryLookup = {
  hasRevision: nobodyTells,
  hasWordAt: nobodyTells,
  releases: nobodyTells,
  commitAt: nobodyTells,
  hasPathAt: nobodyTells,
  changedCodeWith: nobodyTells,
  isAbout: nobodyTells,
};
