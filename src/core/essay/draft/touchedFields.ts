import type { CodeFacts, FieldFact, FieldUserFact, FunctionFacts, TypeFacts } from '../../code/codeFacts';
import { codeSpan } from '../document/codeSpan';
import type { EssayTexts } from '../essayTexts';
import { isChange } from './mechanism';
import { isLineQuoted, keyOfFunction, type KnownCode } from './quotedFunction';
import type { EssaySubject } from './subject';
import { cell, table } from './table';
import { isAsideType } from './visitedTypes';

/** A field that a function reads or writes. */
type Touch = FieldFact & { readonly isQuoted: boolean };

/** A type, and where functions read and write its fields. */
export interface TouchedType {
  readonly type: TypeFacts;
  readonly touches: readonly Touch[];
  /** The functions of the whole tree that use its fields. */
  readonly users: readonly FieldUserFact[];
  /** Names of channels and locks that the functions use. */
  readonly acted: ReadonlySet<string>;
  /** Names of all of its fields that the functions of the flow use, locks included. */
  readonly used: ReadonlySet<string>;
}

/** What a draft says of the fields of a type. */
export interface TouchedFields {
  readonly table: string;
  /** Names of the other fields that the functions use, in the order of the source. */
  readonly others: readonly string[];
}

/** Fewer fields need no table. */
const LEAST_FIELDS = 2;
const MOST_FIELDS = 8;
/** More types are not looked at. */
const MOST_TYPES = 6;
const MOST_USERS = 3;
/** What more functions set is nobody's state, and their names tell nothing. */
const MANY_SETTERS = 8;
/** What is not quoted counts so much. */
const NOT_QUOTED = 0.05;

/** The types of the subject whose fields its functions touch, those with the most such fields first. */
export async function touchedTypes(
  { all, around, quoted, subject }: KnownCode,
  facts: CodeFacts,
): Promise<TouchedType[]> {
  const acted = new Set(all.flatMap(actedOn));
  const flow = [...all, ...around];
  const byType = new Map<string, Touch[]>();
  for (const touch of all.flatMap((one) => touchesOf(one, quoted))) {
    if (!subject.hasType({ path: touch.path, symbol: touch.type })) continue;
    const key = `${touch.path}#${touch.type}`;
    byType.set(key, [...(byType.get(key) ?? []), touch]);
  }
  // What changes tells more than what is only read.
  const weightOf = (touches: readonly Touch[]): number => {
    const isQuoted = (name: string): boolean => touches.some((one) => one.of === name && one.isQuoted);
    const names = [...new Set(touches.map(({ of }) => of)), ...new Set(writtenIn(touches))];
    const written = new Set(writtenIn(touches));
    return names.reduce(
      (sum, name) => sum + (written.has(name) ? 1.5 : 1) * (isQuoted(name) ? 1 : NOT_QUOTED),
      0,
    );
  };
  const found: TouchedType[] = [];
  for (const touches of [...byType.values()].sort((one, other) => weightOf(other) - weightOf(one))) {
    const [first] = touches;
    if (!first || new Set(touches.map(({ of }) => of)).size < LEAST_FIELDS) continue;
    const type = await facts.ofType(first.path, first.type);
    if (type && type.fields.length > 0) {
      const users = await facts.fieldUsers(type.path, type.symbol);
      found.push({ type, touches, acted, users, used: usedIn(flow, type, users) });
    }
    if (found.length === MOST_TYPES) break;
  }
  return found;
}

/** Names of all fields of a type that functions use. */
function usedIn(
  functions: readonly FunctionFacts[],
  { path, symbol }: TypeFacts,
  users: readonly FieldUserFact[],
): Set<string> {
  const keys = new Set(functions.map(keyOfFunction));
  const prefix = `${path}#${symbol}.`;
  const locks = functions.flatMap((one) => one.locks.map(({ identity = '' }) => identity));
  return new Set([
    ...users.filter((one) => keys.has(keyOfFunction(one))).map(({ of }) => of),
    ...locks.filter((one) => one.startsWith(prefix)).map((one) => one.slice(prefix.length)),
  ]);
}

