import * as path from 'node:path';
import { createTwoFilesPatch } from 'diff';
import {
  anchorsOfPack,
  editAnchor,
  message,
  parseRepoPath,
  ROOT,
  type Anchor,
  type AnchorRepair,
  type Checkout,
  type RepairedEntry,
  type RepoPath,
} from '../core';
import { GitObjectReader } from './adapters/gitRevisionTree';
import { NodeSourceTree } from './adapters/nodeSourceTree';
import type { Io } from './io';
import { createFiles } from './newFile';
import type { OpenedRepository } from './openCheckout';
import { searchReleases, type ReleaseSearch } from './releaseSearch';

/**
 * Writes a patch that gives moved steps and entry points their new place, for `git apply` at the root of the repository.
 * Where the body has changed as well, the hash stays as it is: whether the text still fits is for a person to say.
 */
export async function writePatch(
  repositories: readonly OpenedRepository[],
  file: string,
  io: Io,
): Promise<void> {
  const parts: string[] = [];
  let repaired = 0;
  for (const repository of repositories) {
    const { patch, count } = await patchFor(repository);
    parts.push(patch);
    repaired += count;
  }
  const text = parts.join('');
  if (text === '') io.say(io.translate(message('No step has moved, so there is no patch.')));
  else {
    await createFiles([{ file, text }], io);
    io.say(io.translate(message('The patch has new places for {0} steps and entry points.', repaired)));
  }
}

/** An anchor of a pack, and the file that has it. */
interface Anchored {
  /** Relative to the folder of the pack. */
  readonly file: RepoPath;
  /** As the pack has it. */
  readonly anchor: Anchor;
  /** Which one it is in its file. */
  readonly name: RepairedEntry;
}

async function patchFor(repository: OpenedRepository): Promise<{ patch: string; count: number }> {
  const { root, pack, packFolder } = repository;
  const folder = new NodeSourceTree(packFolder);
  const checkout = repository.workTree();
  const reader = new GitObjectReader(root);
  const before = new Map<RepoPath, string>();
  const after = new Map<RepoPath, string>();
  let count = 0;
  try {
    const lastRelease = await searchReleases(root, pack, reader);
    for (const anchored of anchoredIn(checkout)) {
      const repair = await repairOf(anchored, checkout, lastRelease);
      const { file } = anchored;
      const text = after.get(file) ?? (await folder.readText(file));
      const edited = repair && text !== undefined ? editAnchor(text, repair) : undefined;
      if (text === undefined || edited === undefined) continue;
      if (!before.has(file)) before.set(file, text);
      after.set(file, edited);
      count++;
    }
  } finally {
    reader.close();
  }
  const home = path.relative(root, packFolder);
  const isInside = !home.startsWith('..') && !path.isAbsolute(home);
  const parts = [...after].map(([file, text]) => {
    const name = (isInside ? path.join(home, file) : file).split(path.sep).join('/');
    return createTwoFilesPatch(`a/${name}`, `b/${name}`, before.get(file) ?? '', text);
  });
  return { patch: parts.join(''), count };
}

function anchoredIn({ pack }: Checkout): Anchored[] {
  return anchorsOfPack(pack).map(({ walkthrough, entry, anchor }) => ({
    file: parseRepoPath(walkthrough === undefined ? 'pack.json' : `${walkthrough}/walkthrough.json`) ?? ROOT,
    anchor,
    name: entry,
  }));
}

async function repairOf(
  { anchor, name }: Anchored,
  checkout: Checkout,
  lastRelease: ReleaseSearch,
): Promise<AnchorRepair | undefined> {
  const { verdict, isBodyChanged } = await checkout.resolve(anchor);
  const recorded = verdict === 'moved' ? await checkout.record(anchor) : undefined;
  if (!recorded) return undefined;
  const { path: newPath, symbol, site, lines } = recorded;
  const withoutBody = { path: newPath, symbol, ...(site && { site }), ...(lines && { lines }) };
  const to = isBodyChanged === false ? recorded : withoutBody;
  const until = await lastRelease(anchor);
  return {
    ...name,
    from: { path: anchor.path, symbol: anchor.symbol.written },
    to,
    ...(until !== undefined && { until }),
  };
}
