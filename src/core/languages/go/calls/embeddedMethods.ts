import type { InterfaceMethodEntity } from './entities';
import { basic, EXTERNAL } from './types';

/** An interface of the tree that embeds one from outside: we count the methods from outside as its methods. */
export interface Embedder {
  /** Name of the interface. */
  readonly name: string;
  /** Its file. */
  readonly path: string;
}

/** A method from outside as a method of the interface that embeds it. */
export function embeddedMethod(
  { name, signature }: Pick<InterfaceMethodEntity, 'name' | 'signature'>,
  { name: owner, path }: Embedder,
): InterfaceMethodEntity {
  return { name, symbol: `(${owner}).${name}`, path, isOutside: false, signature };
}

/** A method that only an unknown interface can have. */
export function unknownMethod(name: string, embedder: Embedder): InterfaceMethodEntity {
  const signature = { kind: 'signature', parameters: [], isVariadic: false, results: [EXTERNAL] } as const;
  return embeddedMethod({ name, signature }, embedder);
}

/** The method of the type `error`. */
export const ERROR_METHOD: Pick<InterfaceMethodEntity, 'name' | 'signature'> = {
  name: 'Error',
  signature: { kind: 'signature', parameters: [], isVariadic: false, results: [basic('string')] },
};
