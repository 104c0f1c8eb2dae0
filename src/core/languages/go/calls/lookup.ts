import { append } from '../../../base/append';
import type {
  External,
  FunctionEntity,
  Interface,
  InterfaceMethodEntity,
  Signature,
  Struct,
  Type,
  TypeDeclaration,
  TypeParameter,
} from './entities';
import { dereferenced, ERROR, EXTERNAL } from './types';
import { embeddedMethod, ERROR_METHOD, unknownMethod } from './embeddedMethods';
import { substituteSignature } from './substitution';
import { signatureOf, typeParametersOf, underlying } from './typeExpressions';

/** What `x.name` means. */
export type Member = FieldMember | MethodMember | InterfaceMember | ExternalMember;

/** A field of a struct, possibly of an embedded one. */
export interface FieldMember {
  readonly kind: 'field';
  readonly name: string;
  /** Type arguments are filled in. */
  readonly type: Type;
  /** File that declares the field. */
  readonly path: string;
  /** The type of the tree that declares the field itself; absent for a struct without a name. */
  readonly owner?: TypeDeclaration | undefined;
}

/** A method that the tree declares. */
export interface MethodMember {
  readonly kind: 'method';
  readonly method: FunctionEntity;
  /** With the type arguments of the receiver. */
  readonly signature: Signature;
}

/** A method of an interface. */
export interface InterfaceMember {
  readonly kind: 'interfaceMethod';
  readonly method: InterfaceMethodEntity;
  /** True if only an unknown interface, which the interface of the tree embeds, can have the method. */
  readonly isGuess?: boolean;
}

/** A member of a type from outside the tree. We cannot tell whether it exists. */
export interface ExternalMember {
  readonly kind: 'external';
  /** The external type that may have the member. */
  readonly type: External;
  /** True if the value is a pointer to the type. */
  readonly isPointer: boolean;
}

/**
 * Finds a field or method as Go's selectors do: the shallowest depth of embedding wins (The Go Programming Language
 * Specification, "Selectors"). A member from outside counts only if nothing in the tree has the name. `undefined` if there
 * is none, or if two at the same depth hide each other.
 */
export function lookupMember(type: Type, name: string): Member | undefined {
  const base = dereferenced(type);
  if (base.kind !== 'named' || base.args.length > 0) return search(type, name);
  const known = cacheOf(base.declaration);
  let member = known.get(name);
  if (member === undefined) {
    member = search(type, name) ?? null;
    known.set(name, member);
  }
  return member ?? undefined;
}

const caches = new WeakMap<TypeDeclaration, Map<string, Member | null>>();

function cacheOf(declaration: TypeDeclaration): Map<string, Member | null> {
  let cache = caches.get(declaration);
  if (!cache) {
    cache = new Map();
    caches.set(declaration, cache);
  }
  return cache;
}

function search(type: Type, name: string): Member | undefined {
  let level: readonly Embedded[] = [{ type, isRepeated: false }];
  const guesses: Guess[] = [];
  const seen = new Set<TypeDeclaration | TypeParameter>();
  while (level.length > 0) {
    const next: Embedded[] = [];
    const found: Member[] = [];
    for (const one of level) {
      const member = searchOne(one, name, seen, next);
      if (isGuess(member)) guesses.push(member);
      else if (member) append(found, one.isRepeated ? [member, member] : [member]);
    }
    // Two at the same depth hide each other, and everything below.
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
    level = next.length > 1 ? eachOnce(next) : next;
  }
  return likeliest(guesses);
}

/** A member that counts only where nothing that we know has the name. */
type Guess = ExternalMember | (InterfaceMember & { readonly isGuess: true });

function isGuess(member: Member | undefined): member is Guess {
  return member?.kind === 'external' || (member?.kind === 'interfaceMethod' && member.isGuess === true);
}

/** The member of the only unknown type. If several may have it, nobody knows which does. */
function likeliest([first, ...others]: readonly Guess[]): Member | undefined {
  if (!first || others.every((other) => isSameGuess(first, other))) return first;
  return { kind: 'external', type: EXTERNAL, isPointer: false };
}

function isSameGuess(one: Guess, other: Guess): boolean {
  if (one.kind === 'external') {
    return (
      other.kind === 'external' && one.type.path === other.type.path && one.type.name === other.type.name
    );
  }
  return (
    other.kind === 'interfaceMethod' &&
    one.method.symbol === other.method.symbol &&
    one.method.path === other.method.path
  );
}

/** No real type embeds more types. */
export const MOST_EMBEDDED = 500;

/** A type at some depth of embedding. */
interface Embedded {
  readonly type: Type;
  /** It is embedded more than once at this depth. */
  readonly isRepeated: boolean;
}

