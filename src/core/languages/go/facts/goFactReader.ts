import type { RepoPath } from '../../../base/repoPath';
import type {
  ConstantFacts,
  FieldUserFact,
  FunctionFacts,
  SettingFacts,
  TestFact,
  TypeFacts,
} from '../../../code/codeFacts';
import type { FactReader, ReachingFunction, TestText } from '../../../code/factReader';
import type { PackageFile, TypeDeclaration } from '../calls/entities';
import type { AnalysedTree } from '../calls/indexer';
import { constantsIn } from './constantFacts';
import { fieldUsersOf } from './fieldUsers';
import { functionFactsOf, type FunctionContext } from './functionFacts';
import { NamedSettings } from './namedSettings';
import type { LocatedFunction } from './neverFails';
import { SettingDefaults } from './settingDefaults';
import { SharedUses } from './sharedUses';
import { testFactsOf } from './testFacts';
import { typeFactsOf } from './typeFacts';

/** Reads facts of Go code. */
export class GoFactReader implements FactReader {
  private readonly context: FunctionContext;
  private readonly settings: NamedSettings;

  constructor(private readonly tree: AnalysedTree) {
    const defaults = new SettingDefaults(tree);
    this.settings = new NamedSettings(tree, defaults);
    this.context = {
      tree,
      shared: new SharedUses(tree),
      defaults,
      functionOf: (path, symbol) => this.functionOf(path, symbol),
      methodsNamed: (name) => this.methodsNamed(name),
    };
  }

  ofFunction(path: RepoPath, symbol: string): FunctionFacts | undefined {
    const found = this.functionOf(path, symbol);
    return found && functionFactsOf(found.entity, found.text, this.context);
  }

  ofType(path: RepoPath, symbol: string): TypeFacts | undefined {
    const declaration = this.typeOf(path, symbol);
    return declaration && typeFactsOf(declaration, this.tree.universe, this.tree.textOf);
  }

  fieldUsers(path: RepoPath, symbol: string): readonly FieldUserFact[] {
    const declaration = this.typeOf(path, symbol);
    return declaration ? fieldUsersOf(declaration, this.tree) : [];
  }

  ofConstant(symbol: string, path?: RepoPath): readonly ConstantFacts[] {
    const { universe } = this.tree;
    const file = path === undefined ? undefined : universe.file(path);
    const files = path === undefined ? this.files() : file ? [file] : [];
    return [...files].flatMap((one) => constantsIn(one, symbol, this.tree.textOf));
  }

  ofSetting(name: string): readonly SettingFacts[] {
    return this.settings.named(name);
  }

  testsOf(reaching: readonly ReachingFunction[], tests: readonly TestText[]): readonly TestFact[] {
    return testFactsOf(reaching, tests, this.tree);
  }

  private typeOf(path: RepoPath, symbol: string): TypeDeclaration | undefined {
    const declaration = this.tree.universe.file(path)?.scope.ownPackage.names.get(symbol);
    return declaration?.kind === 'type' && declaration.path === path ? declaration : undefined;
  }

  private functionOf(path: string, symbol: string): LocatedFunction | undefined {
    const entity = this.tree.universe.file(path as RepoPath)?.functions.find((one) => one.symbol === symbol);
    const text = this.tree.textOf(path);
    return entity && text !== undefined ? { entity, text } : undefined;
  }

  private methodsNamed(name: string): LocatedFunction[] {
    return [...this.files()].flatMap(({ path, functions }) =>
      functions
        .filter(({ declaration }) => declaration.receiver && declaration.name === name)
        .flatMap((entity): LocatedFunction[] => {
          const text = this.tree.textOf(path);
          return text === undefined ? [] : [{ entity, text }];
        }),
    );
  }

  private *files(): Iterable<PackageFile> {
    for (const { files } of this.tree.universe.packages()) yield* files;
  }
}
