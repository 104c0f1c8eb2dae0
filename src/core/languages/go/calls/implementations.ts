import { append } from '../../../base/append';
import { folderOf, type RepoPath } from '../../../base/repoPath';
import { atOnce, type Sliced } from '../../../base/slices';
import { ANONYMOUS } from '../../../code/calls/indexData';
import { anonymousInterfacesIn } from './anonymousInterfaces';
import { ERROR_METHOD, type Embedder } from './embeddedMethods';
import type { FunctionEntity, InterfaceMethodEntity, Signature, Type, TypeDeclaration } from './entities';
import { lookupMember, type Member } from './lookup';
import { methodNamesOf, methodSetOf, unknownEmbedsOf, type MethodSet } from './methodSets';
import { signatureKey } from './typeKey';
import { TypeMatch } from './typeMatch';
import { declaredType, typeNamedBy, typeParametersOf, underlying } from './typeExpressions';
import { ERROR, pointerTo } from './types';
import type { Universe } from './universe';

/** A method that implements a method of an interface; the tree declares both the type and the interface. */
export interface Implementation {
  /** The interface; `interface` is the name of one without a name. */
  readonly interface: Embedder;
  readonly interfaceMethod: InterfaceMethodEntity;
  /** The type that satisfies the interface, itself or by a pointer to it. */
  readonly type: TypeDeclaration;
  /** May be promoted from an embedded type; if that is an interface, it is the interface's method. */
  readonly method: Pick<FunctionEntity | InterfaceMethodEntity, 'symbol' | 'path'>;
  /** True if only unknown types outside decide whether the type satisfies the interface. */
  readonly isPossible: boolean;
}

/**
 * Every type of the tree that satisfies an interface of the tree, by method set: names and signatures agree (The Go
 * Programming Language Specification, "Implementing an interface"). A generic type, and a generic interface, count if there
 * are arguments with which they do.
 */
