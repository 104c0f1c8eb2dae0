import type { RepoPath } from '../../base/repoPath';
import type { CodeLanguage } from '../language';
import { groupBy } from './groups';
import type { IndexedImplementation } from './indexData';

/** A method that may implement a method of an interface, and the types that have it. */
export interface ImplementingMethod {
  /** As {@link IndexedImplementation.path}. */
  readonly path: RepoPath;
  readonly symbol: string;
  readonly line: number;
  readonly types: readonly string[];
  /** True if all are only possible. */
  readonly isPossible: boolean;
}

type Groups = ReadonlyMap<string, readonly IndexedImplementation[]>;

/** Finds implementations by interface, by method and by type. Groups them on first use. */
export class ImplementationTable {
  private byInterface: Groups | undefined;
  private byMethod: Groups | undefined;
  private byType: Groups | undefined;

  constructor(
    private readonly all: readonly IndexedImplementation[],
    private readonly language: CodeLanguage,
  ) {}

  /** The methods that may implement a method of an interface, each once. */
  of(path: string, symbol: string): readonly ImplementingMethod[] {
    this.byInterface ??= groupBy(this.all, (one) =>
      keyOf(one.interfacePath, this.language.interfaceMethod(one.interfaceName, one.method).written),
    );
    const methods = groupBy(this.byInterface.get(keyOf(path, symbol)) ?? [], keyOfMethod);
    return [...methods.values()].flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const types = [...new Set(group.map(({ type }) => type))];
      const isPossible = group.every((one) => one.isPossible);
      return [{ path: first.path, symbol: first.symbol, line: first.line, types, isPossible }];
    });
  }

  /** One for each interface with a method that a method may implement. */
  by(path: string, symbol: string): readonly IndexedImplementation[] {
    this.byMethod ??= groupBy(this.all, keyOfMethod);
    const found = this.byMethod.get(keyOf(path, symbol)) ?? [];
    return [...new Map(found.map((one) => [keyOf(one.interfacePath, one.interfaceName), one])).values()];
  }

  /** Names of the interfaces that types of a name implement. */
  interfacesOfType(type: string): readonly string[] {
    this.byType ??= groupBy(
      this.all.filter(({ isPossible }) => !isPossible),
      (one) => one.type,
    );
    return [...new Set((this.byType.get(type) ?? []).map(({ interfaceName }) => interfaceName))];
  }
}

function keyOfMethod({ path, symbol }: IndexedImplementation): string {
  return keyOf(path, symbol);
}

function keyOf(path: string, symbol: string): string {
  return `${path}#${symbol}`;
}
