import type { RepoPath } from '../base/repoPath';
import type { VersionHistory } from '../ports';
import { readTour, type ReadStep } from './readTour';

/** What is known of the commits at which the steps of a tour were written. */
export interface StepOrigins {
  /** The commit that the line of a step is for; `undefined` when nothing tells. */
  commitOf(step: ReadStep): Promise<string | undefined>;
  /** Text of a file at a commit; `null` when the commit does not have it, `undefined` when nobody can tell. */
  readAt(commit: string, path: RepoPath): Promise<string | null | undefined>;
}

/** More versions of a tour are not read. */
const MOST_VERSIONS = 100;

/** All lines of a tour are for one commit, which it names. */
export function originsAtCommit(commit: string, history: Pick<VersionHistory, 'readAt'>): StepOrigins {
  return {
    commitOf: () => Promise.resolve(commit),
    readAt: (at, path) => history.readAt(at, path),
  };
}

/** A tour in a history. */
export interface TourInHistory {
  /** From the root of the repository. */
  readonly path: RepoPath;
  /** The commit that is checked out. */
  readonly head: string;
  readonly history: Pick<VersionHistory, 'commitsOf' | 'readAt'>;
  /** True if the history ends early, as in a shallow clone: then its oldest commit wrote nothing. */
  readonly isShallow: boolean;
}

/**
 * The line of a step is for the commit that first had the step with this file and this line: nobody looks at the other steps
 * of a tour when one is edited. A step that is not committed yet is for the files as they are.
 */
export function originsInHistory(tour: TourInHistory): StepOrigins {
  let versions: Promise<readonly TourVersion[]> | undefined;
  return {
    commitOf: async (step) => {
      versions ??= versionsOf(tour);
      const key = keyOf(step);
      let origin: TourVersion | undefined;
      for (const version of await versions) {
        if (version.steps === undefined) return undefined;
        if (!version.steps.has(key)) return origin?.commit;
        origin = version;
      }
      return origin?.isFirst ? origin.commit : undefined;
    },
    readAt: (commit, path) => tour.history.readAt(commit, path),
  };
}

/** A commit that changed a tour. */
interface TourVersion {
  readonly commit: string;
  /** What identifies its steps; `undefined` if it cannot be read as a tour. */
  readonly steps: ReadonlySet<string> | undefined;
  /** True if the tour is known to begin with it. */
  readonly isFirst: boolean;
}

/** Newest first. */
async function versionsOf({ path, head, history, isShallow }: TourInHistory): Promise<TourVersion[]> {
  const commits = (await history.commitsOf(path, head, MOST_VERSIONS)) ?? [];
  const versions: TourVersion[] = [];
  for (const [index, { commit, parent }] of commits.entries()) {
    const text = await history.readAt(commit, path);
    const read = typeof text === 'string' ? readTour(text).tour : undefined;
    const isLast = index === commits.length - 1 && commits.length < MOST_VERSIONS;
    versions.push({
      commit,
      steps: read && new Set(read.steps.map(keyOf)),
      // A history of one commit shows nothing: all files may have been copied into it.
      isFirst: isLast && (parent !== undefined || (!isShallow && commit !== head)),
    });
  }
  return versions;
}

function keyOf({ file, line }: ReadStep): string {
  return `${file} ${line}`;
}
