import type { RepoPath } from '../../../base/repoPath';
import type { Expression } from '../ast';
import type { FunctionEntity, Scope, TypeDeclaration } from '../calls/entities';
import type { AnalysedTree } from '../calls/indexer';
import { signatureOf } from '../calls/typeExpressions';
import { dereferenced } from '../calls/types';
import { readEvents, type BodyEvents } from './bodyEvents';
import { printConstant } from './constantValue';
import { foldExpression } from './foldConstant';

/** The values that constructors give to fields. Reads the constructors of a type when it is first asked for. */
export class SettingDefaults {
  private readonly byType = new Map<TypeDeclaration, ReadonlyMap<string, string | undefined>>();

  constructor(private readonly tree: AnalysedTree) {}

  /** The value that all constructors of a type give to a field; `undefined` if they differ, or if it is not constant. */
  of(owner: TypeDeclaration, field: string): string | undefined {
    let defaults = this.byType.get(owner);
    if (!defaults) {
      defaults = this.read(owner);
      this.byType.set(owner, defaults);
    }
    return defaults.get(field);
  }

  private read(owner: TypeDeclaration): ReadonlyMap<string, string | undefined> {
    const defaults = new Map<string, string | undefined>();
    for (const events of this.constructorsOf(owner)) {
      for (const { name, value, scope } of valuesIn(events, owner)) {
        const constant = value && foldExpression(value, scope, this.tree.textOf);
        const printed = constant && printConstant(constant);
        defaults.set(name, !defaults.has(name) || defaults.get(name) === printed ? printed : undefined);
      }
    }
    return defaults;
  }

  /** `NewConfig` and the like: functions of the same package that give a new value. */
  private constructorsOf(owner: TypeDeclaration): readonly BodyEvents[] {
    const { universe, textOf } = this.tree;
    const home = universe.file(owner.path as RepoPath)?.scope.ownPackage;
    return (home?.files ?? []).flatMap(({ path, functions }) => {
      const text = textOf(path);
      if (text === undefined) return [];
      return functions
        .filter((entity) => isConstructor(entity, owner))
        .flatMap((entity) => readEvents(entity, text) ?? []);
    });
  }
}

interface GivenValue {
  readonly name: string;
  /** Absent if the field may get another value later. */
  readonly value: Expression | undefined;
  readonly scope: Scope;
}

function valuesIn({ composites, statements }: BodyEvents, owner: TypeDeclaration): readonly GivenValue[] {
  const values: GivenValue[] = [];
  for (const { x, type, scope } of composites) {
    const base = type && dereferenced(type);
    if (base?.kind !== 'named' || base.declaration !== owner) continue;
    for (const { key, value } of x.elements) {
      if (key?.kind === 'identifier') values.push({ name: key.name, value, scope });
    }
  }
  for (const { statement, scope } of statements) {
    if (statement.kind !== 'assign') continue;
    for (const target of statement.left) {
      if (target.kind === 'selector') values.push({ name: target.name, value: undefined, scope });
    }
  }
  return values;
}

function isConstructor(entity: FunctionEntity, owner: TypeDeclaration): boolean {
  if (entity.declaration.receiver || !/^(?:[Nn]ew|[Dd]efault)/.test(entity.declaration.name)) return false;
  const [first] = signatureOf(entity).results;
  const base = first && dereferenced(first);
  return base?.kind === 'named' && base.declaration === owner;
}
