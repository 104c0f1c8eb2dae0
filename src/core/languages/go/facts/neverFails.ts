import { signatureOf } from '../calls/typeExpressions';
import { ERROR } from '../calls/types';
import type { Callee } from '../calls/callee';
import type { FunctionEntity } from '../calls/entities';
import { givesError } from './errorResults';
import { readEvents } from './bodyEvents';
import { returnedValues } from './returnedValues';
import { lastName } from '../symbol';

/** Finds functions of the tree, each with the text of its file. */
export interface FunctionFinder {
  readonly functionOf: (path: string, symbol: string) => LocatedFunction | undefined;
  /** All methods of the tree that have a name. */
  readonly methodsNamed: (name: string) => readonly LocatedFunction[];
}

/** A function with the text of its file. */
export interface LocatedFunction {
  readonly entity: FunctionEntity;
  readonly text: string;
}

/** A function that returns what another one returns is followed so far. */
const MOST_FOLLOWED = 3;

/**
 * True if the error that a call gives is certainly nil: each `return` says so, or returns that of a call that never fails; of every
 * method that an interface may mean.
 */
export function neverFails(
  { class: own, path, symbol }: Callee,
  functions: FunctionFinder,
  followed = 0,
): boolean {
  if (followed > MOST_FOLLOWED) return false;
  const { functionOf, methodsNamed } = functions;
  const isNil = (one: LocatedFunction): boolean => returnsNil(one, functions, followed);
  if (own === 'I') {
    const methods = methodsNamed(lastName(symbol));
    return methods.length > 0 && methods.every(isNil);
  }
  const found = own === 'S' ? functionOf(path, symbol) : undefined;
  return found !== undefined && isNil(found);
}

function returnsNil({ entity, text }: LocatedFunction, functions: FunctionFinder, followed: number): boolean {
  const { results } = signatureOf(entity);
  const position = results.lastIndexOf(ERROR);
  const events = position < 0 ? undefined : readEvents(entity, text);
  const returned = events ? returnedValues(events, results.length, position) : [];
  return (
    returned.length > 0 &&
    returned.every(({ source }) => {
      if (source === 'unknown') return false;
      if (source.x.kind === 'identifier') return source.x.name === 'nil';
      const callee = events?.calleeOf.get(source.x)?.callee;
      return callee !== undefined && givesError(callee) && neverFails(callee, functions, followed + 1);
    })
  );
}
