import { basic } from './types';
import type { Signature, Type } from './entities';

/** The function type behind a generic type of the standard library that loops can range over; `undefined` for all others. */
export function standardGeneric(type: Type, args: readonly Type[]): Signature | undefined {
  if (type.kind !== 'external' || type.path !== 'iter') return undefined;
  if (type.name !== 'Seq' && type.name !== 'Seq2') return undefined;
  const yielded = signature(args, [basic('bool')]);
  return signature([yielded], []);
}

function signature(parameters: readonly Type[], results: readonly Type[]): Signature {
  return { kind: 'signature', parameters, isVariadic: false, results };
}
