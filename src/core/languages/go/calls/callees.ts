import type { Call, Expression, FunctionLiteral, Index, Selector } from '../ast';
import type { Identifier } from '../astLeaves';
import type { Entity, FunctionEntity, Scope, Signature, Type, Variable } from './entities';
import { dereferenced, EXTERNAL, NIL, UNKNOWN } from './types';
import { lookupMember, type Member } from './lookup';
import type { Callee } from './callee';
import type { ReadingObserver } from './readingObserver';
import { inferred, type Given } from './inference';
import { substituteSignature } from './substitution';
import {
  coreOf,
  declaredType,
  denotedType,
  functionTypeParameters,
  nameIn,
  signatureOf,
  typeNamedBy,
  underlying,
} from './typeExpressions';

/** What a callee asks about the expressions around it; the reader of expressions answers. */
export interface TypesOfExpressions {
  /** The type of a value. */
  typeOf(x: Expression, scope: Scope): Type;
  /** The same for what is called where it stands. */
  typeOfKept(x: Expression, scope: Scope): Type;
  /** The type of a variable; that of a package variable is worked out when first asked for. */
  typeOfVariable(variable: Variable): Type;
  /** The type of what is before a dot, which may itself be the name of a type. */
  typeBeforeDot(x: Expression, scope: Scope): Type;
  /** Watches what is read. */
  readonly observer?: ReadingObserver | undefined;
}

/** Finds out what a call calls. Also reports the calls inside the callee's expression. */
export function calleeOf(call: Call, scope: Scope, reader: TypesOfExpressions): Callee {
  const { callee } = call;
  switch (callee.kind) {
    case 'identifier':
      return calleeOfEntity(scope.lookup(callee.name), callee, reader);
    case 'selector':
      return calleeOfSelector(callee, scope, reader);
    case 'index':
      return calleeOfIndex(callee, scope, reader);
    default:
      return calleeOfOther(callee, scope, reader);
  }
}

function calleeOfEntity(
  entity: Entity | undefined,
  { name, start: offset }: Identifier | Selector,
  reader: TypesOfExpressions,
): Callee {
  switch (entity?.kind) {
    case 'function':
      return staticCallee(entity, signatureOf(entity), offset);
    case 'variable':
      return valueCallee(reader.typeOfVariable(entity), offset, name, entity.path);
    case 'builtinFunction':
      return { class: 'B', offset, path: '', symbol: name, result: UNKNOWN };
    case 'builtinType':
      return conversion(entity.type, offset);
    case 'type':
      return conversion(declaredType(entity), offset);
    case 'outside':
      return externalCallee(entity.importPath, name, offset);
    default:
      return unresolved(name, offset);
  }
}

function staticCallee(entity: FunctionEntity, signature: Signature, offset: number): Callee {
  const isGeneric = functionTypeParameters(entity).length > 0;
  return {
    class: entity.scope.ownPackage.outside === undefined ? 'S' : 'X',
    offset,
    path: entity.path,
    symbol: entity.symbol,
    signature,
    result: NIL,
    ...(isGeneric && { generic: { entity, written: [] } }),
  };
}

function conversion(type: Type, offset: number): Callee {
  return { class: 'B', offset, path: '', symbol: '', result: type };
}

function unresolved(symbol: string, offset: number): Callee {
  return { class: 'U', offset, path: '', symbol, result: UNKNOWN };
}

function externalCallee(path: string, symbol: string, offset: number): Callee {
  return { class: 'X', offset, path, symbol, result: EXTERNAL };
}

function valueCallee(type: Type, offset: number, symbol: string, path: string): Callee {
  const signature = type.kind === 'typeParameter' ? coreOf(type) : underlying(type);
  const callee: Callee = { class: 'V', offset, path, symbol, result: resultOfUnknown(type) };
  return signature.kind === 'signature' ? { ...callee, signature } : callee;
}

/** The callee of a call of a function literal where it stands. */
export function calleeOfLiteral({ start: offset }: FunctionLiteral): Callee {
  return { class: 'V', offset, path: '', symbol: '', result: UNKNOWN };
}

function resultOfUnknown(type: Type): Type {
  return type.kind === 'external' ? EXTERNAL : UNKNOWN;
}

function calleeOfSelector(callee: Selector, scope: Scope, reader: TypesOfExpressions): Callee {
  const { x, name, start: offset } = callee;
  const entity = x.kind === 'identifier' ? scope.lookup(x.name) : undefined;
  if (entity?.kind === 'package') {
    const found = nameIn(entity, name);
    if (!found && !entity.package) return externalMember(entity.importPath, name, offset);
    return calleeOfEntity(found, callee, reader);
  }
  const type = reader.typeBeforeDot(x, scope);
  const member = lookupMember(type, name);
  if (member) reader.observer?.selected(callee, member, scope);
  return member ? calleeOfMember(member, name, offset) : calleeOfMissing(type, name, offset);
}

