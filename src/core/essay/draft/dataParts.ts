import type { Place, Resolution } from '../../anchor/resolution';
import type { CodeFacts } from '../../code/codeFacts';
import type { Checkout } from '../../reading/checkout';
import type { DraftFrame } from './draftFrame';
import { fieldTable, visitedStructs } from './fieldTable';
import { typeDiagram } from './typeDiagram';

/** What a draft says of its data: the types that its functions are methods of, drawn, and the fields of the most visited. */
export async function dataParts(
  places: readonly Pick<Place, 'path' | 'symbol'>[],
  { checkout, facts }: { readonly checkout: Checkout; readonly facts?: CodeFacts },
  frame: DraftFrame,
): Promise<string[]> {
  const diagram = await typeDiagram(places, checkout, frame.texts.diagrams, facts);
  const tables = (await visitedStructs(places, checkout)).map(async (struct) => {
    const { name, path, firstLine, lastLine } = struct;
    const link = await frame.link(name, path, firstLine, lastLine);
    return [`${link} · \`${path}:${firstLine + 1}\``, fieldTable(struct, frame.texts)];
  });
  return [
    ...(diagram === undefined ? [] : ['```mermaid\n' + diagram + '\n```']),
    ...(await Promise.all(tables)).flat(),
  ];
}

/** The places of the steps that were found. */
export function placesOf(resolutions: ReadonlyMap<string, Resolution>): Place[] {
  return [...resolutions.values()].flatMap(({ place }) => place ?? []);
}
