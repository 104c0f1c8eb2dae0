import {
  newReleaseTags,
  parseRepoPath,
  type FileCommit,
  type NearestRelease,
  type RepoPath,
  type TaggedRelease,
  type VersionHistory,
} from '../../core';
import { gitText, runGit } from './git';
import { GitHistory } from './gitHistory';
import { GitObjectReader, listObjects } from './gitRevisionTree';
import { decodeText } from './nodeSourceTree';

/** Releases that are counted: the newest ones, since older ones lie further back. */
const MOST_NEAR = 5;

/** The port `VersionHistory` on git's objects. Reads no work tree and runs no program that the repository names. */
export class GitVersionHistory implements VersionHistory {
  private readonly objects = new Map<string, Promise<ReadonlyMap<RepoPath, string> | undefined>>();
  private readonly reader: GitObjectReader;
  private isOwn: Promise<boolean> | undefined;

  /** The caller closes it. */
  constructor(private readonly root: string) {
    this.reader = new GitObjectReader(root);
  }

  /** Ends git. */
  close(): void {
    this.reader.close();
  }

  async releases(): Promise<readonly TaggedRelease[] | undefined> {
    if (!(await this.isRepository())) return undefined;
    // The fields with a star are those of the commit to which an annotated tag points.
    const fields = [
      'refname:strip=2',
      '*objectname',
      'objectname',
      '*committerdate:short',
      'committerdate:short',
    ];
    const format = `--format=${fields.map((field) => `%(${field})`).join('%00')}`;
    const listed = await gitText(this.root, 'for-each-ref', format, 'refs/tags');
    const known = new Map<string, TaggedRelease>();
    for (const line of listed?.split('\n') ?? []) {
      const [tag = '', inner, commit, innerDate, date] = line.split('\0');
      if (commit) known.set(tag, { tag, commit: inner || commit, date: innerDate || date || '' });
    }
    return listed === undefined
      ? undefined
      : newReleaseTags([...known.keys()], []).flatMap((tag) => known.get(tag) ?? []);
  }

  async nearestRelease(commit: string): Promise<NearestRelease | undefined> {
    if (!(await this.isRepository())) return undefined;
    const listed = await gitText(
      this.root,
      ...['for-each-ref', '--format=%(refname:strip=2)', `--merged=${commit}`, 'refs/tags'],
    );
    const tags = newReleaseTags(listed?.split('\n') ?? [], []).slice(-MOST_NEAR);
    const counted = tags.map(async (tag) => {
      const words = ['rev-list', '--count', '--end-of-options', commit, `^refs/tags/${tag}`];
      return { tag, commits: Number((await gitText(this.root, ...words)) ?? NaN) };
    });
    const known = (await Promise.all(counted)).filter(({ commits }) => Number.isFinite(commits));
    return known.sort((one, other) => one.commits - other.commits)[0];
  }

  async pathsAt(commit: string): Promise<readonly RepoPath[] | undefined> {
    const objects = await this.objectsAt(commit);
    return objects && [...objects.keys()];
  }

  async readAt(commit: string, path: RepoPath): Promise<string | null | undefined> {
    const name = `${commit}:${path}`;
    const bytes = name.includes('\n') ? undefined : await this.reader.read(name);
    if (bytes) return decodeText(bytes);
    const objects = await this.objectsAt(commit);
    return objects && !objects.has(path) ? null : undefined;
  }

  /** With only paths to compare, `log` reads no files, so that it needs no filters, drivers or attributes. */
  async commitsOf(path: RepoPath, from: string, most: number): Promise<readonly FileCommit[] | undefined> {
    if (!(await this.isRepository())) return undefined;
    const listed = await gitText(
      this.root,
      ...['log', '--first-parent', `--max-count=${most}`, '--format=%H%x00%P%x00%cs%x00%s', '--no-patch'],
      ...[
        '--no-ext-diff',
        '--no-textconv',
        '--no-follow',
        '--end-of-options',
        from,
        '--',
        `:(literal)${path}`,
      ],
    );
    return listed?.split('\n').flatMap((line) => {
      const [commit = '', parents = '', date = '', subject = ''] = line.split('\0');
      const parent = parents.split(' ')[0];
      return commit === '' ? [] : [{ commit, date, subject, ...(parent && { parent }) }];
    });
  }

  async pathBefore(path: RepoPath, commit: string, parent: string): Promise<RepoPath | undefined> {
    const words = ['diff-tree', '-r', '-z', '--find-renames', '--diff-filter=R', '--name-status'];
    const listed = await runGit(
      this.root,
      ...words,
      '--no-ext-diff',
      '--no-textconv',
      '--end-of-options',
      parent,
      commit,
    );
    const fields = listed?.toString('utf8').split('\0') ?? [];
    for (let at = 0; at + 2 < fields.length; at += 3)
      if (fields[at + 2] === path) return parseRepoPath(fields[at + 1] ?? '');
    return undefined;
  }

  async changedFiles(commit: string, parent: string): Promise<number | undefined> {
    const words = ['diff-tree', '-r', '-z', '--name-only', '--no-ext-diff', '--no-textconv'];
    const listed = await runGit(this.root, ...words, '--end-of-options', parent, commit);
    return listed && listed.toString('utf8').split('\0').length - 1;
  }

  private objectsAt(commit: string): Promise<ReadonlyMap<RepoPath, string> | undefined> {
    const known = this.objects.get(commit) ?? listObjects(this.root, commit);
    this.objects.set(commit, known);
    return known;
  }

  private isRepository(): Promise<boolean> {
    this.isOwn ??= new GitHistory(this.root).isRootOfRepository();
    return this.isOwn;
  }
}
