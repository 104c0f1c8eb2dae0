import { anchorsOfPack, message, type Checkout, type Head } from '../core';
import { GitObjectReader } from './adapters/gitRevisionTree';
import { UsageError, type Io } from './io';
import type { OpenedRepository } from './openCheckout';
import { isAsCommitted } from './workTreeEdits';
import { searchReleases } from './releaseSearch';
import { replaceFiles } from './replaceFiles';
import { fileWithSymbols } from './packSymbols';
import { filesWithEvidence, type NewBase } from './packEvidence';

export interface RefreshOptions {
  /** Revisions to read from git's objects; when empty, the work tree is checked. */
  readonly revisions: readonly string[];
  /**
   * What to write into the pack from the work tree. `evidence`: hashes and sketches of the anchors, at the base commit.
   * `newBase`: also the places of the anchors, so that the checked-out commit becomes the base.
   */
  readonly writing: 'nothing' | 'evidence' | 'newBase';
}

/** `check --write`: updates the pack from the work tree. Throws a UsageError unless that is a clean checkout of the base. */
export async function refreshPack(
  repository: OpenedRepository,
  options: RefreshOptions,
  io: Io,
): Promise<void> {
  const checkout = repository.workTree();
  const head = await checkout.head();
  await refuseUnlessClean(repository, head, options, io);
  const reader = new GitObjectReader(repository.root);
  try {
    const newBase =
      options.writing === 'newBase' && head
        ? await newBaseFor(head, repository, checkout, reader, io)
        : undefined;
    const evidence = await filesWithEvidence(repository.packFolder, checkout, newBase);
    const { known, unknown, files } = await fileWithSymbols(repository.packFolder, repository.root, io);
    await replaceFiles([...files, ...evidence.files], io);
    io.say(io.translate(message('{0} anchors written.', evidence.anchors)));
    io.say(io.translate(message('{0} words of the prose recorded, {1} not found.', known, unknown.length)));
  } finally {
    reader.close();
  }
}

async function refuseUnlessClean(
  repository: OpenedRepository,
  head: Head | undefined,
  { revisions, writing }: RefreshOptions,
  io: Io,
): Promise<void> {
  const { commit } = repository.pack.base;
  const isAtBase = head?.commit === commit || writing === 'newBase';
  if (revisions.length > 0 || !head || !isAtBase) {
    throw new UsageError(
      io.translate(
        message(
          'Hashes must come from the base commit of the pack. Check out {0} and leave --rev out.',
          commit,
        ),
      ),
    );
  }
  if (!(await isAsCommitted(repository.root, head.commit))) {
    throw new UsageError(
      io.translate(
        message('Hashes must come from the base commit, but the work tree has edits. Stash them first.'),
      ),
    );
  }
}

/** Checks that every anchor has a place in the new base; throws a UsageError otherwise. */
async function newBaseFor(
  head: Head,
  { root, pack }: OpenedRepository,
  checkout: Checkout,
  reader: GitObjectReader,
  io: Io,
): Promise<NewBase> {
  for (const { anchor } of anchorsOfPack(pack)) {
    const { verdict } = await checkout.resolve(anchor);
    if (verdict === 'ambiguous' || verdict === 'lost') {
      throw new UsageError(
        io.translate(message('{0} is {1} here. Repair its anchor first.', anchor.symbol.written, verdict)),
      );
    }
  }
  return {
    commit: head.commit,
    date: head.date ?? pack.base.date,
    lastReleaseWith: await searchReleases(root, pack, reader),
  };
}
