import { readFile, rename, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { applyEdits, findNodeAtLocation, modify, parseTree } from 'jsonc-parser';
import { bodyHash, type Anchor, type Checkout } from '../core';

/** An anchor and where it stands in its file. */
interface WrittenPlace {
  readonly anchor: Anchor;
  readonly file: string;
  readonly location: readonly (string | number)[];
}

/**
 * Writes the hash of each anchor's body, as it is in the checkout, into the pack's files. Only anchors that are found
 * where the pack says are written; the rest needs a person. Returns how many hashes changed.
 */
export async function writeHashes(packFolder: string, checkout: Checkout): Promise<number> {
  const { walkthroughs, entryPoints } = checkout.pack;
  const places: WrittenPlace[] = [
    ...entryPoints.map(({ anchor }, index) => ({
      anchor,
      file: 'pack.json',
      location: ['entryPoints', index, 'anchor', 'body'],
    })),
    ...walkthroughs.flatMap(({ id, steps }) =>
      steps.map(({ anchor }, index) => ({
        anchor,
        file: `${id}/walkthrough.json`,
        location: ['steps', index, 'anchor', 'body'],
      })),
    ),
  ];
  let written = 0;
  for (const file of new Set(places.map((place) => place.file))) {
    const inFile = places.filter((place) => place.file === file);
    written += await writeInto(path.join(packFolder, file), inFile, checkout);
  }
  return written;
}

async function writeInto(file: string, places: readonly WrittenPlace[], checkout: Checkout): Promise<number> {
  const before = await readFile(file, 'utf8');
  let text = before;
  let written = 0;
  for (const { anchor, location } of places) {
    const hash = await hashOf(anchor, checkout);
    const tree = parseTree(text);
    if (hash === undefined || (tree && findNodeAtLocation(tree, [...location])?.value === hash)) continue;
    const edits = modify(text, [...location], hash, {
      formattingOptions: { insertSpaces: true, tabSize: 2 },
    });
    text = applyEdits(text, edits);
    written++;
  }
  if (text !== before) {
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
  }
  return written;
}

async function hashOf(anchor: Anchor, checkout: Checkout): Promise<string | undefined> {
  const { verdict, place } = await checkout.resolve(anchor);
  if (!place || (verdict !== 'exact' && verdict !== 'changed')) return undefined;
  const source = await checkout.sourceOf(place);
  return source === undefined ? undefined : bodyHash(source);
}
