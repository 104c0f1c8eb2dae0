import type { Place, Resolution } from '../../anchor/resolution';
import type { Checkout } from '../../reading/checkout';
import type { DraftFrame } from './draftFrame';
import { fieldTable, visitedStructs } from './fieldTable';
import { typeDiagram } from './structure';

/** What a draft says of its data: the types that its functions are methods of, drawn, and the fields of the most visited. */
export async function dataParts(
  places: readonly Pick<Place, 'path' | 'symbol'>[],
  { checkout }: { readonly checkout: Checkout },
  frame: DraftFrame,
): Promise<string[]> {
  const diagram = typeDiagram(
    places.map(({ symbol }) => symbol),
    checkout.language,
  );
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
