import type { CodeFacts, FieldFact, FieldUserFact, FunctionFacts, TypeFacts } from '../../code/codeFacts';
import { codeSpan } from '../document/codeSpan';
import type { EssayTexts } from '../essayTexts';
import { isChange } from './mechanism';
import { isLineQuoted, keyOfFunction, type KnownCode } from './quotedFunction';
import type { EssaySubject } from './subject';
import { cell, table } from './table';

/** A field that a function reads or writes. */
type Touch = FieldFact & { readonly isQuoted: boolean };

/** A type, and where functions read and write its fields. */
export interface TouchedType {
  readonly type: TypeFacts;
  readonly touches: readonly Touch[];
  /** The functions of the whole tree that use its fields. */
  readonly users: readonly FieldUserFact[];
}

/** Fewer fields need no table. */
const LEAST_FIELDS = 2;
const MOST_FIELDS = 8;
const MOST_USERS = 3;
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
    if (type && type.fields.length > 0)
      found.push({ type, touches, users: await facts.fieldUsers(type.path, type.symbol) });
    if (found.length === most) break;
  }
  return found;
}

/** The fields that the functions of the subject use, in the order of the source: who changes and who reads them in the whole tree. */
export function touchedFieldTable(
  { type, touches, users }: TouchedType,
  subject: EssaySubject,
  texts: EssayTexts,
): string {
  const usersOf = (name: string, access: FieldFact['access']): string => {
    const all = users.filter((one) => one.of === name && one.access === access);
    const later = all.filter(({ isNew }) => isNew !== true);
    if (later.length === 0) return all.length > 0 ? texts.setWhenNew : texts.notByName;
    const sorted = [...new Map(later.map((one) => [keyOfFunction(one), one])).values()].sort(
      (one, other) => subject.closeness(other) - subject.closeness(one),
    );
    const more = sorted.length - MOST_USERS;
    const named = sorted.slice(0, MOST_USERS).map(({ symbol }) => codeSpan(cell(symbol)));
    return [...named, ...(more > 0 ? [texts.facts.others(more)] : [])].join(texts.and);
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
      usersOf(name, 'write'),
      usersOf(name, 'read'),
    ]);
  const columns = texts.touchedColumns.flatMap((_, index) => (rows.some((row) => row[index]) ? [index] : []));
  const pick = (row: readonly string[]): string[] => columns.map((column) => row[column] ?? '');
  return table(pick(texts.touchedColumns), rows.map(pick));
}

function writtenIn(touches: readonly Touch[]): string[] {
  return touches.flatMap((one) => (isChange(one) ? [one.of] : []));
}

function touchesOf(one: FunctionFacts, quoted: KnownCode['quoted']): Touch[] {
  return one.fields.map((touch) => ({ ...touch, isQuoted: isLineQuoted(one, touch.line, quoted) }));
}
