import { message } from '../../base/message';
import type { Span } from '../../base/text';
import type { TypeFacts } from '../../code/codeFacts';
import type { EssayDocument, ProseBlock, Table } from '../document/model';
import type { CheckedClaim } from './claim';
import type { ClaimContext } from './claimContext';
import { fieldVerdict, type StatedField } from './fieldVerdict';
import { bareCell, rowSpan } from './tableCells';
import { ownersOfRows } from './tableOwners';
import { embeddedTypes, typesOf, type NamedTypes } from './typesOf';

const FIELDS =
  /^(?:字段|字段名|字段名称|成员|成员名|成员变量|属性|关键字段|主要字段|fields?|field names?|members?|attributes?)$/i;
const NAMES = /^(?:名称|名字|变量|names?|variables?)$/i;
/** In a head: of which type the fields are. */
const OF_TYPE = /\s+of (?:the |an? )?[\w.*]+$|^[\w.*]+\s*的\s*/i;
const TYPES = /^(?:类型|字段类型|数据类型|Go 类型|types?|field types?|go types?)$/i;
/** How far before a table the name of its type may be. */
const BLOCKS_BEFORE = 4;
const MOST_ROWS = 200;
/** Or nothing: a writer may leave out what the row above says. */
const NAME_OF_TYPE = /^[\p{L}_*.\d]*$/u;

interface Row extends StatedField {
  readonly place: Span;
  /** The texts of the other cells. */
  readonly others: readonly string[];
}

/** The claims of tables whose columns are the fields of a type. Which type it is, the text around the table says. */
export async function tableFieldClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const claims = await Promise.all(context.essay.tables.map((table) => claimsOf(table, context)));
  return claims.flat();
}

async function claimsOf(table: Table, context: ClaimContext): Promise<CheckedClaim[]> {
  const { rows, isOfFields } = rowsOf(table, context.essay);
  if (rows.length === 0) return [];
  const owned = await claimsWithOwners(table, rows, context);
  if (owned) return owned;
  const named = await typeAround(table, rows, isOfFields, context);
  const [type] = named?.types ?? [];
  if (!named || !type) return isOfFields ? claimsOfNearTypes(table, rows, context) : [];
  return Promise.all(rows.map((row) => rowClaim(row, named, type.symbol, context)));
}

/** The same for a table with a column that says of each field which type has it; `undefined` if there is none. */
async function claimsWithOwners(
  table: Table,
  rows: readonly Row[],
  context: ClaimContext,
): Promise<CheckedClaim[] | undefined> {
  for (const column of (rows[0]?.others ?? []).keys()) {
    if (!rows.every(({ others }) => NAME_OF_TYPE.test(others[column] ?? ''))) continue;
    const typesOfRow = ({ others }: Row): Promise<NamedTypes> =>
      typesOf(others[column] ?? '', context, { at: table.start, isSaid: true });
    const owners = await Promise.all(rows.map(typesOfRow));
    const hasOwn = rows.map(({ name }, index) =>
      (owners[index]?.types ?? []).some(({ fields }) => fields.some((field) => field.name === name)),
    );
    if (hasOwn.filter(Boolean).length < Math.max(2, rows.length / 2)) continue;
    const claims = rows.map(async (row, index): Promise<CheckedClaim[]> => {
      const named = owners[index];
      const [type] = named?.types ?? [];
      return named && type ? [await rowClaim(row, named, type.symbol, context)] : [];
    });
    return (await Promise.all(claims)).flat();
  }
  return undefined;
}

/** The same for a table of which no text around it says what has the fields. */
async function claimsOfNearTypes(
  table: Table,
  rows: readonly Row[],
  context: ClaimContext,
): Promise<CheckedClaim[]> {
  const names = rows.map(({ name }) => name);
  const types = await ownersOfRows(names, table.start, context);
  if (!types) return [];
  const ownersOf = (name: string): readonly TypeFacts[] =>
    types.filter(({ fields }) => fields.some((field) => field.name === name));
  const others = names.filter((name) => ownersOf(name).length === 0);
  const claims = rows.map(async (row): Promise<CheckedClaim | undefined> => {
    const { name } = row;
    const isOther = others.includes(name);
    // It may be of yet another type, as several rows are that none of these has.
    if (isOther && (others.length > 1 || ((await context.code.named(name)) ?? []).length > 0))
      return undefined;
    const owners = isOther ? types : ownersOf(name);
    const symbol = owners.map((one) => one.symbol).join(', ');
    return rowClaim(row, { types: owners, rivals: [] }, symbol, context);
  });
  return (await Promise.all(claims)).filter((claim) => claim !== undefined);
}

