import type { Expression, FunctionType, InterfaceType, Parameter, StructType } from '../ast';
import { ANONYMOUS } from '../../../code/calls/indexData';
import {
  type Entity,
  type FunctionEntity,
  type InterfaceMethodEntity,
  type Named,
  type PackageName,
  Scope,
  type Signature,
  type Struct,
  type Type,
  type TypeDeclaration,
  type TypeParameter,
} from './entities';
import { EMPTY_INTERFACE, EXTERNAL, pointerTo, UNKNOWN } from './types';
import { substitute } from './substitution';

/** The type that an expression names; {@link UNKNOWN} if it names none. */
export function typeNamedBy(expression: Expression, scope: Scope): Type {
  return denotedType(expression, scope) ?? UNKNOWN;
}

/** The type that an expression names; `undefined` if it is a value, or if its names are unknown. */
export function denotedType(expression: Expression, scope: Scope): Type | undefined {
  switch (expression.kind) {
    case 'identifier':
      return typeOfEntity(scope.lookup(expression.name));
    case 'selector':
      return qualifiedType(expression.x, expression.name, scope);
    case 'index':
      return instantiated(expression.x, expression.indices, scope);
    case 'star': {
      const to = denotedType(expression.x, scope);
      return to && pointerTo(to);
    }
    case 'arrayType': {
      const element = typeNamedBy(expression.element, scope);
      return { kind: 'sequence', element, isArray: expression.length !== undefined };
    }
    case 'mapType':
      return {
        kind: 'map',
        key: typeNamedBy(expression.key, scope),
        value: typeNamedBy(expression.value, scope),
      };
    case 'channelType': {
      const { direction } = expression;
      return { kind: 'channel', element: typeNamedBy(expression.element, scope), direction };
    }
    case 'functionType':
      return signatureFrom(expression, scope);
    case 'structType':
      return structFrom(expression, scope);
    case 'interfaceType':
      return interfaceFrom(expression, scope, ANONYMOUS);
    default:
      return undefined;
  }
}

function typeOfEntity(entity: Entity | undefined): Type | undefined {
  if (entity?.kind === 'builtinType') return entity.type;
  if (entity?.kind === 'outside') return { kind: 'external', path: entity.importPath, name: entity.name };
  return entity?.kind === 'type' ? declaredType(entity) : undefined;
}

/** The type that a declaration introduces; for an alias, the type on its right. */
export function declaredType(declaration: TypeDeclaration, args: readonly Type[] = []): Type {
  if (!declaration.spec.isAlias) return { kind: 'named', declaration, args };
  const type = underlyingOfDeclaration(declaration);
  return args.length > 0 ? substitute(type, typeParametersOf(declaration), args) : type;
}

function qualifiedType(x: Expression, name: string, scope: Scope): Type | undefined {
  if (x.kind !== 'identifier') return undefined;
  const owner = scope.lookup(x.name);
  if (owner?.kind !== 'package') return undefined;
  const entity = nameIn(owner, name);
  if (entity || owner.package) return typeOfEntity(entity);
  return { kind: 'external', path: owner.importPath, name };
}

function instantiated(x: Expression, indices: readonly Expression[], scope: Scope): Type | undefined {
  if (x.kind !== 'identifier' && x.kind !== 'selector') return undefined;
  const entity = x.kind === 'identifier' ? scope.lookup(x.name) : memberOfPackage(x.x, x.name, scope);
  if (entity?.kind === 'type') return declaredType(entity, argumentsFrom(indices, scope));
  const unknown = x.kind === 'selector' ? denotedType(x, scope) : undefined;
  return unknown?.kind === 'external' ? unknown : undefined;
}

function argumentsFrom(indices: readonly Expression[], scope: Scope): Type[] {
  return indices.map((index) => typeNamedBy(index, scope));
}

function memberOfPackage(x: Expression, name: string, scope: Scope): Entity | undefined {
  const entity = x.kind === 'identifier' ? scope.lookup(x.name) : undefined;
  return entity?.kind === 'package' ? nameIn(entity, name) : undefined;
}

/** What a package of the tree, or a known one outside of it, declares by a name. */
export function nameIn(owner: PackageName, name: string): Entity | undefined {
  return (owner.package ?? owner.outside)?.names.get(name);
}

/** The signature of a function type. */
export function signatureFrom({ parameters, results }: FunctionType, scope: Scope): Signature {
  return {
    kind: 'signature',
    parameters: parameters.map(({ type }) => typeNamedBy(type, scope)),
    isVariadic: parameters.at(-1)?.isVariadic ?? false,
    results: results.map(({ type }) => typeNamedBy(type, scope)),
  };
}

function structFrom({ fields }: StructType, scope: Scope): Struct {
  const { path: file, ownPackage } = scope.file;
  const path = ownPackage.outside === undefined ? file : '';
  return {
    kind: 'struct',
    fields: fields.map(({ name, type, isEmbedded }) => ({
      name,
      type: typeNamedBy(type, scope),
      isEmbedded,
      path,
    })),
  };
}

