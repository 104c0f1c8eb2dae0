import type { RepoPath } from '../base/repoPath';
import type { TaggedRelease } from '../ports';
import type { PastDeclaration, PastDeclarations, PastPlace } from './pastDeclaration';

/** What a release did to a declaration, compared with the release before it. */
export interface VersionChange {
  readonly release: TaggedRelease;
  /** `added`: not found in the release before it. `removed`: found in the one before it, and not in this one. */
  readonly kind: 'added' | 'changed' | 'moved' | 'removed';
  /** The file that declares it; for `removed`, the file that declared it. */
  readonly path: RepoPath;
  /** Where it was in the release before it, if file or name are others now. */
  readonly from?: { readonly path: RepoPath; readonly symbol: string };
}

/** In which releases a declaration differs. */
export interface SymbolVersions {
  /** The file that declares it in the text that is read. */
  readonly path: RepoPath;
  /** As its language prints it. */
  readonly symbol: string;
  /** The oldest release that we could compare, if it has the declaration. */
  readonly since?: TaggedRelease;
  /** The oldest first; empty if it is the same in all releases. */
  readonly changes: readonly VersionChange[];
  /** The newest release that has the declaration as it is read; absent if none has. */
  readonly sameAs?: TaggedRelease;
}

/** `date` is the day of the commit that is read. Compares the releases of a repository, from those next to the text that is read to the oldest and to the newest. */
export async function versionsOf(
  known: PastDeclaration,
  earlier: readonly PastPlace[],
  releases: readonly TaggedRelease[],
  { past, date }: { readonly past: PastDeclarations; readonly date: string | undefined },
): Promise<SymbolVersions> {
  const later = releases.findIndex((release) => date !== undefined && release.date > date);
  const middle = later < 0 ? releases.length : later;
  const older = await follow(releases.slice(0, middle).reverse(), known, earlier, past);
  const newer = await follow(releases.slice(middle), known, earlier, past);
  const states = [...older.reverse(), ...newer];
  const same = states.filter(({ found }) => found?.body === known.body).at(-1);
  const oldest = states[0];
  return {
    path: known.path,
    symbol: known.symbol.written,
    ...(oldest?.found && { since: oldest.release }),
    changes: states.flatMap((state, index) => changeBetween(states[index - 1], state) ?? []),
    ...(same && { sameAs: same.release }),
  };
}

/** A release and what it has; releases that cannot be read are left out. */
interface ReleaseState {
  readonly release: TaggedRelease;
  readonly found: PastDeclaration | null;
}

/** Each release is searched at the place that the one before it had. */
async function follow(
  releases: readonly TaggedRelease[],
  known: PastDeclaration,
  earlier: readonly PastPlace[],
  past: PastDeclarations,
): Promise<ReleaseState[]> {
  const states: ReleaseState[] = [];
  let last = known;
  for (const release of releases) {
    const found = await past.find(release.commit, last, earlier);
    if (found === undefined) continue;
    states.push({ release, found });
    last = found ?? last;
  }
  return states;
}

function changeBetween(
  before: ReleaseState | undefined,
  { release, found }: ReleaseState,
): VersionChange | undefined {
  if (!before) return undefined;
  const earlier = before.found;
  if (!found) return earlier ? { release, kind: 'removed', path: earlier.path } : undefined;
  if (!earlier) return { release, kind: 'added', path: found.path };
  const isSamePlace = earlier.path === found.path && earlier.symbol.key === found.symbol.key;
  if (isSamePlace && earlier.body === found.body) return undefined;
  return {
    release,
    kind: earlier.body === found.body ? 'moved' : 'changed',
    path: found.path,
    ...(!isSamePlace && { from: { path: earlier.path, symbol: earlier.symbol.written } }),
  };
}
