import type { FunctionEntity, Signature, Type, TypeParameter } from './entities';
import { NIL, sliceOf } from './types';
import { substitute, substituteSignature } from './substitution';
import { coreOf, functionTypeParameters, signatureOf, underlying } from './typeExpressions';

/** The arguments of a call. */
export interface Given {
  /** One for each argument; the results of a call that gives several are several entries. */
  readonly types: readonly Type[];
  /** True if the last one is a slice of arguments, as in `f(all...)`. */
  readonly isSpread: boolean;
}

/**
 * Infers type arguments from the arguments of a call and from the constraints (The Go Programming Language Specification,
 * "Type inference"). A type parameter that cannot be inferred remains as it is.
 */
export function inferred(
  parameters: readonly TypeParameter[],
  written: readonly Type[],
  signature: Signature,
  { types, isSpread }: Given,
): readonly Type[] {
  const found: (Type | undefined)[] = parameters.map((_, index) => written[index]);
  types.forEach((argument, index) => {
    const last = signature.parameters.length - 1;
    const parameter = signature.parameters[Math.min(index, last)];
    if (!parameter) return;
    const isSlice = isSpread && index === types.length - 1;
    unify(isSlice ? sliceOf(parameter) : parameter, argument, parameters, found);
  });
  parameters.forEach((parameter, index) => {
    const core = coreOf(parameter);
    if (core.kind === 'interface' || core.kind === 'basic' || core.kind === 'unknown') return;
    const own = found[index];
    if (own) unify(core, own, parameters, found);
    else found[index] = substitute(core, parameters, asFound(parameters, found));
  });
  return asFound(parameters, found);
}

/** The signature of a generic function with the type arguments that the source has. */
export function instantiatedSignature(entity: FunctionEntity, written: readonly Type[]): Signature {
  const parameters = functionTypeParameters(entity);
  const signature = signatureOf(entity);
  const args = inferred(parameters, written, signature, { types: [], isSpread: false });
  return substituteSignature(signature, parameters, args);
}

function asFound(parameters: readonly TypeParameter[], found: readonly (Type | undefined)[]): Type[] {
  return parameters.map((parameter, index) => found[index] ?? parameter);
}

function unify(
  parameter: Type,
  argument: Type,
  parameters: readonly TypeParameter[],
  found: (Type | undefined)[],
): void {
  if (parameter.kind === 'typeParameter') {
    const index = parameters.indexOf(parameter);
    if (index >= 0 && isTelling(argument, found[index])) found[index] = argument;
    return;
  }
  if (parameter.kind === 'named') {
    if (argument.kind === 'named' && argument.declaration === parameter.declaration) {
      parameter.args.forEach((inner, index) => unifyMaybe(inner, argument.args[index], parameters, found));
    } else if (parameter.args.length > 0) {
      unify(underlying(parameter), underlying(argument), parameters, found);
    }
  } else if (argument.kind === 'named') {
    unify(parameter, underlying(argument), parameters, found);
  } else if (parameter.kind === 'pointer' && argument.kind === 'pointer') {
    unify(parameter.to, argument.to, parameters, found);
  } else if (parameter.kind === 'sequence' || parameter.kind === 'channel') {
    if (argument.kind === parameter.kind) unify(parameter.element, argument.element, parameters, found);
  } else if (parameter.kind === 'map' && argument.kind === 'map') {
    unify(parameter.key, argument.key, parameters, found);
    unify(parameter.value, argument.value, parameters, found);
  } else if (parameter.kind === 'signature' && argument.kind === 'signature') {
    parameter.parameters.forEach((inner, index) =>
      unifyMaybe(inner, argument.parameters[index], parameters, found),
    );
    parameter.results.forEach((inner, index) =>
      unifyMaybe(inner, argument.results[index], parameters, found),
    );
  }
}

/** The first argument decides, unless it is `nil` or a constant: these take the type of another argument. */
function isTelling(argument: Type, known: Type | undefined): boolean {
  if (argument.kind === 'unknown' || argument === NIL) return false;
  return known === undefined || (known.kind === 'basic' && argument.kind !== 'basic');
}

function unifyMaybe(
  parameter: Type,
  argument: Type | undefined,
  parameters: readonly TypeParameter[],
  found: (Type | undefined)[],
): void {
  if (argument) unify(parameter, argument, parameters, found);
}
