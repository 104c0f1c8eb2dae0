import { StatementParser } from '../parser/statements';
import type { Expression, FunctionType } from '../ast';
import type { External, InterfaceMethodEntity, Signature, Type } from './entities';
import { basic, EMPTY_INTERFACE, EXTERNAL, pointerTo, sliceOf, UNKNOWN } from './types';
import { standardInterface } from './standardLibrary';

/** An interface of the tree that embeds an external one: we count the external methods as its methods. */
export interface Embedder {
  /** Name of the interface. */
  readonly name: string;
  /** Its file. */
  readonly path: string;
}

/** The methods of an interface of the standard library; `undefined` when they are not known. */
export function externalMethods(
  type: External,
  embedder: Embedder,
): readonly InterfaceMethodEntity[] | undefined {
  const methods = standardInterface(type.path, type.name);
  return (
    methods &&
    Object.entries(methods).map(([name, text]) => externalMethod(name, embedder, signatureOfText(text)))
  );
}

/** A method that an interface of the tree embeds from outside. Without `signature`, its results are unknown. */
export function externalMethod(
  name: string,
  { name: owner, path }: Embedder,
  signature: Signature = { kind: 'signature', parameters: [], isVariadic: false, results: [EXTERNAL] },
): InterfaceMethodEntity {
  return { name, symbol: `(${owner}).${name}`, path, signature };
}

const signatures = new Map<string, Signature>();

function signatureOfText(text: string): Signature {
  let signature = signatures.get(text);
  if (!signature) {
    // The text has import paths in place of package names. A name cannot contain their slashes.
    const parsed = new StatementParser(text.replace(/\//g, SLASH)).parseSignature(0);
    signature = signatureOf(parsed);
    signatures.set(text, signature);
  }
  return signature;
}

const SLASH = 'ǀ';

function signatureOf({ parameters, results }: FunctionType): Signature {
  return {
    kind: 'signature',
    parameters: parameters.map(({ type }) => typeOf(type)),
    isVariadic: false,
    results: results.map(({ type }) => typeOf(type)),
  };
}

function typeOf(x: Expression): Type {
  switch (x.kind) {
    case 'identifier':
      return x.name === 'any' ? EMPTY_INTERFACE : basic(x.name);
    case 'selector':
      return {
        kind: 'external',
        path: x.x.kind === 'identifier' ? x.x.name.replaceAll(SLASH, '/') : '',
        name: x.name,
      };
    case 'star':
      return pointerTo(typeOf(x.x));
    case 'arrayType':
      return sliceOf(typeOf(x.element));
    case 'channelType':
      return { kind: 'channel', element: typeOf(x.element), direction: x.direction };
    case 'structType':
      return { kind: 'struct', fields: [] };
    default:
      return UNKNOWN;
  }
}
