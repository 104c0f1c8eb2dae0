import { message, type SourceTree } from '../core';
import { askGit } from './adapters/git';
import { GitHistory } from './adapters/gitHistory';
import { GitRevisionTree, type GitObjectReader } from './adapters/gitRevisionTree';
import { NodeSourceTree } from './adapters/nodeSourceTree';
import { UsageError, type Io } from './io';

/** A source tree to make anchors from or to resolve them in. */
export interface AnchorTree {
  readonly tree: SourceTree;
  /** The commit of the tree; `undefined` for a work tree without history. */
  readonly commit: string | undefined;
}

/** Opens a revision from git's objects, or the work tree if none is named. */
export async function openAnchorTree(
  root: string,
  revision: string | undefined,
  reader: GitObjectReader,
  io: Io,
): Promise<AnchorTree> {
  if (revision === undefined) {
    return { tree: new NodeSourceTree(root), commit: (await new GitHistory(root).head())?.commit };
  }
  return openRevision(root, revision, reader, io);
}

/** A commit whose files are read from git's objects. */
export interface OpenedRevision extends AnchorTree {
  readonly tree: GitRevisionTree;
  readonly commit: string;
}

/** Opens a revision of the repository whose root is this folder. Throws a UsageError, with git's reason, when it cannot. */
export async function openRevision(
  root: string,
  revision: string,
  reader: GitObjectReader,
  io: Io,
): Promise<OpenedRevision> {
  const history = new GitHistory(root);
  const isOwn = await history.isRootOfRepository();
  const name = ['--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const answer = isOwn ? await askGit(root, 'rev-parse', ...name) : undefined;
  const commit = answer?.output?.toString('utf8').trim();
  const tree = commit ? await GitRevisionTree.open(root, commit, reader) : undefined;
  if (commit && tree) return { tree, commit };
  const reason = commit
    ? (await askGit(root, 'ls-tree', '-r', '--name-only', commit)).reason
    : (answer?.reason ?? (await history.refusal()));
  const refused = message(
    '{0} has no revision {1}. Fetch its tags, or name another revision with --rev.',
    root,
    revision,
  );
  throw new UsageError([refused, ...(reason ? [reason] : [])].map(io.translate).join('\n'));
}
