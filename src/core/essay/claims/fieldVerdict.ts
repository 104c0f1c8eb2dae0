import { message } from '../../base/message';
import type { FieldOfTypeFact, TypeFacts } from '../../code/codeFacts';
import { CANNOT_TELL, type ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';
import { embeddedTypes } from './typesOf';
import { isSameType, isTypeText } from './typeText';

/** Whether one of several types has a field, and of which type. */
export async function fieldVerdict(
  types: readonly TypeFacts[],
  name: string,
  stated: string | undefined,
  { code }: Pick<ClaimContext, 'code'>,
): Promise<ClaimVerdict> {
  const fields: FieldOfTypeFact[] = [];
  for (const type of types) {
    const all = await embeddedTypes(type, code);
    const found = all.types.flatMap((one) => one.fields.find((field) => field.name === name) ?? []);
    if (found.length === 0 && (!all.isWhole || type.kind === 'other')) return CANNOT_TELL;
    // What has the name of a method is no field, but is no invention either.
    if (all.types.some(({ methods }) => methods.some((method) => method.name === name))) return CANNOT_TELL;
    fields.push(...found);
  }
  const [field] = fields;
  const [type] = types;
  if (!field)
    return { answer: 'contradicted', evidence: message('{0} has no field {1}.', type?.symbol ?? '', name) };
  if (stated === undefined || fields.some((one) => isSameType(stated, one.type))) {
    return { answer: 'holds', evidence: message('declared at {0}', `${type?.path ?? ''}:${field.line + 1}`) };
  }
  if (!isTypeText(stated)) return CANNOT_TELL;
  const evidence = message(
    'The field {0} of {1} has the type {2}, not {3}.',
    name,
    type?.symbol ?? '',
    field.type,
    stated,
  );
  return { answer: 'contradicted', evidence };
}
