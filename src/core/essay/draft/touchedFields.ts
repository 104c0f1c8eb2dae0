import { nameOf } from '../../base/repoPath';
import type { CodeFacts, FieldFact, FunctionFacts, TypeFacts } from '../../code/codeFacts';
import { codeSpan } from '../document/codeSpan';
import type { EssayTexts } from '../essayTexts';
import { isLineQuoted, type KnownCode } from './quotedFunction';
import { cell, table } from './table';

/** A field that a function reads or writes, and the name of the function's file. */
type Touch = FieldFact & { readonly file: string; readonly isQuoted: boolean };

/** A type, and where functions read and write its fields. */
export interface TouchedType {
  readonly type: TypeFacts;
  readonly touches: readonly Touch[];
}

/** Fewer fields need no table. */
const LEAST_FIELDS = 2;
const MOST_FIELDS = 10;
const MOST_PLACES = 3;
/** Types of fields that say nothing of the data. */
const ASIDE = /\blog(?:ger)?\b|Logger\b|\bsync\.WaitGroup\b/;

/** The types of the subject whose fields its functions touch, those with the most such fields first. */
export async function touchedTypes(
  { all, quoted, subject }: KnownCode,
  facts: CodeFacts,
  most: number,
): Promise<TouchedType[]> {
  const byType = new Map<string, Touch[]>();
  for (const touch of all.flatMap((one) => touchesOf(one, quoted))) {
    if (!subject.hasType({ path: touch.path, symbol: touch.type })) continue;
    const key = `${touch.path}#${touch.type}`;
    byType.set(key, [...(byType.get(key) ?? []), touch]);
  }
  // What changes tells more than what is only read.
  const weightOf = (touches: readonly Touch[]): number =>
    new Set(touches.map(({ of }) => of)).size + 2 * new Set(writtenIn(touches)).size;
  const found: TouchedType[] = [];
  for (const touches of [...byType.values()].sort((one, other) => weightOf(other) - weightOf(one))) {
    const [first] = touches;
    if (!first || new Set(touches.map(({ of }) => of)).size < LEAST_FIELDS) continue;
    const type = await facts.ofType(first.path, first.type);
    if (type && type.fields.length > 0) found.push({ type, touches });
    if (found.length === most) break;
  }
  return found;
}

/** The fields that are touched, in the order of the source, with what the source says of them; the most important ones. */
export function touchedFieldTable({ type, touches }: TouchedType, texts: EssayTexts): string {
  const home = nameOf(type.path);
  const placesOf = (name: string, access: FieldFact['access']): string => {
    const own = touches.filter((one) => one.of === name && one.access === access);
    // The lead of the table names the file of the type.
    const places = [
      ...new Set(own.map(({ file, line }) => (file === home ? `${line + 1}` : `\`${file}:${line + 1}\``))),
    ];
    const more = places.length - MOST_PLACES;
    return [...places.slice(0, MOST_PLACES), ...(more > 0 ? [texts.facts.others(more)] : [])].join(texts.and);
  };
  const written = new Set(writtenIn(touches));
  const weightOf = (name: string): number =>
    touches.filter((one) => one.of === name).length +
    (written.has(name) ? 3 : 0) +
    (touches.some((one) => one.of === name && one.isQuoted) ? 3 : 0);
  const names = [...new Set(touches.map(({ of }) => of))].sort(
    (one, other) => weightOf(other) - weightOf(one),
  );
  const shown = new Set(names.slice(0, MOST_FIELDS));
  const rows = type.fields
    .filter(({ name, type: field }) => shown.has(name) && !ASIDE.test(field))
    .map(({ name, type: field, comment }) => [
      codeSpan(cell(name)),
      codeSpan(cell(field)),
      comment
        .replace(/\s+/g, ' ')
        .replace(/[|<>\\]/g, ' ')
        .trim(),
      placesOf(name, 'read'),
      placesOf(name, 'write'),
    ]);
  const columns = texts.touchedColumns.flatMap((_, index) => (rows.some((row) => row[index]) ? [index] : []));
  const pick = (row: readonly string[]): string[] => columns.map((column) => row[column] ?? '');
  return table(pick(texts.touchedColumns), rows.map(pick));
}

function writtenIn(touches: readonly Touch[]): string[] {
  return touches.flatMap(({ of, access }) => (access === 'write' ? [of] : []));
}

function touchesOf(one: FunctionFacts, quoted: KnownCode['quoted']): Touch[] {
  const file = nameOf(one.path);
  return one.fields.map((touch) => ({ ...touch, file, isQuoted: isLineQuoted(one, touch.line, quoted) }));
}
