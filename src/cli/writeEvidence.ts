import { readFile, rename, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';
import type { Anchor, Checkout, WrittenAnchor } from '../core';

/** An anchor and where it stands in its file. */
interface WrittenPlace {
  readonly anchor: Anchor;
  readonly file: string;
  readonly location: readonly (string | number)[];
}

/**
 * Writes what the checkout shows of each anchor (hash of the body, sketches, the site's context) into the pack's files.
 * Only anchors that are found where the pack says are written; the rest needs a person. Returns how many anchors changed.
 */
export async function writeEvidence(packFolder: string, checkout: Checkout): Promise<number> {
  const { walkthroughs, entryPoints } = checkout.pack;
  const places: WrittenPlace[] = [
    ...entryPoints.map(({ anchor }, index) => ({
      anchor,
      file: 'pack.json',
      location: ['entryPoints', index, 'anchor'],
    })),
    ...walkthroughs.flatMap(({ id, steps }) =>
      steps.map(({ anchor }, index) => ({
        anchor,
        file: `${id}/walkthrough.json`,
        location: ['steps', index, 'anchor'],
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
    const evidence = await evidenceFor(anchor, checkout);
    const updated = evidence ? withEvidence(text, location, evidence) : text;
    if (updated !== text) written++;
    text = updated;
  }
  if (text !== before) {
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
  }
  return written;
}

function withEvidence(
  text: string,
  location: readonly (string | number)[],
  { site, body, sketches }: WrittenAnchor,
): string {
  const values: [string[], unknown][] = [
    ...(site?.context ? [[['site', 'context'], site.context] as [string[], unknown]] : []),
    [['body'], body],
    [['sketches'], sketches],
  ];
  return values.reduce((edited, [property, value]) => {
    const edits = modify(edited, [...location, ...property], value, {
      formattingOptions: { insertSpaces: true, tabSize: 2 },
    });
    return applyEdits(edited, edits);
  }, text);
}

async function evidenceFor(anchor: Anchor, checkout: Checkout): Promise<WrittenAnchor | undefined> {
  const { verdict } = await checkout.resolve(anchor);
  return verdict === 'exact' || verdict === 'changed' ? checkout.record(anchor) : undefined;
}
