import type { CodeFacts, FieldFact, TypeFacts } from '../../code/codeFacts';
import { codeSpan } from '../document/codeSpan';
import type { EssayTexts } from '../essayTexts';
import type { QuotedFunction } from './quotedFunction';
import { cell, table } from './table';

/** A field that a function reads or writes, and the name of the function's file. */
type Touch = FieldFact & { readonly file: string };

/** A type, and where the quoted functions read and write its fields. */
export interface TouchedType {
  readonly type: TypeFacts;
  readonly touches: readonly Touch[];
}

/** The types whose fields the quoted functions touch, those with the most such fields first. */
export async function touchedTypes(
  functions: readonly QuotedFunction[],
  facts: CodeFacts,
  most: number,
): Promise<TouchedType[]> {
  const byType = new Map<string, Touch[]>();
  for (const touch of functions.flatMap(touchesOf)) {
    const key = `${touch.path}#${touch.type}`;
    byType.set(key, [...(byType.get(key) ?? []), touch]);
  }
  const fieldsIn = (touches: readonly Touch[]): number => new Set(touches.map(({ of }) => of)).size;
  const found: TouchedType[] = [];
  for (const touches of [...byType.values()].sort((one, other) => fieldsIn(other) - fieldsIn(one))) {
    const [first] = touches;
    const type = first && (await facts.ofType(first.path, first.type));
    if (type && type.fields.length > 0) found.push({ type, touches });
    if (found.length === most) break;
  }
  return found;
}

/** The fields that are touched, in the order of the source, with what the source says of them. */
export function touchedFieldTable({ type, touches }: TouchedType, texts: EssayTexts): string {
  const linesOf = (name: string, access: FieldFact['access']): string => {
    const places = touches.flatMap((one) =>
      one.of === name && one.access === access ? [`\`${one.file}:${one.line + 1}\``] : [],
    );
    return [...new Set(places)].join(texts.and);
  };
  const rows = type.fields
    .filter(({ name }) => touches.some(({ of }) => of === name))
    .map(({ name, type: written, comment }) => [
      codeSpan(cell(name)),
      codeSpan(cell(written)),
      comment
        .replace(/\s+/g, ' ')
        .replace(/[|<>\\]/g, ' ')
        .trim(),
      linesOf(name, 'read'),
      linesOf(name, 'write'),
    ]);
  return table(texts.touchedColumns, rows);
}

function touchesOf({ code: { path }, facts }: QuotedFunction): Touch[] {
  const file = path.slice(path.lastIndexOf('/') + 1);
  return (facts?.fields ?? []).map((touch) => ({ ...touch, file }));
}
