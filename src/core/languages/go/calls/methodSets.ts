import { embeddedMethod, ERROR_METHOD, type Embedder } from './embeddedMethods';
import type { InterfaceMethodEntity, Type, TypeDeclaration } from './entities';
import { MOST_EMBEDDED } from './lookup';
import { declaredType, underlying } from './typeExpressions';
import { basic, dereferenced, ERROR } from './types';

/** The methods of an interface, those that it embeds included. */
export interface MethodSet {
  readonly methods: readonly InterfaceMethodEntity[];
  /** Interfaces that it embeds and of which we know only where they come from: import path and name. */
  readonly unknown: readonly string[];
}

/** The method set of an interface; `undefined` for any other type. Methods from outside count as those of the embedder. */
export function methodSetOf(type: Type, owner: Embedder): MethodSet | undefined {
  const found = new Map<string, InterfaceMethodEntity>();
  const unknown = new Set<string>();
  const isInterface = collect(type, owner, { found, unknown, seen: new Set() });
  return isInterface ? { methods: [...found.values()], unknown: [...unknown] } : undefined;
}

/** A constraint may require it; it has no methods. */
const COMPARABLE = basic('comparable');

/** The methods that an interface of the tree takes from outside, as its own. */
export function methodsFromOutside(owner: TypeDeclaration): readonly InterfaceMethodEntity[] {
  const structure = underlying(declaredType(owner));
  if (structure.kind !== 'interface') return [];
  const declared = new Set(structure.methods.map(({ name }) => name));
  const all = methodSetOf(declaredType(owner), owner)?.methods ?? [];
  return all.filter(({ name, symbol, path }) => {
    return path === owner.path && !declared.has(name) && symbol === `(${owner.name}).${name}`;
  });
}

interface Collected {
  readonly found: Map<string, InterfaceMethodEntity>;
  readonly unknown: Set<string>;
  /** An interface that embeds itself is an error in the Go code. */
  readonly seen: Set<TypeDeclaration>;
}

/** False if the type is no interface, or embeds what is none. */
function collect(type: Type, owner: Embedder, into: Collected): boolean {
  const { found, unknown, seen } = into;
  if (type.kind === 'named') {
    if (seen.has(type.declaration)) return true;
    seen.add(type.declaration);
    if (seen.size > MOST_EMBEDDED) return false;
  }
  const structure = underlying(type);
  if (structure === COMPARABLE) return true;
  if (structure === ERROR) {
    found.set(ERROR_METHOD.name, embeddedMethod(ERROR_METHOD, owner));
    return true;
  }
  if (structure.kind === 'external') {
    unknown.add(`${structure.path}.${structure.name}`);
    return structure.name !== '';
  }
  if (structure.kind !== 'interface') return false;
  for (const method of structure.methods) {
    found.set(method.name, method.isOutside ? embeddedMethod(method, owner) : method);
  }
  return structure.embedded.every((embedded) => {
    const isOfTree = embedded.kind === 'named' && embedded.declaration.outside === undefined;
    return collect(embedded, isOfTree ? embedded.declaration : owner, into);
  });
}

/** The names of a type's methods, and of those of every known type that is embedded in it at any depth. */
export function methodNamesOf(declaration: TypeDeclaration): ReadonlySet<string> {
  return partsOf(declaration).names;
}

/** The unknown types that a type embeds at any depth: import path and name. */
export function unknownEmbedsOf(declaration: TypeDeclaration): ReadonlySet<string> {
  return partsOf(declaration).unknown;
}

interface Parts {
  readonly names: ReadonlySet<string>;
  readonly unknown: ReadonlySet<string>;
}

const parts = new WeakMap<TypeDeclaration, Parts>();

function partsOf(declaration: TypeDeclaration): Parts {
  let known = parts.get(declaration);
  if (!known) {
    known = readParts(declaration);
    parts.set(declaration, known);
  }
  return known;
}

function readParts(declaration: TypeDeclaration): Parts {
  const names = new Set<string>();
  const unknown = new Set<string>();
  const all = new Set([declaration]);
  // The loop also visits what it adds to the set.
  for (const one of all) {
    if (all.size > MOST_EMBEDDED) break;
    for (const name of one.methods.keys()) names.add(name);
    const structure = underlying(declaredType(one));
    if (structure.kind === 'external') unknown.add(`${structure.path}.${structure.name}`);
    if (structure.kind === 'interface') addMethodSet(structure, one, names, unknown);
    for (const { type, isEmbedded } of structure.kind === 'struct' ? structure.fields : []) {
      const base = dereferenced(type);
      if (!isEmbedded) continue;
      if (base.kind === 'named') all.add(base.declaration);
      else if (base.kind === 'external') unknown.add(`${base.path}.${base.name}`);
      else if (base === ERROR) names.add(ERROR_METHOD.name);
    }
  }
  return { names, unknown };
}

function addMethodSet(type: Type, owner: Embedder, names: Set<string>, unknown: Set<string>): void {
  const set = methodSetOf(type, owner);
  for (const { name } of set?.methods ?? []) names.add(name);
  for (const one of set?.unknown ?? []) unknown.add(one);
}
