import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';
import { anchorsOfPack, type Anchor, type Checkout, type WrittenAnchor } from '../core';
import type { ReleaseSearch } from './releaseSearch';
import type { FileWithNewText } from './replaceFiles';

/** An anchor and its path in the JSON of its file. */
interface WrittenPlace {
  readonly anchor: Anchor;
  readonly location: readonly (string | number)[];
}

/** The result of {@link filesWithEvidence}. */
export interface NewEvidence {
  /** How many anchors change. */
  readonly anchors: number;
  /** The files that change. */
  readonly files: readonly FileWithNewText[];
}

/** The commit that becomes the base of a pack. */
export interface NewBase {
  readonly commit: string;
  /** Day of the commit, `YYYY-MM-DD`. */
  readonly date: string;
  readonly lastReleaseWith: ReleaseSearch;
}

/** A change in a JSON text: the new value of a property. */
interface JsonEdit {
  readonly location: readonly (string | number)[];
  readonly value: unknown;
}

/**
 * The pack's files with the evidence of each anchor (hash of the body, sketches, context of the site) from the checkout.
 * Anchors that have moved change only with a new base: they get their new place, and `was` gets the old one.
 */
export async function filesWithEvidence(
  packFolder: string,
  checkout: Checkout,
  newBase?: NewBase,
): Promise<NewEvidence> {
  const anchors = anchorsOfPack(checkout.pack);
  const inPack = anchors.filter(({ walkthrough }) => walkthrough === undefined);
  const base = newBase && [{ location: ['base'], value: { commit: newBase.commit, date: newBase.date } }];
  const changed: NewEvidence[] = [];
  for (const { id } of checkout.pack.walkthroughs) {
    const places = anchors.filter(({ walkthrough }) => walkthrough === id);
    changed.push(
      await withEvidence(path.join(packFolder, id, 'walkthrough.json'), places, checkout, newBase),
    );
  }
  // Comes last, since it has the base: until then, a run that ends early can simply be repeated.
  changed.push(await withEvidence(path.join(packFolder, 'pack.json'), inPack, checkout, newBase, base));
  return {
    anchors: changed.reduce((sum, { anchors }) => sum + anchors, 0),
    files: changed.flatMap(({ files }) => files),
  };
}

async function withEvidence(
  file: string,
  places: readonly WrittenPlace[],
  checkout: Checkout,
  newBase: NewBase | undefined,
  further: readonly JsonEdit[] = [],
): Promise<NewEvidence> {
  const before = await readFile(file, 'utf8');
  let text = before;
  let written = 0;
  for (const { anchor, location } of places) {
    const edits = await editsFor(anchor, checkout, newBase);
    const updated = withEdits(
      text,
      edits.map(({ location: property, value }) => ({ location: [...location, ...property], value })),
    );
    if (updated !== text) written++;
    text = updated;
  }
  text = withEdits(text, further);
  return { anchors: written, files: text === before ? [] : [{ file, text }] };
}

function withEdits(text: string, edits: readonly JsonEdit[]): string {
  const formattingOptions = { insertSpaces: true, tabSize: 2 };
  return edits.reduce(
    (edited, { location, value }) =>
      applyEdits(edited, modify(edited, [...location], value, { formattingOptions })),
    text,
  );
}

/** The changes of one anchor; none if a person has to decide. */
async function editsFor(
  anchor: Anchor,
  checkout: Checkout,
  newBase: NewBase | undefined,
): Promise<JsonEdit[]> {
  const { verdict } = await checkout.resolve(anchor);
  const isWritten =
    verdict === 'exact' || verdict === 'changed' || (verdict === 'moved' && newBase !== undefined);
  const recorded = isWritten ? await checkout.record(anchor) : undefined;
  if (!recorded) return [];
  const { site, body, value, sketches, lines } = recorded;
  return [
    ...(verdict === 'moved' && newBase ? await moveEdits(anchor, recorded, newBase) : []),
    ...(site?.nth !== undefined ? [{ location: ['site', 'nth'], value: site.nth }] : []),
    ...(site?.context ? [{ location: ['site', 'context'], value: site.context }] : []),
    { location: ['body'], value: body },
    ...(value || anchor.value ? [{ location: ['value'], value }] : []),
    ...(lines
      ? [
          { location: ['symbol'], value: recorded.symbol },
          { location: ['lines'], value: lines },
        ]
      : [{ location: ['sketches'], value: sketches }]),
  ];
}

async function moveEdits(
  anchor: Anchor,
  { path: newPath, symbol }: WrittenAnchor,
  newBase: NewBase,
): Promise<JsonEdit[]> {
  const until = await newBase.lastReleaseWith(anchor);
  const place = { path: anchor.path, symbol: anchor.symbol.written };
  const earlier =
    until === undefined ? [] : [{ location: ['was', anchor.was.length], value: { ...place, until } }];
  return [{ location: ['path'], value: newPath }, { location: ['symbol'], value: symbol }, ...earlier];
}
