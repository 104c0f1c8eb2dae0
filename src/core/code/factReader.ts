import type { RepoPath } from '../base/repoPath';
import type { ConstantFacts, TypeFacts } from './codeFacts';

/** Reads facts from the texts of a source tree. Valid until a text changes. Answers as `CodeFacts` does. */
export interface FactReader {
  ofType(path: RepoPath, symbol: string): TypeFacts | undefined;
  ofConstant(symbol: string, path?: RepoPath): readonly ConstantFacts[];
}
