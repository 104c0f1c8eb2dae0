import type { RepoPath } from '../../../base/repoPath';
import type { ConstantFacts, TypeFacts } from '../../../code/codeFacts';
import type { FactReader } from '../../../code/factReader';
import type { PackageFile } from '../calls/entities';
import type { AnalysedTree } from '../calls/indexer';
import { constantsIn } from './constantFacts';
import type { TextOf } from './foldConstant';
import { typeFactsOf } from './typeFacts';

/** Reads facts of Go code. */
export class GoFactReader implements FactReader {
  private readonly textOf: TextOf = (path) => this.tree.textOf(path);

  constructor(private readonly tree: AnalysedTree) {}

  ofType(path: RepoPath, symbol: string): TypeFacts | undefined {
    const { universe } = this.tree;
    const declaration = universe.file(path)?.scope.ownPackage.names.get(symbol);
    if (declaration?.kind !== 'type' || declaration.path !== path) return undefined;
    return typeFactsOf(declaration, universe, this.textOf);
  }

  ofConstant(symbol: string, path?: RepoPath): readonly ConstantFacts[] {
    const { universe } = this.tree;
    const file = path === undefined ? undefined : universe.file(path);
    const files = path === undefined ? this.files() : file ? [file] : [];
    return [...files].flatMap((one) => constantsIn(one, symbol, this.textOf));
  }

  private *files(): Iterable<PackageFile> {
    for (const { files } of this.tree.universe.packages()) yield* files;
  }
}
