import { gitText } from '../../cli/adapters/git';
import { GitRevisionTree, type GitObjectReader } from '../../cli/adapters/gitRevisionTree';
import {
  DeclarationIndex,
  joinPath,
  ROOT,
  type RepoPath,
  type SourceTree,
  type TreeSnapshot,
} from '../../core';
import { goLanguage } from '../../core/languages';
import { MisuseError } from '../misuse';

/** The repository at one commit. */
export interface Snapshot {
  readonly commit: string;
  /** Day of the commit, `YYYY-MM-DD`. */
  readonly date: string;
  readonly index: DeclarationIndex;
  readonly declared: TreeSnapshot;
  /** Folders with Go files or subfolders, without hidden ones. */
  readonly folders: readonly RepoPath[];
}

/** The newest commit that is at least `months` months older than HEAD, along the first parents. */
export async function commitBefore(repo: string, months: number): Promise<string> {
  const newest = await dateOf(repo, '%cI', 'HEAD');
  if (!newest) throw new MisuseError(`${repo} is not a git repository with a commit.`);
  const date = new Date(newest);
  date.setUTCMonth(date.getUTCMonth() - months);
  const before = `--before=${date.toISOString()}`;
  const isInGitsTime = date.getTime() > 0;
  const commit =
    isInGitsTime && (await gitText(repo, 'rev-list', '--first-parent', '--max-count=1', before, 'HEAD'));
  if (!commit) throw new MisuseError(`${repo} has no commit from ${months} months before ${newest}.`);
  return commit;
}

/** Reads every Go file of a revision. */
export async function readSnapshot(
  repo: string,
  revision: string,
  reader: GitObjectReader,
): Promise<Snapshot> {
  const commit = await gitText(repo, 'rev-parse', '--verify', '--quiet', `${revision}^{commit}`);
  const date = await dateOf(repo, '%cs', revision);
  const tree = commit ? await GitRevisionTree.open(repo, commit, reader) : undefined;
  if (!commit || !date || !tree) throw new MisuseError(`${repo} has no revision ${revision}.`);
  const index = new DeclarationIndex(tree, goLanguage);
  return { commit, date, index, declared: await index.snapshot(), folders: await foldersOf(tree, ROOT) };
}

/** A date of a commit. `rev-list` prints it on the second line. */
async function dateOf(repo: string, format: string, revision: string): Promise<string | undefined> {
  return (await gitText(repo, 'rev-list', '--max-count=1', `--format=${format}`, revision))?.split('\n')[1];
}

async function foldersOf(tree: SourceTree, folder: RepoPath): Promise<RepoPath[]> {
  const entries = (await tree.listFolder(folder)) ?? [];
  const below = entries.filter(({ isFolder }) => isFolder).map(({ name }) => joinPath(folder, name));
  const deeper = await Promise.all(below.map((inner) => foldersOf(tree, inner)));
  return [folder, ...deeper.flat()];
}