function eachOnce(level: readonly Embedded[]): Embedded[] {
  const once = new Map<Type | TypeDeclaration, Embedded>();
  for (const embedded of level) {
    const base = dereferenced(embedded.type);
    const own = base.kind === 'named' ? base.declaration : base;
    once.set(own, once.has(own) ? { ...embedded, isRepeated: true } : embedded);
  }
  return [...once.values()];
}

/** Searches one type and adds the types that it embeds to the next level. */
function searchOne(
  { type, isRepeated }: Embedded,
  name: string,
  seen: Set<TypeDeclaration | TypeParameter>,
  next: Embedded[],
): Member | undefined {
  const base = dereferenced(type);
  if (base.kind === 'external') return { kind: 'external', type: base, isPointer: base !== type };
  if (base.kind === 'typeParameter') {
    if (seen.has(base)) return undefined;
    seen.add(base);
    return searchOne({ type: base.constraint(), isRepeated }, name, seen, next);
  }
  if (base.kind === 'basic') return base === ERROR ? errorMember(name) : undefined;
  if (base.kind === 'named') {
    if (seen.has(base.declaration) || seen.size > MOST_EMBEDDED) return undefined;
    seen.add(base.declaration);
    const method = base.declaration.methods.get(name);
    if (method) return { kind: 'method', method, signature: boundSignature(method, base.args) };
  }
  const structure = underlying(base);
  const owner = base.kind === 'named' ? base.declaration : undefined;
  if (structure.kind === 'struct') return searchFields(structure, name, isRepeated, next, owner);
  // A type that is a pointer by definition has the fields, and no methods.
  if (structure.kind === 'pointer') {
    const fields = underlying(structure.to);
    const pointed = structure.to.kind === 'named' ? structure.to.declaration : undefined;
    return fields.kind === 'struct' ? searchFields(fields, name, isRepeated, next, pointed) : undefined;
  }
  if (structure.kind === 'interface') {
    const found = searchInterface(structure, name, seen, owner);
    return owner && !owner.outside ? throughInterface(found, owner, name) : found;
  }
  if (structure === ERROR) return errorMember(name);
  return structure.kind === 'external' ? { kind: 'external', type: structure, isPointer: false } : undefined;
}

/** A method from an interface outside counts as a method of the interface of the tree that embeds it. */
function throughInterface(
  found: Member | undefined,
  embedder: TypeDeclaration,
  name: string,
): Member | undefined {
  if (found?.kind === 'external') {
    return { kind: 'interfaceMethod', method: unknownMethod(name, embedder), isGuess: true };
  }
  if (found?.kind !== 'interfaceMethod' || !found.method.isOutside) return found;
  // The methods of `type Source io.Reader` are those of the interface outside.
  if (embedder.spec.type.kind !== 'interfaceType') return found;
  return { kind: 'interfaceMethod', method: embeddedMethod(found.method, embedder) };
}

function errorMember(name: string): ExternalMember | undefined {
  if (name !== ERROR_METHOD.name) return undefined;
  return { kind: 'external', type: { kind: 'external', path: '', name: ERROR.name }, isPointer: false };
}

function boundSignature(method: FunctionEntity, args: readonly Type[]): Signature {
  const signature = signatureOf(method);
  if (args.length === 0 || !method.receiver) return signature;
  return substituteSignature(signature, typeParametersOf(method.receiver), args);
}

function searchFields(
  { fields }: Struct,
  name: string,
  isRepeated: boolean,
  next: Embedded[],
  owner: TypeDeclaration | undefined,
): Member | undefined {
  for (const field of fields) {
    if (field.name === name) {
      const declaring = owner?.outside === undefined ? owner : undefined;
      return { kind: 'field', name, type: field.type, path: field.path, owner: declaring };
    }
    if (field.isEmbedded) next.push({ type: field.type, isRepeated });
  }
  return undefined;
}

function searchInterface(
  { methods, embedded }: Interface,
  name: string,
  seen: Set<TypeDeclaration | TypeParameter>,
  owner: TypeDeclaration | undefined,
): Member | undefined {
  const method = methods.find((one) => one.name === name);
  if (method) return { kind: 'interfaceMethod', method };
  let guess: Member | undefined;
  for (const type of embedded) {
    if (type === ERROR && owner) {
      if (name === ERROR_METHOD.name)
        return { kind: 'interfaceMethod', method: embeddedMethod(ERROR_METHOD, owner) };
      continue;
    }
    const found = searchOne({ type, isRepeated: false }, name, seen, []);
    if (isGuess(found)) guess ??= found;
    else if (found) return found;
  }
  return guess;
}
