import { applyEdits, modify } from 'jsonc-parser';
import type { Problem } from '../base/problem';
import { joinPath, ROOT } from '../base/repoPath';
import { readJson } from './json';
import type { Release } from './model';
import type { WrittenPack, WrittenRelease } from './written';

/** A `pack.json` with new releases, or why there is none. */
export interface EditedReleases {
  /** Absent when the text did not fit the schema, before or after the edit. */
  readonly text?: string;
  readonly problems: readonly Problem[];
}

const PACK_FILE = joinPath(ROOT, 'pack.json');

/** Replaces the releases of a `pack.json`, written as its format has them. Everything else stays as it is written. */
export function editReleases(text: string, releases: readonly Release[]): EditedReleases {
  const before = readJson<WrittenPack>(text, PACK_FILE, 'pack');
  if (!before.value) return { problems: before.problems };
  const { format } = before.value;
  const value = releases.map((release) => toWritten(release, format));
  if (JSON.stringify(value) === JSON.stringify(before.value.releases ?? [])) return { text, problems: [] };
  const edited = applyEdits(
    text,
    modify(text, ['releases'], value, {
      formattingOptions: { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' },
      getInsertionIndex: (properties) => properties.indexOf('base') + 1,
    }),
  );
  const { value: sound, problems } = readJson<WrittenPack>(edited, PACK_FILE, 'pack');
  return { problems, ...(sound && { text: edited }) };
}

function toWritten({ tag, commit, manifestHash }: Release, format: WrittenPack['format']): WrittenRelease {
  if (manifestHash === undefined) return { tag, commit };
  return format === 1 ? { tag, commit, goMod: manifestHash } : { tag, commit, manifestHash };
}
