import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { NodeSourceTree } from '../../src/cli/adapters/nodeSourceTree';
import { loadPack, type Pack } from '../../src/core';
import { codeLanguages } from '../../src/core/languages';
import { repositoryRoot } from '../../src/development/repositoryRoot';

const BUILT_IN_PACKS = path.join(repositoryRoot, 'walkthroughs');

/** Where the built-in pack about openGemini lies. */
export const BUILT_IN_PACK = path.join(BUILT_IN_PACKS, 'opengemini');

/** The folders of all built-in packs, by name. Read at once, since tests are made of them. */
export function builtInPackFolders(): readonly (readonly [name: string, folder: string])[] {
  return readdirSync(BUILT_IN_PACKS)
    .map((name) => [name, path.join(BUILT_IN_PACKS, name)] as const)
    .filter(([, folder]) => existsSync(path.join(folder, 'pack.json')));
}

/** All built-in packs. */
export async function loadBuiltInPacks(): Promise<Pack[]> {
  const loaded = builtInPackFolders().map(async ([name, folder]) => {
    const { pack } = await loadPack(new NodeSourceTree(folder), codeLanguages);
    assert.ok(pack, name);
    return pack;
  });
  return Promise.all(loaded);
}

/** An anchor as it is written in a pack's files. */
export interface WrittenAnchor {
  readonly path: string;
  readonly symbol: string;
  readonly site?: { readonly kind: string; readonly name?: string };
  readonly body?: string;
}

/** The files of the built-in pack, or of one like it, read without the code that the tests are about. */
export interface BuiltInPackFiles {
  readonly walkthroughs: readonly {
    readonly id: string;
    readonly steps: readonly {
      readonly id: string;
      readonly core?: boolean;
      readonly anchor: WrittenAnchor;
    }[];
  }[];
  readonly entryPoints: readonly {
    readonly id: string;
    readonly topic: string;
    readonly title: { readonly 'zh-cn': string; readonly en: string };
    readonly anchor: WrittenAnchor;
  }[];
}

export async function readBuiltInPack(folder = BUILT_IN_PACK): Promise<BuiltInPackFiles> {
  const pack = (await readJson(folder, 'pack.json')) as {
    walkthroughs: string[];
    entryPoints: BuiltInPackFiles['entryPoints'];
  };
  const walkthroughs = pack.walkthroughs.map(async (id) => {
    const { steps } = (await readJson(
      folder,
      `${id}/walkthrough.json`,
    )) as BuiltInPackFiles['walkthroughs'][number];
    return { id, steps };
  });
  return { walkthroughs: await Promise.all(walkthroughs), entryPoints: pack.entryPoints };
}

/** The tags of the releases that a pack was checked against. Read at once, since tests are made of them. */
export function builtInReleases(folder: string): string[] {
  const text = readFileSync(path.join(folder, 'pack.json'), 'utf8');
  return ((JSON.parse(text) as { releases?: { tag: string }[] }).releases ?? []).map(({ tag }) => tag);
}

async function readJson(folder: string, file: string): Promise<unknown> {
  return JSON.parse(await fs.readFile(path.join(folder, file), 'utf8'));
}
