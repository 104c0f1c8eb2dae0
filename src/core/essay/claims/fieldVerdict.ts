import { message } from '../../base/message';
import type { TypeFacts } from '../../code/codeFacts';
import { CANNOT_TELL, type ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';
import { decideBy, embeddedTypes, type NamedTypes } from './typesOf';
import { isSameType, isTypeText, mayBeShortFor } from './typeText';

/** A field as an essay states it. */
export interface StatedField {
  readonly name: string;
  readonly type: string | undefined;
  /** True if the essay writes pointers as pointers where it states this one. */
  readonly tellsPointers?: boolean;
}

/** Whether one of several types has a field, and of which type. Interfaces have none, so that structs of the name are meant. */
export function fieldVerdict(
  { types, rivals }: NamedTypes,
  field: StatedField,
  context: Pick<ClaimContext, 'code'>,
): Promise<ClaimVerdict> {
  const structs = types.filter(({ kind }) => kind !== 'interface');
  const named = { types: structs.length > 0 ? structs : types, rivals };
  return decideBy(named, (type) => verdictOf(type, field, context));
}

async function verdictOf(
  type: TypeFacts,
  { name, type: stated, tellsPointers }: StatedField,
  { code }: Pick<ClaimContext, 'code'>,
): Promise<ClaimVerdict> {
  const all = await embeddedTypes(type, code);
  const [field] = all.types.flatMap((one) => one.fields.find((each) => each.name === name) ?? []);
  // What has the name of a method is no field, but is no invention either.
  const isMethod = all.types.some(({ methods }) => methods.some((method) => method.name === name));
  if (isMethod && (stated === undefined || !isTypeText(stated) || /^func\b/.test(stated))) return CANNOT_TELL;
  if (isMethod)
    return { answer: 'contradicted', evidence: message('{0} has no field {1}.', type.symbol, name) };
  if (!field) {
    if (!all.isWhole || type.kind === 'other') return CANNOT_TELL;
    return { answer: 'contradicted', evidence: message('{0} has no field {1}.', type.symbol, name) };
  }
  if (stated === undefined || isSameType(stated, field.type, tellsPointers)) {
    return { answer: 'holds', evidence: message('declared at {0}', `${type.path}:${field.line + 1}`) };
  }
  if (!isTypeText(stated)) return CANNOT_TELL;
  const evidence = message(
    'The field {0} of {1} has the type {2}, not {3}.',
    name,
    type.symbol,
    field.type,
    stated,
  );
  return { answer: 'contradicted', evidence };
}

/**
 * A contradiction if a field has a type that shares no word with the one that a diagram writes, which may shorten it; `undefined` if
 * it may be meant.
 */
export async function otherTypeVerdict(
  named: NamedTypes,
  field: { readonly name: string; readonly type: string },
  context: Pick<ClaimContext, 'code'>,
): Promise<ClaimVerdict | undefined> {
  const all = await Promise.all(
    [...named.types, ...named.rivals].map((type) => embeddedTypes(type, context.code)),
  );
  const written = all.flatMap(({ types }) =>
    types.flatMap(({ fields }) => fields.filter(({ name }) => name === field.name)),
  );
  if (written.some(({ type }) => mayBeShortFor(field.type, type))) return undefined;
  const verdict = await fieldVerdict(named, field, context);
  return verdict.answer === 'contradicted' ? verdict : undefined;
}
