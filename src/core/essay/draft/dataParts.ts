import type { Place } from '../../anchor/resolution';
import type { FrameRequest } from './draftFrame';
import type { DraftFrame } from './draftFrame';
import { fieldTable, visitedStructs } from './fieldTable';
import type { QuotedFunction } from './quotedFunction';
import { touchedFieldTable, touchedTypes } from './touchedFields';
import { typeDiagram } from './typeDiagram';

/**
 * What a draft says of its data: the types that its functions are methods of, drawn, and the fields that the quoted
 * functions touch. If that is not known, the fields of the types that are visited most.
 */
export async function dataBlocks(
  places: readonly Pick<Place, 'path' | 'symbol'>[],
  functions: readonly QuotedFunction[],
  { checkout, facts }: FrameRequest,
  frame: DraftFrame,
): Promise<string[]> {
  const diagram = await typeDiagram(places, checkout, frame.texts.diagrams, facts);
  const drawn = diagram === undefined ? [] : ['```mermaid\n' + diagram + '\n```'];
  const lead = async (
    name: string,
    place: Pick<Place, 'path'>,
    first: number,
    last: number,
  ): Promise<string> => `${await frame.link(name, place.path, first, last)} · \`${place.path}:${first + 1}\``;
  const touched = facts ? await touchedTypes(functions, facts, frame.limits.types) : [];
  if (touched.length > 0) {
    const tables = touched.map(async (one) => {
      const { symbol, line, endLine } = one.type;
      return [await lead(symbol, one.type, line, endLine), touchedFieldTable(one, frame.texts)];
    });
    return [...drawn, ...(await Promise.all(tables)).flat()];
  }
  const structs = await visitedStructs(places, checkout);
  const tables = structs.slice(0, frame.limits.types).map(async (struct) => {
    const { name, path, firstLine, lastLine } = struct;
    return [await lead(name, { path }, firstLine, lastLine), fieldTable(struct, frame.texts)];
  });
  return [...drawn, ...(await Promise.all(tables)).flat()];
}