/** The fields that the functions of the subject use, in the order of the source: who sets and who reads them in the whole tree; `undefined` if too few tell anything. */
export function touchedFieldTable(
  { type, touches, users, acted, used }: TouchedType,
  subject: EssaySubject,
  texts: EssayTexts,
): TouchedFields | undefined {
  const usersOf = (name: string, access: FieldFact['access']): string => {
    const all = users.filter((one) => one.of === name && one.access === access);
    const later = all.filter(({ isNew }) => isNew !== true);
    const isNew = all.length > later.length;
    if (later.length === 0) return isNew ? texts.setWhenNew : unusedWords(name, access);
    const sorted = [...new Map(later.map((one) => [keyOfFunction(one), one])).values()].sort(
      (one, other) => subject.closeness(other) - subject.closeness(one),
    );
    if (access === 'write' && sorted.length > MANY_SETTERS) return '';
    const shown = sorted.slice(0, MOST_USERS).map(({ symbol }) => codeSpan(cell(symbol)));
    const more = sorted.length - shown.length;
    const named = [...shown, ...(more > 0 ? [texts.moreUsers(more)] : [])].join(texts.and);
    return isNew ? named + texts.and + texts.setWhenNew : named;
  };
  const unusedWords = (name: string, access: FieldFact['access']): string => {
    if (access === 'read') return texts.notRead;
    const methods = new Set(users.flatMap((one) => (one.of === name ? (one.method ?? []) : [])));
    if (methods.size > 0) return texts.throughMethods(someOf([...methods], texts));
    const passed = users.filter((one) => one.of === name && one.isAddress).map(({ symbol }) => symbol);
    return passed.length === 0 ? texts.notSet : texts.throughAddress(someOf([...new Set(passed)], texts));
  };
  const shown = namesToShow({ touches, users, acted });
  const rows = type.fields
    .filter(({ name, type: field }) => shown.has(name) && !isAsideType(field))
    .map(({ name, type: field, comment }) => [
      codeSpan(cell(name)),
      codeSpan(cell(field)),
      comment
        .replace(/\s+/g, ' ')
        .replace(/[|<>\\]/g, ' ')
        .trim(),
      usersOf(name, 'write'),
      usersOf(name, 'read'),
    ])
    .filter(([, , , setters]) => setters !== '');
  if (rows.length < LEAST_FIELDS) return undefined;
  const inRows = new Set(rows.map(([name]) => name));
  const others = type.fields.filter(({ name }) => used.has(name) && !inRows.has(codeSpan(cell(name))));
  const columns = texts.touchedColumns.flatMap((_, index) => (rows.some((row) => row[index]) ? [index] : []));
  const pick = (row: readonly string[]): string[] => columns.map((column) => row[column] ?? '');
  return {
    table: table(pick(texts.touchedColumns), rows.map(pick)),
    others: others.map(({ name }) => name),
  };
}

/** Names of the fields that tell most: what changes, and what quoted lines use. */
function namesToShow({
  touches,
  users,
  acted,
}: Pick<TouchedType, 'touches' | 'users' | 'acted'>): Set<string> {
  const written = new Set(writtenIn(touches));
  const isQuoted = (name: string): boolean => touches.some((one) => one.of === name && one.isQuoted);
  const weightOf = (name: string): number =>
    touches.filter((one) => one.of === name).length + (written.has(name) ? 3 : 0) + (isQuoted(name) ? 3 : 0);
  const names = [...new Set(touches.map(({ of }) => of))].sort(
    (one, other) => weightOf(other) - weightOf(one),
  );
  // What nothing changes later is no state; that, and what no quoted line uses, is left out where enough is left.
  const isState = (name: string): boolean =>
    acted.has(name) || users.some((one) => one.of === name && one.access === 'write' && one.isNew !== true);
  const chosen = [isState, isQuoted].reduce((kept, isWanted) => {
    const fewer = kept.filter(isWanted);
    return fewer.length < LEAST_FIELDS ? kept : fewer;
  }, names);
  return new Set(chosen.slice(0, MOST_FIELDS));
}

/** The first few of some names. */
function someOf(names: readonly string[], { and, andOthers }: EssayTexts): string {
  const named = names.slice(0, MOST_USERS).map((name) => codeSpan(cell(name)));
  return named.join(and) + (names.length > MOST_USERS ? andOthers : '');
}

/** The fields that functions use as channels and locks: their state changes without an assignment. */
function actedOn({ channels, locks }: FunctionFacts): string[] {
  return [...channels, ...locks].map(({ of }) => of.slice(of.lastIndexOf('.') + 1));
}

function writtenIn(touches: readonly Touch[]): string[] {
  return touches.flatMap((one) => (isChange(one) ? [one.of] : []));
}

function touchesOf(one: FunctionFacts, quoted: KnownCode['quoted']): Touch[] {
  return one.fields.map((touch) => ({ ...touch, isQuoted: isLineQuoted(one, touch.line, quoted) }));
}
