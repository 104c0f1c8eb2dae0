import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import {
  editReleases,
  joinPath,
  manifestHash,
  message,
  newReleaseTags,
  ROOT,
  withTag,
  type Pack,
  type Release,
} from '../../core';
import { gitText } from '../adapters/git';
import { GitHistory } from '../adapters/gitHistory';
import { MissingObjectError } from '../adapters/gitRevisionTree';
import { UsageError, type ExitCode, type Io } from '../io';
import { openRepository, type Places } from '../openCheckout';
import { replaceFiles } from '../replaceFiles';
import { sayProblems, table } from '../report';

export interface PackReleasesOptions extends Places {
  /** Tags to add. When empty, all versions newer than those of the pack. */
  readonly tags: readonly string[];
}

/**
 * `source-guide pack releases`: writes the commit and the manifest's hash of each release into `pack.json`, from git's
 * objects. Adds new releases. 0 when every release was found, 1 when the pack names one that the clone does not have.
 */
export async function packReleases(options: PackReleasesOptions, io: Io): Promise<ExitCode> {
  const { root, pack, packFolder } = await openRepository(options, io);
  const tags = await tagsOf(root, io);
  const named = pack.releases.map(({ tag }) => tag);
  const added = tagsToAdd(options.tags, tags, named, io);
  const releases: Release[] = [];
  let code: ExitCode = 0;
  for (const tag of added.reduce(withTag, named)) {
    const found = tags.includes(tag) ? await readRelease(root, tag, pack) : undefined;
    const kept = found ?? pack.releases.find((release) => release.tag === tag);
    if (kept) releases.push(kept);
    if (found || !kept) continue;
    code = 1;
    io.say(io.translate(message('{0} has no tag {1}, so its release was not changed.', root, tag)));
  }
  await writeReleases(path.join(packFolder, 'pack.json'), releases, io);
  io.out(table(releases.map(({ tag, commit, manifestHash: hash }) => [tag, commit, hash ?? '-'])));
  return code;
}

/** Names of all tags. */
async function tagsOf(root: string, io: Io): Promise<string[]> {
  const history = new GitHistory(root);
  const isOwn = await history.isRootOfRepository();
  const listed = isOwn
    ? await gitText(root, 'for-each-ref', '--format=%(refname:strip=2)', 'refs/tags')
    : undefined;
  if (listed !== undefined) return listed === '' ? [] : listed.split('\n');
  const reason = await history.refusal();
  const failed = message('The tags of {0} cannot be read.', root);
  throw new UsageError([failed, ...(reason ? [reason] : [])].map(io.translate).join('\n'));
}

function tagsToAdd(
  wanted: readonly string[],
  tags: readonly string[],
  named: readonly string[],
  io: Io,
): string[] {
  if (wanted.length === 0) return newReleaseTags(tags, named);
  const missing = wanted.find((tag) => !tags.includes(tag));
  if (missing === undefined) return [...new Set(wanted)].filter((tag) => !named.includes(tag));
  throw new UsageError(
    io.translate(message('There is no tag {0}. Fetch the tags of the repository first.', missing)),
  );
}

/** `undefined` when the tag does not lead to a commit. Rejects with {@link MissingObjectError} in a partial clone. */
async function readRelease(root: string, tag: string, { language }: Pack): Promise<Release | undefined> {
  const commit = await gitText(
    root,
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `refs/tags/${tag}^{commit}`,
  );
  if (!commit) return undefined;
  const file = joinPath(ROOT, language.files.manifest.name);
  const text = await new GitHistory(root).readAt(commit, file);
  if (text === undefined) throw new MissingObjectError(file, commit);
  return { tag, commit, ...(text !== null && { manifestHash: manifestHash(text) }) };
}

async function writeReleases(file: string, releases: readonly Release[], io: Io): Promise<void> {
  const before = await readFile(file, 'utf8');
  const { text, problems } = editReleases(before, releases);
  if (text === undefined) {
    sayProblems(problems, io);
    throw new UsageError(
      io.translate(message('{0} was not changed, because the pack would not be readable afterwards.', file)),
    );
  }
  if (text !== before) await replaceFiles([{ file, text }], io);
}
