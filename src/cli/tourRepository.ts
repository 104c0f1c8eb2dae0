import { realpathSync } from 'node:fs';
import * as path from 'node:path';
import {
  originsAtCommit,
  originsInHistory,
  parseRepoPath,
  refOf,
  type StepOrigins,
  type TourImportRequest,
} from '../core';
import { gitText } from './adapters/git';
import { GitHistory } from './adapters/gitHistory';
import type { GitVersionHistory } from './adapters/gitVersionHistory';
import { NodeSourceTree } from './adapters/nodeSourceTree';
import type { Io } from './io';
import { repositoryLanguage } from './openCheckout';
import { loadSiteFinder } from './syntaxFiles';

/** The repository that a tour is about, with what the tour and the history tell about its lines. */
export type TourPlaces = Required<Pick<TourImportRequest, 'code' | 'repository'>>;

/** The work tree of a repository. */
export async function tourWorkTree(root: string, io: Io): Promise<TourPlaces> {
  const tree = new NodeSourceTree(root);
  const code = await repositoryLanguage(tree, io);
  return { code, repository: { tree, history: new GitHistory(root), sites: await loadSiteFinder(code, io) } };
}

/** True for a revision that may be looked up: no option and no expression of git. */
export function isPlainRevision(ref: string): boolean {
  return /^\w[\w./-]{0,200}$/.test(ref);
}

/** The commit that a tour is pinned to; `undefined` for a branch, which goes on, and for what the clone does not have. */
export async function pinnedCommit(root: string, ref: string): Promise<string | undefined> {
  if (!isPlainRevision(ref)) return undefined;
  for (const branch of [`refs/heads/${ref}`, `refs/remotes/origin/${ref}`])
    if (await commitNamed(root, branch)) return undefined;
  return commitNamed(root, ref);
}

/** True if a clone has what a tour names. */
export async function hasRevision(root: string, ref: string): Promise<boolean> {
  if (!isPlainRevision(ref)) return false;
  for (const name of [ref, `refs/remotes/origin/${ref}`]) if (await commitNamed(root, name)) return true;
  return false;
}

async function commitNamed(root: string, name: string): Promise<string | undefined> {
  const commit = await gitText(
    root,
    ...['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`],
  );
  return commit === undefined || commit === '' ? undefined : commit;
}

/**
 * At which commits the steps of a tour were written: the one that the tour names, else those that the history of its file
 * shows. `undefined` if there is no history of it here. The caller closes the history.
 */
export async function originsOfTour(
  root: string,
  file: string,
  text: string,
  history: GitVersionHistory,
): Promise<StepOrigins | undefined> {
  const own = new GitHistory(root);
  if (!(await own.isRootOfRepository())) return undefined;
  const ref = refOf(text);
  const pinned = ref === undefined ? undefined : await pinnedCommit(root, ref);
  if (pinned !== undefined) return originsAtCommit(pinned, history);
  const inside = path.relative(realpathSync(root), realpathSync(file)).split(path.sep).join('/');
  const tour = inside === '' || inside.startsWith('..') ? undefined : parseRepoPath(inside);
  const head = (await own.head())?.commit;
  if (tour === undefined || head === undefined) return undefined;
  const isShallow = (await gitText(root, 'rev-parse', '--is-shallow-repository')) !== 'false';
  return originsInHistory({ path: tour, head, history, isShallow });
}
