import type { Scope, Type } from './entities';
import { sliceOf, UNKNOWN } from './types';

/** Declares parameters or named results in the scope of a function. */
export function declareParameters(
  written: readonly { readonly name?: string; readonly isVariadic: boolean }[],
  types: readonly Type[],
  scope: Scope,
): void {
  written.forEach(({ name, isVariadic }, index) => {
    const type = types[index] ?? UNKNOWN;
    if (name !== undefined) declareVariable(name, isVariadic ? sliceOf(type) : type, scope);
  });
}

/** Declares a variable in a scope. */
export function declareVariable(name: string, type: Type, scope: Scope): void {
  scope.declare(name, { kind: 'variable', name, path: '', type });
}