function externalMember(path: string, name: string, offset: number): Callee {
  if (path !== 'unsafe') return externalCallee(path, name, offset);
  if (name === 'Pointer') return conversion({ kind: 'external', path, name }, offset);
  return { class: 'B', offset, path: '', symbol: name, result: UNKNOWN };
}

function calleeOfMember(member: Member, name: string, offset: number): Callee {
  switch (member.kind) {
    case 'method':
      return staticCallee(member.method, member.signature, offset);
    case 'interfaceMethod': {
      const { path, symbol, signature, isOutside } = member.method;
      return { class: isOutside ? 'X' : 'I', offset, path, symbol, signature, result: NIL };
    }
    case 'field':
      return valueCallee(member.type, offset, name, member.path);
    case 'external': {
      const { type, isPointer } = member;
      if (type.name === '') return externalCallee('', name, offset);
      return externalCallee(type.path, `(${isPointer ? '*' : ''}${type.name}).${name}`, offset);
    }
  }
}

/** A type of the tree without such a member is one that we did not understand. Another version of one outside may have it. */
function calleeOfMissing(type: Type, name: string, offset: number): Callee {
  const base = dereferenced(type);
  const outside = base.kind === 'named' ? base.declaration.outside : undefined;
  if (outside !== undefined) return externalCallee(outside, name, offset);
  return type.kind === 'external' ? externalCallee('', name, offset) : unresolved(name, offset);
}

/** A generic function or type with its arguments, or an element of a collection of functions. */
function calleeOfIndex(callee: Index, scope: Scope, reader: TypesOfExpressions): Callee {
  const named = calleeIfNamed(callee.x, scope);
  if (named?.generic) {
    const written = callee.indices.map((index) => typeNamedBy(index, scope));
    return { ...named, generic: { ...named.generic, written } };
  }
  if (named?.class === 'X' && !named.signature) {
    // They may be type arguments as well, in which there is nothing to read.
    for (const index of callee.indices) reader.typeOf(index, scope);
    return named;
  }
  const type = denotedType(callee, scope);
  if (type) return conversion(type, beginOf(callee.x));
  return valueCallee(reader.typeOf(callee, scope), beginOf(callee.x), '', '');
}

/** The callee that a name means; `undefined` for values, which must be read only once. */
function calleeIfNamed(x: Expression, scope: Scope): Callee | undefined {
  const entity = functionNamedBy(x, scope);
  if (entity) return staticCallee(entity, signatureOf(entity), 'start' in x ? x.start : 0);
  if (x.kind !== 'selector' || x.x.kind !== 'identifier') return undefined;
  const owner = scope.lookup(x.x.name);
  if (owner?.kind !== 'package' || owner.package || owner.outside?.names.has(x.name)) return undefined;
  return externalMember(owner.importPath, x.name, x.start);
}

/** The function that a name means. */
export function functionNamedBy(x: Expression, scope: Scope): FunctionEntity | undefined {
  let entity: Entity | undefined;
  if (x.kind === 'identifier') entity = scope.lookup(x.name);
  if (x.kind === 'selector' && x.x.kind === 'identifier') {
    const owner = scope.lookup(x.x.name);
    if (owner?.kind === 'package') entity = nameIn(owner, x.name);
  }
  return entity?.kind === 'function' ? entity : undefined;
}

function calleeOfOther(callee: Expression, scope: Scope, reader: TypesOfExpressions): Callee {
  const offset = beginOf(callee);
  const type = denotedType(callee, scope);
  if (type) return conversion(type, offset);
  return valueCallee(reader.typeOfKept(callee, scope), offset, '', '');
}

/** Where an expression starts, without parentheses. */
export function beginOf(x: Expression): number {
  let first = x;
  for (;;) {
    switch (first.kind) {
      case 'selector':
      case 'index':
      case 'slice':
      case 'assertion':
      case 'binary':
        first = first.x;
        break;
      case 'composite':
        if (!first.type) return first.start;
        first = first.type;
        break;
      default:
        return first.start;
    }
  }
}

/** The result types of a call, in order; one unknown or external type if they cannot be found out. */
export function resultsOf({ signature, generic, result }: Callee, given: Given): readonly Type[] {
  if (!signature) return [result];
  if (!generic) return signature.results;
  const parameters = functionTypeParameters(generic.entity);
  const args = inferred(parameters, generic.written, signature, given);
  return substituteSignature(signature, parameters, args).results;
}
