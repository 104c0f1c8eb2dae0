import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { message, newPack, UNKNOWN_BASE, webAddressOf, type Language, type Message } from '../../core';
import { GitHistory } from '../adapters/gitHistory';
import { OWN_PACKS } from '../findPacks';
import { UsageError, type ExitCode, type Io } from '../io';
import { openRoot } from '../openCheckout';
import { writePackChanges } from '../packChanges';

export interface PackInitOptions {
  /** The checkout, in whose `.source-guide` the pack is made. */
  readonly repo: string;
  /** Name of the pack, and of its folder in `.source-guide`. */
  readonly name: string;
  /** The languages of its texts, the most important one first. */
  readonly languages: readonly Language[];
}

/** `source-guide pack init`: makes a pack without walkthroughs. Never overwrites a file. */
export async function packInit({ repo, name, languages }: PackInitOptions, io: Io): Promise<ExitCode> {
  const { root, module } = await openRoot({ repo }, io);
  const history = new GitHistory(root);
  const head = await history.head();
  const remotes = await history.remotes();
  const remote = remotes.find((each) => each.name === 'origin') ?? remotes[0];
  const repository = remote && webAddressOf(remote.url);
  const edit = newPack({
    name,
    language: module.language,
    module: module.name,
    languages,
    base: head?.date === undefined ? UNKNOWN_BASE : { commit: head.commit, date: head.date },
    ...(repository !== undefined && { repository }),
  });
  if (edit.refusal) throw new UsageError(io.translate(edit.refusal));
  const folder = path.join(root, OWN_PACKS, name);
  if (existsSync(path.join(folder, 'pack.json'))) {
    throw new UsageError(
      io.translate(message('There is already a pack in {0}. Choose another name.', folder)),
    );
  }
  await writePackChanges(folder, edit.changes, root, io);
  for (const { path: file } of edit.changes) io.out(`${path.join(folder, file)}\n`);
  if (head?.date === undefined) io.say(io.translate(withoutCommit(root)));
  const next = `source-guide pack add-step --repo ${repo} --pack ${name} --walkthrough ID --step ID --symbol PATH#SYMBOL`;
  io.say(io.translate(message('Add the first step: {0}', next)));
  return 0;
}

function withoutCommit(root: string): Message {
  return message(
    'Note: git reads no commit in {0}, so the pack does not say which one it describes. After the first commit, run "check --write --new-base".',
    root,
  );
}
