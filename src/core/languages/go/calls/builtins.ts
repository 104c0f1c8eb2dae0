import type { Entity, Type, Variable } from './entities';
import { basic, dereferenced, EMPTY_INTERFACE, NIL, pointerTo, sliceOf } from './types';

const TYPES =
  'bool byte complex128 complex64 error float32 float64 int int16 int32 int64 int8 rune string uint uint16 uint32 ' +
  'uint64 uint8 uintptr comparable';
const FUNCTIONS =
  'append cap clear close complex copy delete imag len make max min new panic print println real recover';

/** The names that every Go file sees (The Go Programming Language Specification, "Predeclared identifiers"). */
export function predeclared(): ReadonlyMap<string, Entity> {
  const names = new Map<string, Entity>();
  for (const name of TYPES.split(' ')) names.set(name, { kind: 'builtinType', type: basic(name) });
  names.set('any', { kind: 'builtinType', type: EMPTY_INTERFACE });
  for (const name of FUNCTIONS.split(' ')) names.set(name, { kind: 'builtinFunction', name });
  for (const name of ['true', 'false']) names.set(name, constant(name, basic('bool')));
  names.set('iota', constant('iota', basic('int')));
  names.set('nil', constant('nil', NIL));
  return names;
}

function constant(name: string, type: Type): Variable {
  return { kind: 'variable', name, path: '', type };
}

/** The type of a call of a builtin function, those of package unsafe included. */
export function builtinResult(name: string, first: Type): Type {
  switch (name) {
    case 'append':
      return first;
    case 'len':
    case 'cap':
    case 'copy':
      return basic('int');
    case 'complex':
      return basic('complex128');
    case 'Sizeof':
    case 'Alignof':
    case 'Offsetof':
      return basic('uintptr');
    case 'String':
      return basic('string');
    case 'Slice':
      return sliceOf(dereferenced(first));
    case 'SliceData':
      return first.kind === 'sequence' ? pointerTo(first.element) : NIL;
    case 'real':
    case 'imag':
      return basic('float64');
    case 'recover':
      return EMPTY_INTERFACE;
    default:
      return NIL;
  }
}
