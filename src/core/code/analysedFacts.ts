import type { SourceTree } from '../ports';
import type { CallAnalyser } from './calls/callAnalyser';
import type { CallIndex } from './calls/callIndex';
import type { CodeFacts } from './codeFacts';
import type { FactReader } from './factReader';

/** What the facts of a source tree are read from. */
export interface AnalysedCode {
  /** Has the texts of the tree. */
  readonly analyser: CallAnalyser;
  readonly index: CallIndex;
  /** Has the tests, which the analyser does not know. */
  readonly tree: SourceTree;
}

/** The facts of a source tree that does not change. */
export function analysedFacts({ analyser }: AnalysedCode): CodeFacts {
  const reader = async (): Promise<FactReader> => {
    const read = await analyser.facts(() => Promise.resolve(true));
    if (!read) throw new Error('the source tree changed while its facts were read');
    return read;
  };
  return {
    ofFunction: () => Promise.resolve(undefined),
    ofType: async (path, symbol) => (await reader()).ofType(path, symbol),
    ofConstant: async (symbol, path) => (await reader()).ofConstant(symbol, path),
  };
}
