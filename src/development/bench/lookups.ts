import {
  folderOf,
  resolveAnchor,
  sourceOf,
  type Anchor,
  type Past,
  type Resolution,
  type SiteFinder,
} from '../../core';
import { forEachWithProgress } from './forEachWithProgress';
import type { Snapshot } from './snapshot';
import type { Subject } from './subjects';

/** The line, from 0, where a text stands in a file of a tree; `undefined` when it does not. */
type FindLine = (
  seen: { path: Subject['path']; line: number; lineText: string },
  head: Snapshot,
) => Promise<number | undefined>;

/** At its number. */
export const byLineNumber: FindLine = async ({ path, line, lineText }, { index }) => {
  const file = await index.file(path);
  return file?.lines.lineText(line).trim() === lineText ? line : undefined;
};

/** Where its text first stands in the file. */
export const byText: FindLine = async ({ path, lineText }, { index }) => {
  const lines = (await index.file(path))?.lines;
  for (let line = 0; lines && line < lines.lineCount; line++)
    if (lines.lineText(line).trim() === lineText) return line;
  return undefined;
};

/** By receiver and name: in the package, else where it is the only one of the repository. */
export function isFoundByName({ path, located }: Subject, { declared }: Snapshot): boolean {
  const named = declared.withKey(located.declaration.symbol.key);
  return named.length === 1 || named.some((found) => folderOf(found.path) === folderOf(path));
}

/** What the history tells of the commit that the anchors were made at. */
export function pastOf({ declared }: Snapshot): Past {
  return {
    had: (key) => declared.withKey(key).length > 0,
    keysNamed: (name) => declared.keysNamed(name),
    sourceOf: (path, symbol) => {
      const located = declared.withKey(symbol.key).find((found) => found.path === path);
      return Promise.resolve(located && sourceOf(located));
    },
  };
}

/** All anchors of one way of looking, and how long they took. */
export interface Lookup {
  readonly resolutions: ReadonlyMap<Subject, Resolution>;
  readonly milliseconds: number;
}

export async function resolveAll(
  title: string,
  subjects: readonly Subject[],
  anchorOf: (subject: Subject) => Anchor | undefined,
  { index }: Snapshot,
  { sites, past }: { sites: SiteFinder; past: Past | undefined },
): Promise<Lookup> {
  const resolutions = new Map<Subject, Resolution>();
  const input = { index, sites, past, releases: [], releaseOrder: [] };
  const milliseconds = await forEachWithProgress(title, subjects, async (subject) => {
    const anchor = anchorOf(subject);
    if (anchor) resolutions.set(subject, await resolveAnchor(anchor, input));
  });
  return { resolutions, milliseconds };
}
