import { CallIndex, analysedFacts, type CodeFacts, type RepoPath } from '../../src/core';
import { goLanguage } from '../../src/core/languages';
import { GO_MOD, type Texts } from './callIndex';
import { InMemoryTree } from './inMemoryTree';

/** The facts of a tree that is written out in a test. Files of tests may be part of it. */
export async function codeFactsOf(texts: Texts): Promise<CodeFacts> {
  const all = { 'go.mod': GO_MOD, ...texts };
  const analyser = goLanguage.createAnalyser();
  for (const [path, text] of Object.entries(all)) {
    if (!path.endsWith('_test.go')) analyser.set(path as RepoPath, text);
  }
  const data = await analyser.run();
  if (!data) throw new Error('an index that nobody stopped is whole');
  const index = new CallIndex(data, goLanguage);
  return analysedFacts({ analyser, index, tree: new InMemoryTree(all) });
}
