import type { Place } from '../../anchor/resolution';
import { folderOf, type RepoPath } from '../../base/repoPath';
import { LineIndex } from '../../base/text';
import type { FieldOfType } from '../../code/declaration';
import type { CodeLanguage } from '../../code/language';
import type { Checkout, DeclaredSource } from '../../reading/checkout';
import { cell, table } from './table';
import type { EssayTexts } from '../essayTexts';

const MOST_STRUCTS = 3;
const MOST_FIELDS = 15;

/** A struct that carries the data of a flow. */
export interface VisitedStruct {
  /** The name of the type. */
  readonly name: string;
  /** The file that declares it. */
  readonly path: RepoPath;
  /** Line of the start of the declaration, from 0. */
  readonly firstLine: number;
  /** Line of the end of the declaration, from 0, included. */
  readonly lastLine: number;
  /** In the order of the declaration. */
  readonly fields: readonly FieldOfType[];
}

/** The structs whose methods are visited most, as they are declared in the packages of those. At most three. */
export async function visitedStructs(
  places: readonly Pick<Place, 'path' | 'symbol'>[],
  checkout: Checkout,
): Promise<VisitedStruct[]> {
  const code = checkout.language;
  const visits = new Map<string, { folder: RepoPath; name: string; count: number }>();
  for (const { path, symbol } of places) {
    const name = code.parseSymbol(symbol)?.owner;
    if (name === undefined) continue;
    const folder = folderOf(path);
    const known = visits.get(`${folder}#${name}`) ?? { folder, name, count: 0 };
    visits.set(`${folder}#${name}`, { ...known, count: known.count + 1 });
  }
  const structs: VisitedStruct[] = [];
  for (const { folder, name } of [...visits.values()].sort((one, other) => other.count - one.count)) {
    const type = code.parseSymbol(name);
    const source = type && (await checkout.declaredIn(folder, type));
    const found = source && structIn(source, code);
    if (found) structs.push(found);
    if (structs.length === MOST_STRUCTS) break;
  }
  return structs;
}

/** The fields of a struct. */
export function fieldTable({ fields }: VisitedStruct, texts: EssayTexts): string {
  const rows = fields
    .slice(0, MOST_FIELDS)
    .map(({ name, type }) => [`\`${cell(name)}\``, `\`${cell(type)}\``]);
  const more = fields.length - MOST_FIELDS;
  return table(texts.fieldColumns, more > 0 ? [...rows, [texts.moreFields(more), '']] : rows);
}

/** `undefined` for a type that has no fields. */
function structIn(
  { path, text, declaration }: DeclaredSource,
  code: CodeLanguage,
): VisitedStruct | undefined {
  const fields = code.fieldsOf(text, declaration);
  if (fields.length === 0) return undefined;
  const lines = new LineIndex(text);
  const firstLine = lines.positionAt(declaration.start).line;
  const lastLine = lines.positionAt(declaration.end).line;
  return { name: declaration.symbol.name, path, firstLine, lastLine, fields };
}
