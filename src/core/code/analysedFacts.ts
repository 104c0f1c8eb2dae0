import type { RepoPath } from '../base/repoPath';
import type { SourceTree } from '../ports';
import type { CallAnalyser } from './calls/callAnalyser';
import type { CallIndex } from './calls/callIndex';
import { reachingFunctions } from './calls/reachingFunctions';
import type { CodeFacts, FunctionFacts } from './codeFacts';
import type { FactReader } from './factReader';
import { readTestTexts, testFolders } from './testTexts';

/** What the facts of a source tree are read from. */
export interface AnalysedCode {
  /** Has the texts of the tree. */
  readonly analyser: CallAnalyser;
  readonly index: CallIndex;
  /** Has the tests, which the analyser does not know. */
  readonly tree: SourceTree;
}

/** The facts of a source tree that does not change. */
export function analysedFacts(code: AnalysedCode): CodeFacts {
  const reader = async (): Promise<FactReader> => {
    const read = await code.analyser.facts(() => Promise.resolve(true));
    if (!read) throw new Error('the source tree changed while its facts were read');
    return read;
  };
  return {
    ofFunction: async (path, symbol) => functionFacts(await reader(), code, path, symbol),
    ofType: async (path, symbol) => (await reader()).ofType(path, symbol),
    fieldUsers: async (path, symbol) => (await reader()).fieldUsers(path, symbol),
    ofConstant: async (symbol, path) => (await reader()).ofConstant(symbol, path),
  };
}

async function functionFacts(
  reader: FactReader,
  { index, tree }: AnalysedCode,
  path: RepoPath,
  symbol: string,
): Promise<FunctionFacts | undefined> {
  const facts = reader.ofFunction(path, symbol);
  const node = facts && index.find(path, symbol);
  if (!node) return facts;
  const reaching = reachingFunctions(index, node);
  const tests = await readTestTexts(testFolders(reaching), tree, index.language);
  return { ...facts, tests: reader.testsOf(reaching, tests) };
}
