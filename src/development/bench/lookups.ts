import {
  folderOf,
  resolveAnchor,
  symbolKey,
  type Anchor,
  type GoSyntax,
  type Past,
  type Resolution,
} from '../../core';
import { everyOne } from './everyOne';
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
export function isFoundByName({ path, located }: Subject, { survey }: Snapshot): boolean {
  const named = survey.withKey(symbolKey(located.declaration.symbol));
  return named.length === 1 || named.some((found) => folderOf(found.path) === folderOf(path));
}

/** What the history tells of the commit that the anchors were made at. */
export function pastOf({ survey }: Snapshot): Past {
  return {
    had: (key) => survey.withKey(key).length > 0,
    keysNamed: (name) => survey.keysNamed(name),
    sourceOf: (path, symbol) => {
      const located = survey.withKey(symbolKey(symbol)).find((found) => found.path === path);
      return Promise.resolve(located && survey.source(located));
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
  { syntax, past }: { syntax: GoSyntax; past: Past | undefined },
): Promise<Lookup> {
  const resolutions = new Map<Subject, Resolution>();
  const input = { index, syntax, past, releases: [], releaseOrder: [] };
  const milliseconds = await everyOne(title, subjects, async (subject) => {
    const anchor = anchorOf(subject);
    if (anchor) resolutions.set(subject, await resolveAnchor(anchor, input));
  });
  return { resolutions, milliseconds };
}
