import { signatureOf } from '../calls/typeExpressions';
import { ERROR } from '../calls/types';
import type { Callee } from '../calls/callee';
import type { FunctionEntity } from '../calls/entities';
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

/** True if the error that a call gives is certainly nil: each `return` says so, of every method that an interface may mean. */
export function neverFails(
  { class: own, path, symbol }: Callee,
  { functionOf, methodsNamed }: FunctionFinder,
): boolean {
  if (own === 'I') {
    const methods = methodsNamed(lastName(symbol));
    return methods.length > 0 && methods.every(returnsNil);
  }
  const found = own === 'S' ? functionOf(path, symbol) : undefined;
  return found !== undefined && returnsNil(found);
}

function returnsNil({ entity, text }: LocatedFunction): boolean {
  const { results } = signatureOf(entity);
  const position = results.lastIndexOf(ERROR);
  const events = position < 0 ? undefined : readEvents(entity, text);
  const returned = events ? returnedValues(events, results.length, position) : [];
  return (
    returned.length > 0 &&
    returned.every(
      ({ source }) => source !== 'unknown' && source.x.kind === 'identifier' && source.x.name === 'nil',
    )
  );
}
