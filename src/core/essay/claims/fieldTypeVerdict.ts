import { message } from '../../base/message';
import type { FieldOfTypeFact, TypeFacts } from '../../code/codeFacts';
import type { ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';
import { embeddedTypes, isSame, type NamedTypes } from './typesOf';

/**
 * A contradiction if a field of a type certainly holds something else than another type; `undefined` if it may hold it.
 * Every type that the names may mean must agree.
 */
export async function fieldTypeVerdict(
  holders: NamedTypes,
  name: string,
  held: NamedTypes,
  { code }: Pick<ClaimContext, 'code'>,
): Promise<ClaimVerdict | undefined> {
  const all = await Promise.all(
    [...holders.types, ...holders.rivals].map((type) => embeddedTypes(type, code)),
  );
  const fields = all.flatMap(({ types }) =>
    types.flatMap((one) => one.fields.filter((field) => field.name === name)),
  );
  const others = [...held.types, ...held.rivals];
  const mayHold = await Promise.all(
    fields.flatMap((field) => others.map((other) => mayHoldType(field, other, code))),
  );
  const [first] = fields;
  if (!first || others.length === 0 || mayHold.includes(true)) return undefined;
  const [holder, other] = [holders.types[0]?.symbol ?? '', others[0]?.symbol ?? ''];
  const evidence = message(
    'The field {0} of {1} has the type {2}, not {3}.',
    name,
    holder,
    first.type,
    other,
  );
  return { answer: 'contradicted', evidence };
}

/** True unless the type of a field names only types of the tree, and neither is another one nor leads to it. */
async function mayHoldType(
  { type, mentions }: FieldOfTypeFact,
  other: TypeFacts,
  code: ClaimContext['code'],
): Promise<boolean> {
  if (mentions.length === 0 || /\b(?:interface|any|func)\b|\[[A-Z]\b/.test(type)) return true;
  const wanted = [other, ...other.implements];
  if (mentions.some((one) => wanted.some((each) => isSame(one, each)))) return true;
  const nested = await Promise.all(mentions.map(({ path, symbol }) => code.typeAt(path, symbol)));
  return nested.some(
    (one) =>
      !one ||
      one.kind === 'other' ||
      one.embeds.some((each) => isSame(each, other)) ||
      one.fields.some((field) =>
        field.mentions.some((each) => wanted.some((target) => isSame(each, target))),
      ),
  );
}
