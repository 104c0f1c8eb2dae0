import type { RepoPath } from '../base/repoPath';
import type {
  ConstantFacts,
  FieldUserFact,
  FunctionFacts,
  SettingFacts,
  TestFact,
  TypeFacts,
} from './codeFacts';

/** A file of tests. */
export interface TestText {
  readonly path: RepoPath;
  /** The whole file. */
  readonly text: string;
}

/** A function that certainly reaches another one. */
export interface ReachingFunction {
  readonly path: RepoPath;
  readonly symbol: string;
  /** How many calls lead to the other one; 0 for itself. */
  readonly distance: number;
}

/** Reads facts from the texts of a source tree. Valid until a text changes. Answers as `CodeFacts` does. */
export interface FactReader {
  /** Without tests, which are no part of the texts. */
  ofFunction(path: RepoPath, symbol: string): FunctionFacts | undefined;
  /** A type of a package. */
  ofType(path: RepoPath, symbol: string): TypeFacts | undefined;
  /** The functions that use the fields of a type. */
  fieldUsers(path: RepoPath, symbol: string): readonly FieldUserFact[];
  /** Constants and variables of packages. */
  ofConstant(symbol: string, path?: RepoPath): readonly ConstantFacts[];
  /** Settings whose key or whose field has this name. */
  ofSetting(name: string): readonly SettingFacts[];
  /** The tests that certainly call one of the functions, themselves or through helpers; the closest first. */
  testsOf(reaching: readonly ReachingFunction[], tests: readonly TestText[]): readonly TestFact[];
}
