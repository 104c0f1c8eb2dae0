import type { Named, Signature, Type } from '../calls/entities';
import { underlying } from '../calls/typeExpressions';

/** Lists of maps of lists are as deep as anybody stores functions. */
const DEEPEST = 4;

/** True for functions, channels, and lists and maps of them. */
export function isCarried(type: Type | undefined, depth = 0): boolean {
  if (!type || depth > DEEPEST) return false;
  switch (type.kind) {
    case 'signature':
    case 'channel':
      return true;
    case 'pointer':
      return isCarried(type.to, depth + 1);
    case 'sequence':
      return isCarried(type.element, depth + 1);
    case 'map':
      return isCarried(type.value, depth + 1);
    case 'named':
      // A struct holds such values in its fields, which have slots of their own.
      return !isStructure(type) && isCarried(underlying(type), depth + 1);
    default:
      return false;
  }
}

/** Most types are; to know it, nobody has to work out their parts. */
function isStructure({ declaration }: Named): boolean {
  const { kind } = declaration.spec.type;
  return kind === 'structType' || kind === 'interfaceType';
}

/** The signature of a function, also of one type has a name. */
export function signatureIn(type: Type | undefined): Signature | undefined {
  if (type?.kind === 'signature') return type;
  if (type?.kind !== 'named' || isStructure(type)) return undefined;
  const own = underlying(type);
  return own.kind === 'signature' ? own : undefined;
}

export function isChannelType(type: Type | undefined): boolean {
  return type !== undefined && underlying(type).kind === 'channel';
}
