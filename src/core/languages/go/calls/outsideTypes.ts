import type { External, Type, TypeDeclaration } from './entities';
import { denotedType } from './typeExpressions';

/** The import path and the name of a type from outside the tree; `undefined` for all other types. */
export function outsideNameOf(type: Type): Pick<External, 'path' | 'name'> | undefined {
  if (type.kind === 'external') return type;
  return type.kind === 'named' ? outsideNameOfDeclaration(type.declaration) : undefined;
}

/** The same for a declaration. */
export function outsideNameOfDeclaration({
  name,
  outside,
}: TypeDeclaration): Pick<External, 'path' | 'name'> | undefined {
  return outside === undefined ? undefined : { path: outside, name };
}

/** The type from outside by which a type is defined: `time.Duration` for `type Timeout time.Duration`. */
export function outsideOriginOf(type: Type): Pick<External, 'path' | 'name'> | undefined {
  let origin: Type | undefined = type;
  const seen = new Set<TypeDeclaration>();
  while (origin?.kind === 'named' && origin.declaration.outside === undefined) {
    if (seen.has(origin.declaration)) return undefined;
    seen.add(origin.declaration);
    origin = denotedType(origin.declaration.spec.type, origin.declaration.scope);
  }
  return origin && outsideNameOf(origin);
}
