import type { Expression } from '../ast';
import type { Scope, Type, TypeDeclaration, Variable } from '../calls/entities';
import { declaredType, denotedType, underlying } from '../calls/typeExpressions';
import { dereferenced } from '../calls/types';
import type { BodyEvents } from './bodyEvents';

/** What several functions can share: a field of a type or a variable of a package. A local variable is shared by literals. */
export type Identity = string | Variable;

/** The variable or field that an expression means; `undefined` for elements, results of calls and the like. */
export function identityOf(x: Expression, scope: Scope, events: BodyEvents): Identity | undefined {
  switch (x.kind) {
    case 'identifier':
      return identityOfVariable(scope.lookup(x.name));
    case 'selector': {
      const owner = x.x.kind === 'identifier' ? scope.lookup(x.x.name) : undefined;
      if (owner?.kind === 'package') return identityOfVariable(owner.package?.names.get(x.name));
      const member = events.memberOf.get(x);
      return member?.kind === 'field' && member.owner ? fieldIdentity(member.owner, x.name) : undefined;
    }
    case 'star':
      return identityOf(x.x, scope, events);
    case 'unary':
      return x.operator === '&' ? identityOf(x.x, scope, events) : undefined;
    default:
      return undefined;
  }
}

/** True if other functions can mean the same thing. */
export function isShared(identity: Identity | undefined): identity is string {
  return typeof identity === 'string';
}

/** True if other packages can name it. */
export function isExported(identity: string): boolean {
  const names = identity.slice(identity.lastIndexOf('#') + 1).split('.');
  return names.every((name) => /^\p{Lu}/u.test(name));
}

export function fieldIdentity(owner: TypeDeclaration, field: string): string {
  const { path, name } = declaringType(owner);
  return `${path}#${name}.${field}`;
}

/** The type whose source has the fields of a type: `A` for `type B A`. */
export function declaringType(owner: TypeDeclaration): TypeDeclaration {
  let declaring = owner;
  const seen = new Set<TypeDeclaration>();
  while (declaring.spec.type.kind !== 'structType' && !seen.has(declaring)) {
    seen.add(declaring);
    const origin = denotedType(declaring.spec.type, declaring.scope);
    const base = origin && dereferenced(origin);
    if (base?.kind !== 'named') break;
    declaring = base.declaration;
  }
  return declaring;
}

function identityOfVariable(entity: ReturnType<Scope['lookup']>): Identity | undefined {
  if (entity?.kind !== 'variable') return undefined;
  return entity.path === '' ? entity : `${entity.path}#${entity.name}`;
}

/** The embedded field through which a type has the methods of another one; the shallowest wins. */
export function embeddedIdentity(
  owner: TypeDeclaration,
  isWanted: (type: Type) => boolean,
): string | undefined {
  const seen = new Set([owner]);
  // The loop also visits what it adds to the set.
  for (const declaration of seen) {
    const structure = underlying(declaredType(declaration));
    for (const { name, type, isEmbedded } of structure.kind === 'struct' ? structure.fields : []) {
      const base = dereferenced(type);
      if (!isEmbedded) continue;
      if (isWanted(base)) return fieldIdentity(declaration, name);
      if (base.kind === 'named') seen.add(base.declaration);
    }
  }
  return undefined;
}
