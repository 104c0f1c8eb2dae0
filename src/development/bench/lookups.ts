import {
  folderOf,
  resolveAnchor,
  type Anchor,
  type Past,
  type Resolution,
  type SiteFinder,
} from '../../core';
import { forEachWithProgress } from './forEachWithProgress';
import type { Snapshot } from './snapshot';
import type { Subject } from './subjects';

/** Finds a line in a snapshot. Returns its 0-based number; `undefined` if it is not there. */
type FindLine = (
  seen: { path: Subject['path']; line: number; lineText: string },
  head: Snapshot,
) => Promise<number | undefined>;

/** Finds a line by its number. */
export const byLineNumber: FindLine = async ({ path, line, lineText }, { index }) => {
  const file = await index.file(path);
  return file?.lines.lineText(line).trim() === lineText ? line : undefined;
};

/** Finds the first line of the file with the same text. */
export const byText: FindLine = async ({ path, lineText }, { index }) => {
  const lines = (await index.file(path))?.lines;
  for (let line = 0; lines && line < lines.lineCount; line++)
    if (lines.lineText(line).trim() === lineText) return line;
  return undefined;
};

/** Finds a function by receiver and name: in its package, else the only one in the repository. */
export function isFoundByName({ path, located }: Subject, { declared }: Snapshot): boolean {
  const named = declared.withKey(located.declaration.symbol.key);
  return named.length === 1 || named.some((found) => folderOf(found.path) === folderOf(path));
}

/** The resolutions of all anchors by one method, and how long they took. */
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
