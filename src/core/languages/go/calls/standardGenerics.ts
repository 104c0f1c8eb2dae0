import { basic } from './types';
import type { Signature, Type } from './entities';

/** Generic types of the standard library that are functions: what loops go through. `undefined` for all others. */
export function standardGeneric(type: Type, args: readonly Type[]): Signature | undefined {
  if (type.kind !== 'external' || type.path !== 'iter') return undefined;
  if (type.name !== 'Seq' && type.name !== 'Seq2') return undefined;
  const yielded = signature(args, [basic('bool')]);
  return signature([yielded], []);
}

function signature(parameters: readonly Type[], results: readonly Type[]): Signature {
  return { kind: 'signature', parameters, isVariadic: false, results };
}
