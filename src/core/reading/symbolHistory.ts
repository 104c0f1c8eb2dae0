import type { RepoPath } from '../base/repoPath';
import type { FileCommit, VersionHistory } from '../ports';
import type { PastDeclarations, PastPlace } from './pastDeclaration';

/** A commit that changed a declaration. */
export interface SymbolCommit {
  readonly commit: FileCommit;
  /** `added`: its first parent does not have the declaration in this file, or in the file that it was renamed from. */
  readonly kind: 'added' | 'changed';
  /** The file that declares it at this commit. */
  readonly path: RepoPath;
  /** How many files it changed; absent when the host cannot tell. */
  readonly files?: number;
  /** Number of the pull request that the subject names. */
  readonly pullRequest?: number;
}

/** Commits of one file that we look through, and renames that we follow. */
const MOST_COMMITS = 400;
const MOST_RENAMES = 5;

/** What {@link commitsOfSymbol} reads. */
export interface HistoryReader {
  readonly past: PastDeclarations;
  readonly history: VersionHistory;
}

/**
 * The commits that last changed a declaration, the newest first. Comments and layout do not count. Follows the first
 * parents, so that the versions of a file are one after the other, and renames of the file. Stops where the host cannot
 * tell.
 */
export async function commitsOfSymbol(
  place: PastPlace,
  from: string,
  most: number,
  reader: HistoryReader,
): Promise<SymbolCommit[]> {
  const commits: SymbolCommit[] = [];
  let part: FilePart | undefined = { path: place.path, from };
  for (let renames = 0; part !== undefined && renames <= MOST_RENAMES; renames++) {
    const { path }: FilePart = part;
    const listed = (await reader.history.commitsOf(path, part.from, MOST_COMMITS)) ?? [];
    part = undefined;
    for (const [index, commit] of listed.entries()) {
      const step = await comparedWithParent(commit, listed[index + 1], { ...place, path }, reader);
      if (!step) return commits;
      if (step.kind) {
        const files = commit.parent && (await reader.history.changedFiles(commit.commit, commit.parent));
        const size = typeof files === 'number' ? { files } : {};
        commits.push({ commit, kind: step.kind, path, ...size, ...pullRequestOf(commit.subject) });
      }
      if (commits.length === most || step.kind === 'added') return commits;
      part = step.renamed;
    }
  }
  return commits;
}

/** The history of a file under one path. */
interface FilePart {
  readonly path: RepoPath;
  /** Its newest commit. */
  readonly from: string;
}

interface CommitStep {
  /** Absent if the commit did not change the declaration. */
  readonly kind?: SymbolCommit['kind'];
  /** How the history goes on, if the commit renamed the file. */
  readonly renamed?: FilePart;
}

/** `next` is the commit before it that changed the file: up to there, the file is as the first parent has it. */
async function comparedWithParent(
  { commit, parent }: FileCommit,
  next: FileCommit | undefined,
  place: PastPlace,
  { past, history }: HistoryReader,
): Promise<CommitStep | undefined> {
  const now = await past.at(commit, place);
  if (!now || parent === undefined) return undefined;
  const before = await past.at(next?.commit ?? parent, place);
  if (before === undefined) return undefined;
  if (before) return before.body === now.body ? {} : { kind: 'changed' };
  const path = next ? undefined : await history.pathBefore(place.path, commit, parent);
  const earlier = path && (await past.at(parent, { ...place, path }));
  if (!path || !earlier) return { kind: 'added' };
  return { ...(earlier.body !== now.body && { kind: 'changed' as const }), renamed: { path, from: parent } };
}

/** As GitHub, Gitee and GitLab write subjects: `Fix the door (#12)`, `Merge pull request #12 from …`, `!12 …`. */
function pullRequestOf(subject: string): { readonly pullRequest?: number } {
  const number = /\(#(\d{1,9})\)\s*$|^Merge pull request #(\d{1,9})\b|^!(\d{1,9}) /.exec(subject);
  const digits = number?.[1] ?? number?.[2] ?? number?.[3];
  return digits === undefined ? {} : { pullRequest: Number(digits) };
}