async function rowClaim(
  row: Row,
  named: NamedTypes,
  symbol: string,
  context: ClaimContext,
): Promise<CheckedClaim> {
  const { name, type: stated, place } = row;
  const claim =
    stated === undefined
      ? message('{0} has a field {1}', symbol, name)
      : message('{0} has a field {1} of type {2}', symbol, name, stated);
  return { kind: 'field', ...place, claim, ...(await fieldVerdict(named, row, context)) };
}

function rowsOf(table: Table, essay: EssayDocument): { rows: Row[]; isOfFields: boolean } {
  const heads = table.head.map((head) => bareCell(head).replace(OF_TYPE, ''));
  const fields = heads.findIndex((head) => FIELDS.test(head));
  const names = fields >= 0 ? fields : heads.findIndex((head) => NAMES.test(head));
  const types = heads.findIndex((head) => TYPES.test(head));
  if (names < 0) return { rows: [], isOfFields: false };
  const tellsPointers = table.rows.some((row) => types >= 0 && bareCell(row[types] ?? '').startsWith('*'));
  const rows = table.rows.slice(0, MOST_ROWS).flatMap((row, index): Row[] => {
    const name = bareCell(row[names] ?? '').replace(/^\*/, '');
    if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) || /^\p{Script=Han}/u.test(name)) return [];
    const written = types < 0 ? '' : bareCell(row[types] ?? '');
    const others = heads.flatMap((_, column) =>
      column === names || column === types ? [] : [bareCell(row[column] ?? '')],
    );
    const type = written === '' ? undefined : written;
    return [{ name, type, tellsPointers, place: rowSpan(table, index, essay), others }];
  });
  return { rows, isOfFields: fields >= 0 };
}

/** Of the types named around a table, the one that has most of its rows as fields: at least half. */
async function typeAround(
  table: Table,
  rows: readonly Row[],
  isOfFields: boolean,
  context: ClaimContext,
): Promise<NamedTypes | undefined> {
  let best: TypeFacts[] = [];
  let most = Math.max(Math.ceil(rows.length / 2), isOfFields ? 1 : 2);
  for (const text of namesAround(table, context)) {
    const { types, rivals } = await typesOf(text, context, { at: table.start, isSaid: true });
    for (const type of [...types, ...rivals]) {
      if (best.includes(type)) continue;
      const all = await embeddedTypes(type, context.code);
      const names = new Set(all.types.flatMap(({ fields }) => fields.map(({ name }) => name)));
      const count = rows.filter(({ name }) => names.has(name)).length;
      if (count === most) best.push(type);
      else if (count > most) [most, best] = [count, [type]];
    }
  }
  return best.length > 0 ? { types: best, rivals: [] } : undefined;
}

/** What the text around a table names: the blocks before it, the one behind it, its heading, the code above it. */
function namesAround(table: Table, { essay, languages }: ClaimContext): ReadonlySet<string> {
  const { blocks, codeSpans, fences, tables } = essay;
  const last = tables.filter(({ end }) => end <= table.start).at(-1)?.end ?? 0;
  const isText = ({ kind }: ProseBlock): boolean => kind !== 'cell';
  const before = blocks
    .filter((one) => one.start >= last && one.start < table.start && isText(one))
    .slice(-BLOCKS_BEFORE);
  const [after] = blocks.filter((one) => one.start >= table.end && isText(one));
  const around = new Set(after?.kind === 'paragraph' ? [...before, after] : before);
  const [fence] = fences.filter(({ start }) => start >= last && start < table.start).reverse();
  const quoted = languages
    .filter(({ fenceNames }) => fence && fenceNames.includes(fence.language))
    .flatMap((language) => language.scan(fence?.lines.join('\n') ?? '').declarations)
    .filter(({ kind }) => kind === 'type')
    .map(({ symbol }) => symbol.name);
  const heads = table.head.flatMap((head) => [...head.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text));
  const headings = before.filter(({ kind, raw }) => kind === 'heading' || /^\*\*/.test(raw));
  return new Set([
    ...heads,
    ...codeSpans.filter(({ block }) => around.has(block)).map(({ text }) => text),
    ...(fence?.comment ? [fence.comment.symbol] : []),
    ...quoted,
    ...headings.flatMap(({ prose }) => prose.match(/[A-Za-z_][\w.]*/g) ?? []),
  ]);
}
