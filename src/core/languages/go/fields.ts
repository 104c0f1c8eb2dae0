import type { Declaration, FieldOfType } from '../../code/declaration';
import { parseSourceFile } from './parser/parse';
import { printType } from './printType';

/** The fields of a struct; empty for a type that is not a struct, or has no fields. */
export function fieldsOf(
  text: string,
  { symbol, start, end }: Pick<Declaration, 'symbol' | 'start' | 'end'>,
): readonly FieldOfType[] {
  const declared = parseSourceFile(text).declarations.find(
    (one) => one.kind === 'type' && one.name === symbol.name && start <= one.start && one.start < end,
  );
  if (declared?.kind !== 'type' || declared.type.kind !== 'structType') return [];
  return declared.type.fields.map(({ name, type }) => ({ name, type: printType(type, text) }));
}
