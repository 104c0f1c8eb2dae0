import { message, type Message } from '../base/message';
import { folderOf, ROOT, type RepoPath } from '../base/repoPath';
import type { DeclarationIndex } from '../code/declarationIndex';
import type { Anchor } from '../pack/model';
import type { Resolution } from './resolution';

/** The answer for a file that cannot be read: it may still have what is looked for, so that nothing else may pass for it. */
export function ifUnreadable(
  { path, symbol }: Anchor,
  { unreadable }: Pick<DeclarationIndex, 'unreadable'>,
): Resolution | undefined {
  const refusal = unreadableAt(path, unreadable);
  if (!refusal) return undefined;
  const evidence = message(
    '{0} cannot be read: {1}. So it is not known whether {2} is there.',
    refusal.place,
    refusal.reason,
    symbol.written,
  );
  return { verdict: 'lost', isUnreadable: true, evidence, isSiteMissing: false, candidates: [] };
}

/** What keeps a path from being read: itself or a folder above it, with the reason; `undefined` if nothing does. */
export function unreadableAt(
  path: RepoPath,
  unreadable: ReadonlyMap<RepoPath, Message>,
): { readonly place: RepoPath; readonly reason: Message } | undefined {
  const place = placesAbove(path).find((each) => unreadable.has(each));
  const reason = place === undefined ? undefined : unreadable.get(place);
  return place === undefined || !reason ? undefined : { place, reason };
}

/** A path and the folders that contain it, without the root. */
function placesAbove(path: RepoPath): RepoPath[] {
  const places: RepoPath[] = [];
  for (let place = path; place !== ROOT; place = folderOf(place)) places.push(place);
  return places;
}

/** The answer for what is known to be missing in each release that the tree may be. */
export function ifKnownAbsent({ absent }: Anchor, releases: readonly string[]): Resolution | undefined {
  const isAbsent = releases.length > 0 && releases.every((release) => absent.includes(release));
  if (!isAbsent) return undefined;
  const evidence = message('{0} does not have this yet, or no longer has it.', releases.join(' / '));
  return { verdict: 'absent', evidence, isSiteMissing: false, candidates: [] };
}
