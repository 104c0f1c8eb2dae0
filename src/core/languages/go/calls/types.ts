import type { Type, Basic, Pointer, ListType, Interface, External, Unknown } from './entities';

export const UNKNOWN: Unknown = { kind: 'unknown' };
export const EXTERNAL: External = { kind: 'external', path: '', name: '' };

const basics = new Map<string, Basic>();

/** The type with a name that Go declares. `byte` and `rune` give `uint8` and `int32`. */
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

export function sliceOf(element: Type): ListType {
  return { kind: 'sequence', element, isArray: false };
}

/** The type that a pointer points to; any other type as it is. */
export function dereferenced(type: Type): Type {
  return type.kind === 'pointer' ? type.to : type;
}
