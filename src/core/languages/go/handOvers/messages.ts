import type { Slot } from '../../../code/handOvers/slots';
import type { Type, TypeDeclaration } from '../calls/entities';
import { lookupMember } from '../calls/lookup';
import { underlying } from '../calls/typeExpressions';
import { dereferenced } from '../calls/types';

/** Methods that turn a value into bytes, and those that turn bytes into a value. */
const CODECS: readonly (readonly [write: string, read: string])[] = [
  ['Marshal', 'Unmarshal'],
  ['MarshalBinary', 'UnmarshalBinary'],
  ['Encode', 'Decode'],
  ['Serialize', 'Deserialize'],
];

/** True for a pointer to a struct of the tree, as messages are. */
export function mayBeMessage(type: Type | undefined): boolean {
  return type?.kind === 'pointer' && declarationOf(type) !== undefined;
}

/** The slot of the messages of a type; `undefined` for a type that is no message: other processes never get its values. */
export function messageSlot(type: Type | undefined): Slot | undefined {
  const declaration = type && declarationOf(type);
  if (!type || !declaration) return undefined;
  const isMessage = CODECS.some((names) =>
    names.every((name) => lookupMember(type, name)?.kind === 'method'),
  );
  return isMessage ? `message:${declaration.path}#${declaration.name}` : undefined;
}

/** True for an interface of what can be turned into bytes. */
export function takesMessages(type: Type | undefined): boolean {
  // Nearly all parameters are something else; to know it, nobody has to work out their parts.
  if (type?.kind !== 'named' || type.declaration.spec.type.kind !== 'interfaceType') return false;
  return CODECS.some(([write]) => lookupMember(type, write)?.kind === 'interfaceMethod');
}

/** True for a value that may be of any type, or of any that can be turned into bytes. */
export function mayHoldMessage(type: Type): boolean {
  const own = underlying(type);
  if (own.kind !== 'interface') return false;
  return (own.methods.length === 0 && own.embedded.length === 0) || takesMessages(type);
}

function declarationOf(type: Type): TypeDeclaration | undefined {
  const base = dereferenced(type);
  if (base.kind !== 'named' || base.declaration.outside !== undefined) return undefined;
  return base.declaration.spec.type.kind === 'structType' ? base.declaration : undefined;
}
