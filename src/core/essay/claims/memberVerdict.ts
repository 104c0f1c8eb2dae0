import { message } from '../../base/message';
import type { TypeFacts } from '../../code/codeFacts';
import type { CodeLookup } from '../../code/lookup/codeLookup';
import { CANNOT_TELL, type ClaimVerdict } from './claim';
import { decideBy, embeddedTypes, type NamedTypes } from './typesOf';

/** How far the types of fields are followed: what is in a part of a type is often said to be in the type. */
const DEEPEST_PART = 2;
const MOST_PARTS = 120;

/** Whether one of several types has a field or a method. `isSaid`: the essay says which of both it is. */
export function memberVerdict(
  named: NamedTypes,
  name: string,
  isSaid: boolean,
  code: CodeLookup,
): Promise<ClaimVerdict> {
  return decideBy(named, (type) => verdictOf(type, name, isSaid, code));
}

async function verdictOf(
  type: TypeFacts,
  name: string,
  isSaid: boolean,
  code: CodeLookup,
): Promise<ClaimVerdict> {
  const all = await embeddedTypes(type, code);
  if (all.types.some((one) => hasMember(one, name))) return { answer: 'holds' };
  if (!all.isWhole || type.kind === 'other') return CANNOT_TELL;
  const elsewhere = ((await code.named(name)) ?? []).filter(({ isTest }) => !isTest);
  const isAbsent =
    elsewhere.length === 0 &&
    (await code.mentions(name)) === false &&
    (isSaid || (await code.mentionsLike(name)) === false);
  // A function, a type or a local variable may belong to a type in another way than as its member.
  if (!isAbsent && !isSaid) return CANNOT_TELL;
  if (!isAbsent && (await isInPart(all.types, name, code))) return CANNOT_TELL;
  return { answer: 'contradicted', evidence: message('The type {0} has no member {1}.', type.symbol, name) };
}

function hasMember({ fields, methods }: TypeFacts, name: string): boolean {
  return fields.some((field) => field.name === name) || methods.some((method) => method.name === name);
}

/** True if the type of a field has it, or that of a field of it, or what implements such a type. */
async function isInPart(types: readonly TypeFacts[], name: string, code: CodeLookup): Promise<boolean> {
  let parts = [...types];
  let count = 0;
  for (let depth = 0; depth < DEEPEST_PART; depth++) {
    const mentioned = parts.flatMap(({ fields }) => fields.flatMap(({ mentions }) => mentions));
    count += mentioned.length;
    if (count > MOST_PARTS) return true;
    const facts = await Promise.all(mentioned.map(({ path, symbol }) => code.typeAt(path, symbol)));
    parts = facts.filter((one) => one !== undefined);
    if (parts.some((one) => hasMember(one, name))) return true;
  }
  return false;
}
