import type { InterfaceMethodEntity, TypeDeclaration } from './entities';

/** A type of Go as far as it decides which method a call means. */
export type Type =
  | Basic
  | Named
  | Pointer
  | Sequence
  | MapType
  | Channel
  | Signature
  | Struct
  | Interface
  | TypeParameter
  | External
  | Unknown;

/** A type that Go declares by itself: `int`, `string`, `error`; `nil` for what has no type yet. */
export interface Basic {
  readonly kind: 'basic';
  readonly name: string;
}

/** A type that the tree declares, with its type arguments. */
export interface Named {
  readonly kind: 'named';
  readonly declaration: TypeDeclaration;
  readonly args: readonly Type[];
}

export interface Pointer {
  readonly kind: 'pointer';
  readonly to: Type;
}

/** An array or a slice. */
export interface Sequence {
  readonly kind: 'sequence';
  readonly element: Type;
  readonly isArray: boolean;
}

export interface MapType {
  readonly kind: 'map';
  readonly key: Type;
  readonly value: Type;
}

export interface Channel {
  readonly kind: 'channel';
  readonly element: Type;
  readonly direction: 'both' | 'send' | 'receive';
}

export interface Signature {
  readonly kind: 'signature';
  readonly parameters: readonly Type[];
  /** The last parameter takes any number of arguments; its type is that of one of them. */
  readonly isVariadic: boolean;
  readonly results: readonly Type[];
}

export interface Struct {
  readonly kind: 'struct';
  readonly fields: readonly StructField[];
}

export interface StructField {
  readonly name: string;
  readonly type: Type;
  readonly isEmbedded: boolean;
  /** File that declares it. */
  readonly path: string;
}

export interface Interface {
  readonly kind: 'interface';
  readonly methods: readonly InterfaceMethodEntity[];
  readonly embedded: readonly Type[];
}

export interface TypeParameter {
  readonly kind: 'typeParameter';
  readonly name: string;
  /** Worked out when asked for, since constraints may name each other. */
  readonly constraint: () => Type;
}

/** A type from outside the tree, or a value of one, of which nothing but its origin is known. */
export interface External {
  readonly kind: 'external';
  /** Import path; empty when even that is not known. */
  readonly path: string;
  /** Empty when not known. */
  readonly name: string;
}

export interface Unknown {
  readonly kind: 'unknown';
}

export const UNKNOWN: Unknown = { kind: 'unknown' };
export const EXTERNAL: External = { kind: 'external', path: '', name: '' };

const basics = new Map<string, Basic>();

/** The type that Go declares under a name. Aliases of Go's own are the type that they stand for. */
export function basic(name: string): Basic {
  const own = ALIASES[name] ?? name;
  let type = basics.get(own);
  if (!type) {
    type = { kind: 'basic', name: own };
    basics.set(own, type);
  }
  return type;
}

const ALIASES: Readonly<Record<string, string>> = { byte: 'uint8', rune: 'int32' };

export const EMPTY_INTERFACE: Interface = { kind: 'interface', methods: [], embedded: [] };
export const ERROR: Basic = basic('error');
export const NIL: Basic = basic('nil');

export function pointerTo(to: Type): Pointer {
  return { kind: 'pointer', to };
}

export function sliceOf(element: Type): Sequence {
  return { kind: 'sequence', element, isArray: false };
}

/** What a pointer points at; any other type as it is. */
export function dereferenced(type: Type): Type {
  return type.kind === 'pointer' ? type.to : type;
}
