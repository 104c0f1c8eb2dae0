import { LOCAL, type Slot } from '../../../code/handOvers/slots';
import type { Expression } from '../ast';
import type { Scope, TypeDeclaration } from '../calls/entities';
import type { FieldMember } from '../calls/lookup';
import { fieldIdentity } from '../facts/identity';
import { stringAt } from './stringAt';

/** The slot of a field; `undefined` for a field outside the tree. Fields of structs without a name share one per file. */
export function fieldSlot({
  owner,
  path,
  name,
}: Pick<FieldMember, 'owner' | 'path' | 'name'>): Slot | undefined {
  if (owner) return ownedFieldSlot(owner, name);
  return path === '' ? undefined : `${path}#.${name}`;
}

export function ownedFieldSlot(owner: TypeDeclaration, name: string): Slot {
  return fieldIdentity(owner, name);
}

/** Names the parameters and results of a declared function. */
export function functionSlot({ path, symbol }: { readonly path: string; readonly symbol: string }): Slot {
  return `${path}#${symbol}`;
}

/** Names the parameters and results of a function literal. */
export function literalSlot(start: number): Slot {
  return `${LOCAL}L${start}`;
}

/** The slot of a composite literal before somebody keeps it. */
export function compositeSlot(start: number): Slot {
  return `${LOCAL}K${start}`;
}

/** A text that is the same for the same constant; `undefined` if the key is not constant. */
export function keyOf(x: Expression, scope: Scope, text: string): string | undefined {
  switch (x.kind) {
    case 'literal':
      return x.type === 'string'
        ? JSON.stringify(stringAt(text, x.start))
        : /[\w.'\\]+/y.exec(text.slice(x.start, x.start + 40))?.[0];
    case 'identifier':
      return constantName(scope.lookup(x.name));
    case 'selector': {
      const owner = x.x.kind === 'identifier' ? scope.lookup(x.x.name) : undefined;
      if (owner?.kind !== 'package') return undefined;
      if (owner.package) return constantName(owner.package.names.get(x.name));
      const outside = owner.outside?.names.get(x.name);
      const isVariable = outside?.kind === 'variable' && outside.source?.spec.kind === 'var';
      return isVariable ? undefined : `${owner.importPath}.${x.name}`;
    }
    case 'call':
      // A conversion: `Kind(3)`.
      return x.args.length === 1 &&
        x.args[0] &&
        x.callee.kind === 'identifier' &&
        scope.lookup(x.callee.name)?.kind !== 'function'
        ? keyOf(x.args[0], scope, text)
        : undefined;
    default:
      return undefined;
  }
}

function constantName(entity: ReturnType<Scope['lookup']>): string | undefined {
  if (entity?.kind !== 'variable' || entity.source?.spec.kind !== 'const') return undefined;
  return `${entity.path}#${entity.name}`;
}
