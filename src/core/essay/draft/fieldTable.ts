import type { Place } from '../../anchor/resolution';
import { folderOf, type RepoPath } from '../../base/repoPath';
import { LineIndex } from '../../base/text';
import { parseSourceFile } from '../../languages/go/parser/parse';
import { parseSymbol } from '../../languages/go/symbol';
import type { Checkout, DeclaredSource } from '../../reading/checkout';
import { printType } from './goType';
import { cell, table } from './table';
import type { EssayTexts } from '../texts';

const MOST_STRUCTS = 3;
const MOST_FIELDS = 15;

/** A struct that carries the data of a flow. */
export interface VisitedStruct {
  readonly name: string;
  readonly path: RepoPath;
  /** From 0, both included. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly fields: readonly { readonly name: string; readonly type: string }[];
}

/** The structs whose methods are visited most, as they are declared in the packages of those. At most three. */
export async function visitedStructs(
  places: readonly Pick<Place, 'path' | 'symbol'>[],
  checkout: Checkout,
): Promise<VisitedStruct[]> {
  const visits = new Map<string, { folder: RepoPath; name: string; count: number }>();
  for (const { path, symbol } of places) {
    const name = parseSymbol(symbol)?.receiver;
    if (name === undefined) continue;
    const folder = folderOf(path);
    const known = visits.get(`${folder}#${name}`) ?? { folder, name, count: 0 };
    visits.set(`${folder}#${name}`, { ...known, count: known.count + 1 });
  }
  const structs: VisitedStruct[] = [];
  for (const { folder, name } of [...visits.values()].sort((one, other) => other.count - one.count)) {
    const source = await checkout.declaredIn(folder, { name });
    const found = source && structIn(source, name);
    if (found) structs.push(found);
    if (structs.length === MOST_STRUCTS) break;
  }
  return structs;
}

/** The fields of a struct with a column for the writer. */
export function fieldTable({ fields }: VisitedStruct, texts: EssayTexts): string {
  const rows = fields
    .slice(0, MOST_FIELDS)
    .map(({ name, type }) => [`\`${cell(name)}\``, `\`${cell(type)}\``, '']);
  const more = fields.length - MOST_FIELDS;
  return table(texts.fieldColumns, more > 0 ? [...rows, [texts.moreFields(more), '', '']] : rows);
}

/** `undefined` for a type that is no struct, or has no fields. */
function structIn({ path, text, start, end }: DeclaredSource, name: string): VisitedStruct | undefined {
  const declared = parseSourceFile(text).declarations.find(
    (one) => one.kind === 'type' && one.name === name && start <= one.start && one.start < end,
  );
  if (declared?.kind !== 'type' || declared.type.kind !== 'structType') return undefined;
  const fields = declared.type.fields.map((field) => ({
    name: field.name,
    type: printType(field.type, text),
  }));
  if (fields.length === 0) return undefined;
  const lines = new LineIndex(text);
  const [firstLine, lastLine] = [lines.positionAt(start).line, lines.positionAt(end).line];
  return { name, path, firstLine, lastLine, fields };
}
