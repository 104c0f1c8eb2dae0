import { joinPath, ROOT, type RepoPath } from '../../base/repoPath';
import type { SourceTree } from '../../ports';
import type { Checkout } from '../../reading/checkout';

/** The licence of a repository as an SPDX identifier: what its pack says, else what its licence file is known to be. */
export async function licenceOf({ pack, tree }: Checkout): Promise<string | undefined> {
  return pack.licence ?? recogniseLicence((await licenceText(tree)) ?? '');
}

/** A licence of a repository. */
export interface FoundLicence {
  /** An SPDX identifier; `undefined` for a licence file that we do not recognise. */
  readonly name: string | undefined;
  /** The licence file; absent if only the pack names the licence. */
  readonly path?: RepoPath;
}

/** The licence of a repository as its licence file has it, else as its pack says; `undefined` if neither tells. */
export async function licenceIn({ pack, tree }: Checkout): Promise<FoundLicence | undefined> {
  const path = await licenceFile(tree);
  const name = path && recogniseLicence((await tree.readText(path)) ?? '');
  if (path) return { name: name ?? pack.licence, path };
  return pack.licence === undefined ? undefined : { name: pack.licence };
}

async function licenceText(tree: SourceTree): Promise<string | undefined> {
  const path = await licenceFile(tree);
  return path && tree.readText(path);
}

/** The licence file at the root of a tree; `undefined` where there is none, or several that one would have to choose from. */
async function licenceFile(tree: SourceTree): Promise<RepoPath | undefined> {
  const entries = (await tree.listFolder(ROOT)) ?? [];
  const [file, ...others] = entries.filter(
    ({ name, isFolder }) => !isFolder && /^(?:un)?(?:licen[cs]e|copying)/i.test(name),
  );
  return file && others.length === 0 ? joinPath(ROOT, file.name) : undefined;
}

/** Texts with a title that they begin with. Conditions that somebody added come before it, or name themselves. */
const TITLES: readonly (readonly [title: RegExp, licence: string])[] = [
  [/^Apache License,? Version 2\.0\b/i, 'Apache-2.0'],
  [/^Mozilla Public License,? Version 2\.0\b/i, 'MPL-2.0'],
  [/^GNU GENERAL PUBLIC LICENSE Version 2\b/i, 'GPL-2.0'],
  [/^GNU GENERAL PUBLIC LICENSE Version 3\b/i, 'GPL-3.0'],
  [/^GNU AFFERO GENERAL PUBLIC LICENSE Version 3\b/i, 'AGPL-3.0'],
  [/^GNU LESSER GENERAL PUBLIC LICENSE Version 3\b/i, 'LGPL-3.0'],
];

/** A short licence has no room for conditions that are not its own. */
const LONGEST_SHORT_LICENCE = 2000;

/** The licence that a text is; `undefined` where it is not sure: no licence is better than a wrong one. */
export function recogniseLicence(text: string): string | undefined {
  const plain = text.replace(/[\s#*]+/g, ' ').trim();
  if (/commons clause/i.test(plain)) return undefined;
  const titled = TITLES.find(([title]) => title.test(plain));
  if (titled) return titled[1];
  if (plain.length > LONGEST_SHORT_LICENCE) return undefined;
  const says = (words: string): boolean => plain.toLowerCase().includes(words);
  if (says('permission is hereby granted, free of charge, to any person') && says('shall be included in all'))
    return 'MIT';
  if (!says('redistribution and use in source and binary forms') || says('advertising materials'))
    return undefined;
  return says('neither the name') ? 'BSD-3-Clause' : 'BSD-2-Clause';
}