function interfaceFrom({ methods, embedded }: InterfaceType, scope: Scope, owner: string): Type {
  if (methods.length === 0 && embedded.length === 0) return EMPTY_INTERFACE;
  const { path, ownPackage } = scope.file;
  const isOutside = ownPackage.outside !== undefined;
  return {
    kind: 'interface',
    methods: methods.map(({ name, type }): InterfaceMethodEntity => {
      return { name, symbol: `(${owner}).${name}`, path, isOutside, signature: signatureFrom(type, scope) };
    }),
    embedded: embedded.map((type) => typeNamedBy(type, scope)),
  };
}

/** The type parameters of a type's declaration. */
export function typeParametersOf(declaration: TypeDeclaration): readonly TypeParameter[] {
  declaration.typeParameters ??= parametersFrom(declaration.spec.typeParameters, declaration.scope);
  return declaration.typeParameters;
}

/** The type parameters of a function; those of a method are its receiver's. */
export function functionTypeParameters(entity: FunctionEntity): readonly TypeParameter[] {
  entity.typeParameters ??= parametersFrom(entity.declaration.typeParameters, entity.scope);
  return entity.typeParameters;
}

/** Makes a separate scope, because type parameters may name each other in their constraints. */
function parametersFrom(written: readonly Parameter[], outer: Scope): TypeParameter[] {
  const scope = new Scope(outer);
  const parameters = written.map(({ name = '_', type }): TypeParameter => {
    let constraint: Type | undefined;
    const read = (): Type => (constraint ??= typeNamedBy(type, scope));
    return { kind: 'typeParameter', name, constraint: read };
  });
  declareTypeParameters(parameters, scope);
  return parameters;
}

/** Declares type parameters in a scope, with their names or with those that a method's receiver gives them. */
export function declareTypeParameters(
  parameters: readonly TypeParameter[],
  scope: Scope,
  names: readonly string[] = parameters.map(({ name }) => name),
): void {
  names.forEach((name, index) => {
    const type = parameters[index];
    if (type) scope.declare(name, { kind: 'builtinType', type });
  });
}

/** The core type of a type parameter: `[]E` for `~[]E`; an interface if there is no single type. */
export function coreOf(parameter: TypeParameter): Type {
  let type: Type = parameter;
  // A type parameter that is its own constraint is an error in the Go code.
  for (let step = 0; step < DEEPEST; step++) {
    if (type.kind === 'typeParameter') {
      type = type.constraint();
    } else {
      const structure = underlying(type);
      const [only, ...more] = structure.kind === 'interface' ? structure.embedded : [];
      if (!only || more.length > 0) return structure;
      type = only;
    }
  }
  return UNKNOWN;
}

/** A scope that has the type parameters of a function. */
export function signatureScope(entity: FunctionEntity): Scope {
  const { receiver, declaration } = entity;
  const names = declaration.receiver?.typeParameters ?? [];
  const parameters = functionTypeParameters(entity);
  if (names.length === 0 && parameters.length === 0) return entity.scope;
  const scope = new Scope(entity.scope);
  if (receiver) declareTypeParameters(typeParametersOf(receiver), scope, names);
  declareTypeParameters(parameters, scope);
  return scope;
}

/** The signature of a function or a method, without the receiver. */
export function signatureOf(entity: FunctionEntity): Signature {
  entity.signature ??= signatureFrom(entity.declaration.type, signatureScope(entity));
  return entity.signature;
}

/** The underlying type of a named type (a struct, an interface, …) with the type arguments; any other type as it is. */
export function underlying(type: Type): Type {
  if (type.kind !== 'named') return type;
  const own = underlyingOfDeclaration(type.declaration);
  return type.args.length === 0 ? own : substitute(own, typeParametersOf(type.declaration), type.args);
}

function underlyingOfDeclaration(declaration: TypeDeclaration): Type {
  if (declaration.underlying) return declaration.underlying;
  // A type that is defined by itself is an error in the Go code, and no real type needs thousands of others.
  const { resolution } = declaration.scope.file;
  if (declaration.isBeingResolved || resolution.depth === DEEPEST) return EXTERNAL;
  declaration.isBeingResolved = true;
  resolution.depth++;
  try {
    declaration.underlying = readUnderlying(declaration);
  } finally {
    resolution.depth--;
    declaration.isBeingResolved = false;
  }
  return declaration.underlying;
}

/** How many types we resolve, each for the one before it. */
const DEEPEST = 200;

function readUnderlying(declaration: TypeDeclaration): Type {
  const { spec, scope: outer } = declaration;
  const parameters = typeParametersOf(declaration);
  let scope = outer;
  if (parameters.length > 0) {
    scope = new Scope(outer);
    declareTypeParameters(parameters, scope);
  }
  if (spec.type.kind === 'interfaceType') return interfaceFrom(spec.type, scope, spec.name);
  const type = typeNamedBy(spec.type, scope);
  return spec.isAlias ? type : underlying(type);
}

/** The type of a method's receiver inside the method. */
export function receiverType({ receiver, symbol }: FunctionEntity): Type {
  if (!receiver) return UNKNOWN;
  const named: Named = { kind: 'named', declaration: receiver, args: typeParametersOf(receiver) };
  return symbol.startsWith('(*') ? pointerTo(named) : named;
}
