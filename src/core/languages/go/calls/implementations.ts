import { append } from '../../../base/append';
import { folderOf, type RepoPath } from '../../../base/repoPath';
import { atOnce, type Sliced } from '../../../base/slices';
import type {
  External,
  FunctionEntity,
  InterfaceMethodEntity,
  Signature,
  Type,
  TypeDeclaration,
} from './entities';
import { dereferenced, ERROR, pointerTo } from './types';
import { ANONYMOUS } from '../../../code/calls/indexData';
import { anonymousInterfacesIn } from './anonymousInterfaces';
import { externalMethods, type Embedder } from './externalInterfaces';
import { lookupMember, MOST_EMBEDDED, type InterfaceMember, type Member, type MethodMember } from './lookup';
import { declaredType, typeNamedBy, typeParametersOf, underlying } from './typeExpressions';
import { signatureKey } from './typeKey';
import type { Universe } from './universe';

/** A method that implements a method of an interface; the tree declares both the type and the interface. */
export interface Implementation {
  /** The interface; `interface` is the name of one without a name. */
  readonly interface: Embedder;
  readonly interfaceMethod: InterfaceMethodEntity;
  /** The type that satisfies the interface, itself or by a pointer to it. */
  readonly type: TypeDeclaration;
  /** May be promoted from an embedded type; if that is an interface, it is the interface's method. */
  readonly method: FunctionEntity | InterfaceMethodEntity;
}

/**
 * Every type of the tree that satisfies an interface of the tree, by method set: names and signatures agree (The Go
 * Programming Language Specification, "Implementing an interface"). Generic types and interfaces are left out, since they
 * satisfy nothing until they have arguments.
 */
export function* findImplementations(universe: Universe): Sliced<FoundImplementations> {
  const { interfaces, types } = yield* declaredTypes(universe);
  const byMethod = yield* typesByMethod(types);
  const all: Implementation[] = [];
  const incomplete = new Set<string>();
  for (const [number, declaration] of interfaces.entries()) {
    if (number % INTERFACES_AT_A_TIME === 0) yield;
    if (all.length > MOST_IMPLEMENTATIONS) incomplete.add(declaration.path);
    else append(all, implementationsOf(declaredType(declaration), declaration, byMethod));
  }
  append(all, yield* implementationsOfAnonymous(universe, byMethod));
  return { all, incomplete };
}

/** The result of {@link findImplementations}. */
export interface FoundImplementations {
  readonly all: readonly Implementation[];
  /** The files with interfaces that were left out, because there were too many implementations already. */
  readonly incomplete: ReadonlySet<string>;
}

/** Many times those of the largest trees. A file of 1 MB can have 200 million, by as many interfaces as types. */
export const MOST_IMPLEMENTATIONS = 1_000_000;

/** The interfaces of the tree, by name, that a type satisfies, itself or by a pointer to it. */
export function interfacesOf(type: TypeDeclaration, universe: Universe): TypeDeclaration[] {
  if (type.spec.isAlias || typeParametersOf(type).length > 0 || isInterface(type)) return [];
  const own = methodNames(type);
  const { interfaces } = atOnce(declaredTypes(universe));
  return interfaces.filter((declaration) => {
    const methods = [...(methodSet(declaredType(declaration), declaration)?.values() ?? [])];
    if (methods.length === 0 || !methods.every(({ name }) => own.has(name))) return false;
    return implementationBy(type, declaration, methods).length > 0;
  });
}

/** Some milliseconds of work each. */
const INTERFACES_AT_A_TIME = 10;
const TYPES_AT_A_TIME = 200;
const FILES_AT_A_TIME = 50;

/**
 * Fields and parameters may have an interface for a type that is written where it is used. Several of one file that name
 * the same method are one, since nothing tells them apart by name.
 */
function* implementationsOfAnonymous(
  universe: Universe,
  byMethod: ReadonlyMap<string, readonly TypeDeclaration[]>,
): Sliced<Implementation[]> {
  const files = [...universe.packages()].flatMap((goPackage) => goPackage.files);
  const found: Implementation[] = [];
  for (const [number, { path, source, scope }] of files.entries()) {
    if (number % FILES_AT_A_TIME === 0) yield;
    for (const written of anonymousInterfacesIn(source)) {
      append(found, implementationsOf(typeNamedBy(written, scope), { name: ANONYMOUS, path }, byMethod));
    }
  }
  const keyOf = ({ interface: { path }, interfaceMethod, type }: Implementation): string =>
    `${path} ${interfaceMethod.name} ${type.path} ${type.name}`;
  return [...new Map(found.map((one) => [keyOf(one), one])).values()];
}

function* declaredTypes(
  universe: Universe,
): Sliced<{ interfaces: TypeDeclaration[]; types: TypeDeclaration[] }> {
  let count = 0;
  const interfaces: TypeDeclaration[] = [];
  const types: TypeDeclaration[] = [];
  for (const { names } of universe.packages()) {
    for (const entity of names.values()) {
      if (entity.kind !== 'type' || entity.spec.isAlias || typeParametersOf(entity).length > 0) continue;
      if (++count % TYPES_AT_A_TIME === 0) yield;
      (isInterface(entity) ? interfaces : types).push(entity);
    }
  }
  return { interfaces, types };
}

