import { message } from '../../base/message';
import type { Span } from '../../base/text';
import type { TypeFacts } from '../../code/codeFacts';
import type { EssayDocument, Table } from '../document/model';
import type { CheckedClaim } from './claim';
import type { ClaimContext } from './claimContext';
import { fieldVerdict } from './fieldVerdict';
import { embeddedTypes, typesOf } from './typesOf';

const NAMES = /^(?:字段|字段名|成员|成员变量|名称|属性|fields?|names?|members?)$/i;
const TYPES = /^(?:类型|字段类型|数据类型|types?)$/i;
/** How far before a table the name of its type may be. */
const BLOCKS_BEFORE = 4;
const MOST_ROWS = 200;

interface Row {
  readonly name: string;
  readonly type: string | undefined;
  readonly place: Span;
}

/** The claims of tables whose columns are the fields of a type. Which type it is, the text before the table says. */
export async function tableFieldClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const claims = await Promise.all(context.essay.tables.map((table) => claimsOf(table, context)));
  return claims.flat();
}

async function claimsOf(table: Table, context: ClaimContext): Promise<CheckedClaim[]> {
  const rows = rowsOf(table, context.essay);
  if (rows.length === 0) return [];
  const types = await typesBefore(table, rows, context);
  const [type] = types;
  if (!type) return [];
  const claims = rows.map(async ({ name, type: stated, place }): Promise<CheckedClaim> => {
    const claim =
      stated === undefined
        ? message('{0} has a field {1}', type.symbol, name)
        : message('{0} has a field {1} of type {2}', type.symbol, name, stated);
    return { kind: 'field', ...place, claim, ...(await fieldVerdict(types, name, stated, context)) };
  });
  return Promise.all(claims);
}

function rowsOf({ head, rows, line }: Table, { lines }: EssayDocument): Row[] {
  const names = head.findIndex((cell) => NAMES.test(bare(cell)));
  const types = head.findIndex((cell) => TYPES.test(bare(cell)));
  if (names < 0) return [];
  return rows.slice(0, MOST_ROWS).flatMap((row, index): Row[] => {
    const name = bare(row[names] ?? '').replace(/^\*/, '');
    if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) || /^\p{Script=Han}/u.test(name)) return [];
    const written = types < 0 ? '' : bare(row[types] ?? '');
    const start = lines.offsetAt({ line: line + 2 + index, column: 0 });
    const place = { start, end: start + lines.lineText(line + 2 + index).length };
    return [{ name, type: written === '' ? undefined : written, place }];
  });
}

/** The text of a cell without marks. */
function bare(cell: string): string {
  return cell.replace(/`|\*\*/g, '').trim();
}

/** Of the types named before a table, those that have most of its rows as fields: at least half. */
async function typesBefore(
  table: Table,
  rows: readonly Row[],
  context: ClaimContext,
): Promise<readonly TypeFacts[]> {
  const { blocks, codeSpans, fences, tables } = context.essay;
  const last = tables.filter(({ end }) => end <= table.start).at(-1)?.end ?? 0;
  const before = blocks
    .filter(({ start, kind }) => start >= last && start < table.start && kind !== 'cell')
    .slice(-BLOCKS_BEFORE);
  const spans = codeSpans.filter(({ block }) => before.includes(block)).map(({ text }) => text);
  const fence = fences.filter(({ start }) => start >= last && start < table.start).at(-1)?.comment?.symbol;
  const texts = [...spans, ...(fence === undefined ? [] : [fence])];
  let best: TypeFacts[] = [];
  let most = Math.ceil(rows.length / 2);
  for (const text of new Set(texts)) {
    for (const type of await typesOf(text, context)) {
      const { types } = await embeddedTypes(type, context.code);
      const names = new Set(types.flatMap(({ fields }) => fields.map(({ name }) => name)));
      const count = rows.filter(({ name }) => names.has(name)).length;
      if (count === most) best.push(type);
      else if (count > most) [most, best] = [count, [type]];
    }
  }
  return best;
}
