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

/** A table of the releases in which quoted symbols differ, symbols with the same history in one row; `undefined` if nothing is known. */
export function versionTable(symbols: readonly SymbolVersions[], texts: EssayTexts): string | undefined {
  const nameOf = ({ tag, date }: TaggedRelease): string => `${code(tag)}${texts.note(date)}`;
  const groups = new Map<string, string[]>();
  for (const each of symbols) {
    if (each.since === undefined && each.changes.length === 0) continue;
    const said = partsOf(each, nameOf, texts).join(texts.past.separator);
    groups.set(said, [...(groups.get(said) ?? []), code(each.symbol)]);
  }
  const rows = [...groups].map(([said, names]) => [names.join(texts.and), said]);
  return rows.length === 0 ? undefined : table(texts.past.versionColumns, rows);
}

/** The commits that last changed quoted symbols, the newest first: what the table has of them, and the table; empty if little is known. */
export function commitTable(
  symbols: readonly SymbolCommits[],
  repository: string,
  { past, and }: EssayTexts,
): string[] {
  const commits = new Map<string, { readonly first: SymbolCommit; readonly names: string[] }>();
  for (const { symbol, commits: own } of symbols)
    for (const one of tellingOf(own)) {
      const known = commits.get(one.commit.commit) ?? { first: one, names: [] };
      known.names.push(code(symbol) + (one.kind === 'added' ? past.addedToFile : ''));
      commits.set(one.commit.commit, known);
    }
  const newest = [...commits.values()].sort((one, other) =>
    other.first.commit.date.localeCompare(one.first.commit.date),
  );
  const rows = newest.map(
    ({
      first: {
        commit: { commit, date, subject },
        pullRequest,
      },
      names,
    }) => [
      date,
      webLink(code(commit.slice(0, 8)), commitLink(repository, commit)),
      subjectOf(subject, pullRequest, repository),
      names.join(and),
    ],
  );
  const silent = new Set(
    symbols.flatMap(({ commits: own }) => own.filter(isSilent).map(({ commit }) => commit.commit)),
  );
  return rows.length === 0
    ? []
    : [past.commitLead(MOST_COMMITS, silent.size), table(past.commitColumns, rows)];
}

/** What changes more files at once has a subject about none of them. */
const MANY_FILES = 100;
/** Commits that are listed for a symbol. */
const MOST_COMMITS = 3;
/** Subjects that say nothing of the change. */
const EMPTY_SUBJECT =
  /^merge (?:pull request|branch|remote)|\b(?:code[ _-]?sync|sync(?:hroni[sz]\w+)?[ _-](?:the )?(?:code|repo|from|with|to))|\bcode synchroni[sz]|^(?:sync(?:hroni[sz]\w+)?|update|wip|fix)$/i;

/** Without those whose subject says nothing, such as a merge. */
function tellingOf(commits: readonly SymbolCommit[]): readonly SymbolCommit[] {
  return commits.filter((one) => !isSilent(one)).slice(0, MOST_COMMITS);
}

function isSilent({ commit, files = 0 }: SymbolCommit): boolean {
  return files > MANY_FILES || EMPTY_SUBJECT.test(commit.subject.trim());
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
    sameAs ? sameWords(sameAs, changes, past) : past.inNoRelease,
  ];
}

/** How far the quoted code goes: it may have changed in later releases. */
function sameWords({ tag, date }: TaggedRelease, changes: readonly VersionChange[], past: PastTexts): string {
  const isChangedLater = changes.some(({ release }) => release.date > date);
  return isChangedLater ? past.sameAs(code(tag)) : past.sameUntil(code(tag));
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
