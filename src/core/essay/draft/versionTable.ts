import type { TaggedRelease } from '../../ports';
import type { SymbolCommit } from '../../reading/symbolHistory';
import type { SymbolVersions, VersionChange } from '../../reading/symbolVersions';
import type { EssayTexts } from '../essayTexts';
import type { PastTexts } from '../pastTexts';
import { commitLink, pullRequestLink, webLink } from '../excerpt/permalink';
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
  texts: EssayTexts,
): string | undefined {
  const linked = new Set<string>();
  // A release is a link where it is named first.
  const nameOf = ({ tag, commit, date }: TaggedRelease): string => {
    const address = linked.has(tag) ? '' : commitLink(repository, commit);
    linked.add(tag);
    return `${webLink(code(tag), address)}${texts.note(date)}`;
  };
  const rows = symbols
    .filter(({ since, changes }) => since !== undefined || changes.length > 0)
    .map((each) => [code(each.symbol), partsOf(each, nameOf, texts).join(texts.past.separator)]);
  return rows.length === 0 ? undefined : table(texts.past.versionColumns, rows);
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
      webLink(code(commit.slice(0, 8)), commitLink(repository, commit)),
      [subjectOf(subject, pullRequest, repository), ...(kind === 'added' ? [past.addedToFile] : [])].join(
        ' ',
      ),
    ]),
  );
  return rows.length === 0 ? undefined : table(past.commitColumns, rows);
}

function partsOf(
  { since, changes, sameAs }: SymbolVersions,
  nameOf: (release: TaggedRelease) => string,
  { past, and }: EssayTexts,
): string[] {
  return [
    ...(since ? [past.since(nameOf(since))] : []),
    ...alikeInARow(changes).flatMap(([first, ...others]) => {
      if (!first) return [];
      const releases = [first, ...others].map(({ release }) => nameOf(release)).join(and);
      return [past.kinds[first.kind](releases) + placeBefore(first, past)];
    }),
    ...(since && changes.length === 0 ? [past.unchanged] : []),
    sameAs ? past.sameAs(code(sameAs.tag)) : past.inNoRelease,
  ];
}

/** Changes in groups that are said together: of one kind, in the same place. */
function alikeInARow(changes: readonly VersionChange[]): VersionChange[][] {
  const groups: VersionChange[][] = [];
  for (const change of changes) {
    const last = groups.at(-1) ?? [];
    const isLike = last.every(({ kind, from }) => kind === change.kind && !from) && !change.from;
    if (last.length > 0 && isLike) last.push(change);
    else groups.push([change]);
  }
  return groups;
}

function placeBefore({ path, from }: VersionChange, past: PastTexts): string {
  return from ? past.from(code(from.path === path ? from.symbol : from.path)) : '';
}

/** The subject as plain text. The number of the pull request becomes a link where we know its address. */
function subjectOf(subject: string, pullRequest: number | undefined, repository: string): string {
  const mark = `#${pullRequest ?? ''}`;
  const at = pullRequest === undefined ? -1 : subject.lastIndexOf(mark);
  const address = pullRequest === undefined ? undefined : pullRequestLink(repository, pullRequest);
  if (at < 0 || address === undefined) return plain(subject);
  return `${plain(subject.slice(0, at))}${webLink(mark, address)}${plain(subject.slice(at + mark.length))}`;
}

/** Characters of a subject; some write whole messages into it. */
const LONGEST_SUBJECT = 100;

function code(text: string): string {
  return `\`${cell(text)}\``;
}

/** Without the marks that Markdown and HTML would read. Subjects of commits are not ours. */
function plain(text: string): string {
  const short = text.length > LONGEST_SUBJECT ? `${text.slice(0, LONGEST_SUBJECT)}…` : text;
  return short.replace(/[|\\`\n\r]/g, ' ').replace(/[[\]*_<>&~$!#]/g, '\\$&');
}