export function* findImplementations(universe: Universe): Sliced<FoundImplementations> {
  const { interfaces, types } = yield* declaredTypes(universe);
  const byMethod = yield* candidates(types);
  const all: Implementation[] = [];
  const incomplete = new Set<string>();
  for (const [number, declaration] of interfaces.entries()) {
    if (number % INTERFACES_AT_A_TIME === 0) yield;
    if (all.length > MOST_IMPLEMENTATIONS) incomplete.add(declaration.path);
    else append(all, implementationsOf(genericType(declaration), declaration, byMethod));
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
  if (type.spec.isAlias || isInterface(type)) return [];
  const own = methodNamesOf(type);
  const { interfaces } = atOnce(declaredTypes(universe));
  return interfaces.filter((declaration) => {
    const set = methodSetOf(genericType(declaration), declaration);
    if (!set || set.methods.length === 0 || !set.methods.every(({ name }) => own.has(name))) return false;
    return implementationBy(type, declaration, set).some(({ isPossible }) => !isPossible);
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
function* implementationsOfAnonymous(universe: Universe, byMethod: Candidates): Sliced<Implementation[]> {
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
      if (entity.kind !== 'type' || entity.spec.isAlias) continue;
      if (++count % TYPES_AT_A_TIME === 0) yield;
      (isInterface(entity) ? interfaces : types).push(entity);
    }
  }
  return { interfaces, types };
}

function isInterface(declaration: TypeDeclaration): boolean {
  const structure = underlying(declaredType(declaration));
  return structure.kind === 'interface' || structure === ERROR;
}

/** A type with its own parameters as arguments. */
function genericType(declaration: TypeDeclaration): Type {
  return declaredType(declaration, typeParametersOf(declaration));
}

/** Types by the names of their methods, promoted ones included. */
interface Candidates {
  readonly known: ReadonlyMap<string, readonly TypeDeclaration[]>;
  /** Only types that embed unknown ones, which may have more methods. */
  readonly uncertain: ReadonlyMap<string, readonly TypeDeclaration[]>;
}

function* candidates(types: readonly TypeDeclaration[]): Sliced<Candidates> {
  const known = new Map<string, TypeDeclaration[]>();
  const uncertain = new Map<string, TypeDeclaration[]>();
  const addTo = (map: Map<string, TypeDeclaration[]>, name: string, type: TypeDeclaration): void => {
    const others = map.get(name);
    if (others) others.push(type);
    else map.set(name, [type]);
  };
  for (const [number, type] of types.entries()) {
    if (number % TYPES_AT_A_TIME === 0) yield;
    const isUncertain = unknownEmbedsOf(type).size > 0;
    for (const name of methodNamesOf(type)) {
      addTo(known, name, type);
      if (isUncertain) addTo(uncertain, name, type);
    }
  }
  return { known, uncertain };
}

function implementationsOf(type: Type, owner: Embedder, { known, uncertain }: Candidates): Implementation[] {
  const set = methodSetOf(type, owner);
  if (!set || set.methods.length === 0) return [];
  const keys = new Map(set.methods.map((method) => [method, signatureKey(method.signature)]));
  const keyOf = (method: InterfaceMethodEntity): string => keys.get(method) ?? '';
  const names = set.methods.map(({ name }) => name);
  const [fewest = []] = names
    .map((name) => known.get(name) ?? [])
    .sort((left, right) => left.length - right.length);
  const found = new Set(fewest);
  for (const type of withHalf(names, uncertain)) found.add(type);
  return [...found].flatMap((candidate) => implementationBy(candidate, owner, set, keyOf));
}

/** The types that have at least half of some methods. */
function withHalf(
  names: readonly string[],
  byName: ReadonlyMap<string, readonly TypeDeclaration[]>,
): readonly TypeDeclaration[] {
  const counts = new Map<TypeDeclaration, number>();
  for (const name of names) {
    for (const type of byName.get(name) ?? []) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count * 2 >= names.length).map(([type]) => type);
}

/** One entry for each method whose place is known, or none if the type cannot satisfy the interface. */
function implementationBy(
  type: TypeDeclaration,
  owner: Embedder,
  set: MethodSet,
  keyOf = (method: InterfaceMethodEntity): string => signatureKey(method.signature),
): Implementation[] {
  const own = pointerTo(genericType(type));
  const match = new TypeMatch();
  const found: Omit<Implementation, 'isPossible'>[] = [];
  let missing = 0;
  for (const interfaceMethod of set.methods) {
    const member = lookupMember(own, interfaceMethod.name);
    const method = methodOf(member, interfaceMethod);
    if (!method && member?.kind !== 'external') return [];
    if (!method) missing++;
    else if (!match.signatures(interfaceMethod.signature, method.signature, keyOf(interfaceMethod)))
      return [];
    else if (!isSameName(interfaceMethod, method.method)) return [];
    else found.push({ interface: owner, interfaceMethod, type, method: method.method });
  }
  const certainty = certaintyOf(type, set, missing, found.length);
  return certainty === 'none' ? [] : found.map((one) => ({ ...one, isPossible: certainty === 'possible' }));
}

/** What is not known of a type and an interface decides how certain it is that the one satisfies the other. */
function certaintyOf(
  type: TypeDeclaration,
  { unknown, methods }: MethodSet,
  missing: number,
  found: number,
): 'certain' | 'possible' | 'none' {
  if (missing > 0) return found >= missing ? 'possible' : 'none';
  if (unknown.length === 0) return 'certain';
  const embeds = unknownEmbedsOf(type);
  if (unknown.every((one) => embeds.has(one))) return 'certain';
  // Where nothing unknown is embedded, the methods of the unknown interface are among the others of the type.
  const hasOthers = methods.length > 1 && methodNamesOf(type).size > methods.length;
  return embeds.size > 0 || hasOthers ? 'possible' : 'none';
}

/** A name that starts with a small letter belongs to its package. */
function isSameName(one: InterfaceMethodEntity, other: Pathed): boolean {
  return /^\p{Lu}/u.test(one.name) || folderOf(one.path as RepoPath) === folderOf(other.path as RepoPath);
}

interface Pathed {
  readonly path: string;
}

interface FoundMethod {
  readonly method: Implementation['method'];
  readonly signature: Signature;
}

function methodOf(member: Member | undefined, { name }: InterfaceMethodEntity): FoundMethod | undefined {
  switch (member?.kind) {
    case 'method':
      return member;
    case 'interfaceMethod':
      return { method: member.method, signature: member.method.signature };
    case 'external': {
      const isOfError = member.type.path === '' && member.type.name === ERROR.name;
      if (!isOfError || name !== ERROR_METHOD.name) return undefined;
      return { method: { symbol: `(${ERROR.name}).${name}`, path: '' }, signature: ERROR_METHOD.signature };
    }
    default:
      return undefined;
  }
}