function isInterface(declaration: TypeDeclaration): boolean {
  const structure = underlying(declaredType(declaration));
  if (structure.kind === 'interface' || structure === ERROR) return true;
  return structure.kind === 'external' && externalMethods(structure, declaration) !== undefined;
}

/** Finds types by the names of their methods, promoted methods included. */
function* typesByMethod(
  types: readonly TypeDeclaration[],
): Sliced<ReadonlyMap<string, readonly TypeDeclaration[]>> {
  const byMethod = new Map<string, TypeDeclaration[]>();
  for (const [number, type] of types.entries()) {
    if (number % TYPES_AT_A_TIME === 0) yield;
    for (const name of methodNames(type)) {
      const known = byMethod.get(name);
      if (known) known.push(type);
      else byMethod.set(name, [type]);
    }
  }
  return byMethod;
}

/** The names of a type's methods, and of those of every type that is embedded in it at any depth. */
function methodNames(declaration: TypeDeclaration): Set<string> {
  const names = new Set<string>();
  const all = new Set([declaration]);
  // The loop also visits what it adds to the set.
  for (const one of all) {
    if (all.size > MOST_EMBEDDED) break;
    for (const name of one.methods.keys()) names.add(name);
    const structure = underlying(declaredType(one));
    if (structure.kind === 'interface') {
      for (const name of methodSet(structure, one)?.keys() ?? []) names.add(name);
    }
    for (const { type, isEmbedded } of structure.kind === 'struct' ? structure.fields : []) {
      const base = dereferenced(type);
      if (isEmbedded && base.kind === 'named') all.add(base.declaration);
    }
  }
  return names;
}

/** Every method of an interface, embedded ones included; `undefined` if some are unknown. */
function methodSet(
  type: Type,
  owner: Embedder,
  seen = new Set<TypeDeclaration>(),
): ReadonlyMap<string, InterfaceMethodEntity> | undefined {
  // An interface that embeds itself is an error in the Go code.
  if (type.kind === 'named' && seen.has(type.declaration)) return new Map();
  if (type.kind === 'named') seen.add(type.declaration);
  if (seen.size > MOST_EMBEDDED) return undefined;
  if (type.kind === 'external' || type === ERROR) return externalMethodSet(type, owner);
  const structure = underlying(type);
  if (structure.kind === 'external' || structure === ERROR) return externalMethodSet(structure, owner);
  if (structure.kind !== 'interface') return undefined;
  const methods = new Map(structure.methods.map((method) => [method.name, method]));
  for (const embedded of structure.embedded) {
    const inner = methodSet(embedded, embedded.kind === 'named' ? embedded.declaration : owner, seen);
    if (!inner) return undefined;
    for (const [name, method] of inner) methods.set(name, method);
  }
  return methods;
}

function externalMethodSet(
  type: External | typeof ERROR,
  embedder: Embedder,
): ReadonlyMap<string, InterfaceMethodEntity> | undefined {
  const external: External =
    type.kind === 'external' ? type : { kind: 'external', path: '', name: type.name };
  const methods = externalMethods(external, embedder);
  return methods && new Map(methods.map((method) => [method.name, method]));
}

function implementationsOf(
  type: Type,
  owner: Embedder,
  byMethod: ReadonlyMap<string, readonly TypeDeclaration[]>,
): Implementation[] {
  const methods = [...(methodSet(type, owner)?.values() ?? [])];
  const candidates = methods
    .map(({ name }) => byMethod.get(name) ?? [])
    .sort((left, right) => left.length - right.length)[0];
  return (candidates ?? []).flatMap((candidate) => implementationBy(candidate, owner, methods));
}

/** One entry for each method, or none when the type lacks one. */
function implementationBy(
  type: TypeDeclaration,
  owner: Embedder,
  methods: readonly InterfaceMethodEntity[],
): Implementation[] {
  const own = pointerTo(declaredType(type));
  const found: Implementation[] = [];
  for (const interfaceMethod of methods) {
    const member = lookupMember(own, interfaceMethod.name);
    const wanted = signatureKey(interfaceMethod.signature);
    if (!hasMethod(member) || signatureKey(signatureOfMember(member)) !== wanted) return [];
    if (!isSameName(interfaceMethod, member.method)) return [];
    found.push({ interface: owner, interfaceMethod, type, method: member.method });
  }
  return found;
}

/** A name that starts with a small letter belongs to its package. */
function isSameName(one: InterfaceMethodEntity, other: Pathed): boolean {
  return /^\p{Lu}/u.test(one.name) || folderOf(one.path as RepoPath) === folderOf(other.path as RepoPath);
}

interface Pathed {
  readonly path: string;
}

function hasMethod(member: Member | undefined): member is MethodMember | InterfaceMember {
  return member?.kind === 'method' || member?.kind === 'interfaceMethod';
}

function signatureOfMember(member: MethodMember | InterfaceMember): Signature {
  return member.kind === 'method' ? member.signature : member.method.signature;
}
