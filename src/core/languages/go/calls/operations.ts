import { coreOf } from './typeExpressions';
import { basic, EXTERNAL, UNKNOWN } from './types';
import type { Type } from './entities';

const COMPARISONS = new Set(['==', '!=', '<', '<=', '>', '>=']);

/** The type of two operands with an operator. */
export function typeOfOperation(operator: string, left: Type, right: Type, isLiteral: boolean): Type {
  if (COMPARISONS.has(operator)) return basic('bool');
  if (operator === '<<' || operator === '>>') return left;
  // A constant takes the type of the other side.
  const isConstant = left.kind === 'basic' && right.kind !== 'basic' && right.kind !== 'unknown';
  return isConstant || isLiteral || left.kind === 'unknown' ? right : left;
}

/** The type of an element of a collection. */
export function elementOf(collection: Type): Type {
  switch (collection.kind) {
    case 'sequence':
      return collection.element;
    case 'map':
      return collection.value;
    case 'basic':
      return basic('byte');
    case 'external':
      return EXTERNAL;
    case 'typeParameter': {
      const core = coreOf(collection);
      return core.kind === 'sequence' || core.kind === 'map' ? elementOf(core) : UNKNOWN;
    }
    default:
      return UNKNOWN;
  }
}
