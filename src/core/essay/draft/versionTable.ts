import type { TaggedRelease } from '../../ports';
import type { SymbolCommit } from '../../reading/symbolHistory';
import type { SymbolVersions, VersionChange } from '../../reading/symbolVersions';
import type { EssayTexts } from '../essayTexts';
import { commitLink, pullRequestLink } from '../excerpt/permalink';
import { cell, table } from './table';

/** A declaration and the commits that last changed it. */
export interface SymbolCommits {
  /** As its language prints it. */
  readonly symbol: string;
  /** The newest first. */
  readonly commits: readonly SymbolCommit[];
}

/** A table of the releases in which quoted symbols differ; `undefined` if nothing is known. */
export function versionTable(
  symbols: readonly SymbolVersions[],
  repository: string,
  { past }: EssayTexts,
): string | undefined {
  const rows = symbols.flatMap((each) => {
    const changes = changesOf(each, repository, { past });
    return changes === '' ? [] : [[code(each.symbol), changes]];
  });
  return rows.length === 0 ? undefined : table(past.versionColumns, rows);
}

/** A table of the commits that last changed quoted symbols; `undefined` if nothing is known. */
export function commitTable(
  symbols: readonly SymbolCommits[],
  repository: string,
  { past }: EssayTexts,
): string | undefined {
  const rows = symbols.flatMap(({ symbol, commits }) =>
    commits.map(({ commit: { commit, date, subject }, kind, pullRequest }, index) => [
      index === 0 ? code(symbol) : '',
      date,
      `[${code(commit.slice(0, 8))}](${commitLink(repository, commit)})`,
      [subjectOf(subject, pullRequest, repository), ...(kind === 'added' ? [past.addedToFile] : [])].join(
        ' ',
      ),
    ]),
  );
  return rows.length === 0 ? undefined : table(past.commitColumns, rows);
}

function changesOf(
  { since, changes, sameAs }: SymbolVersions,
  repository: string,
  { past }: Pick<EssayTexts, 'past'>,
): string {
  if (!since && changes.length === 0) return '';
  const parts = [
    ...(since ? [past.since(releaseOf(since, repository))] : []),
    ...changes.map((change) => `${releaseOf(change.release, repository)} ${whatChanged(change, { past })}`),
    ...(since && changes.length === 0 ? [past.unchanged] : []),
    sameAs ? past.sameAs(code(sameAs.tag)) : past.inNoRelease,
  ];
  return parts.join(past.separator);
}

function whatChanged({ kind, path, from }: VersionChange, { past }: Pick<EssayTexts, 'past'>): string {
  if (!from) return past.kinds[kind];
  const place = from.path === path ? code(from.symbol) : code(from.path);
  return `${past.kinds[kind]}${past.from(place)}`;
}

function releaseOf({ tag, commit, date }: TaggedRelease, repository: string): string {
  return `[${code(tag)}](${commitLink(repository, commit)}) (${date})`;
}

/** The subject as plain text. The number of the pull request becomes a link where we know its address. */
function subjectOf(subject: string, pullRequest: number | undefined, repository: string): string {
  const text = plain(subject.replace(/\s*\(#\d+\)\s*$/, ''));
  if (pullRequest === undefined) return plain(subject);
  const address = pullRequestLink(repository, pullRequest);
  return `${text} (${address === undefined ? `#${pullRequest}` : `[#${pullRequest}](${address})`})`;
}

/** Characters of a subject; some write whole messages into it. */
const LONGEST_SUBJECT = 100;

function code(text: string): string {
  return `\`${cell(text)}\``;
}

/** Without the marks that Markdown and HTML would read. Subjects of commits are not ours. */
function plain(text: string): string {
  const short = text.length > LONGEST_SUBJECT ? `${text.slice(0, LONGEST_SUBJECT)}…` : text;
  return cell(short).replace(/[[\]*_<>&~$!#]/g, '\\$&');
}
