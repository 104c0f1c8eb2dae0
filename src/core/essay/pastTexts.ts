import type { VersionChange } from '../reading/symbolVersions';

/** What a draft says of older versions of the code that it quotes. */
export interface PastTexts {
  /** Headings of the table of releases. */
  readonly versionColumns: readonly [symbol: string, changes: string];
  /** What releases did to a symbol; `releases` is Markdown. */
  readonly kinds: Readonly<Record<VersionChange['kind'], (releases: string) => string>>;
  /** Where a symbol was before; `place` is Markdown. */
  from(place: string): string;
  /** The oldest release has it; `release` is Markdown. */
  since(release: string): string;
  /** The newest release, if it is there as it is quoted. */
  sameUntil(release: string): string;
  /** The newest release in which it is as it is quoted, if later ones differ. */
  sameAs(release: string): string;
  /** No release has it as it is quoted. */
  readonly inNoRelease: string;
  /** Between what different releases did. */
  readonly separator: string;
  /** Before the table of commits: at most how many it lists for each symbol, and how many it leaves out whose subject says nothing. */
  commitLead(most: number, left: number): string;
  /** Headings of the table of commits. */
  readonly commitColumns: readonly [date: string, commit: string, subject: string, symbols: string];
  /** Behind a symbol that a commit added to its file, with the space before it if the language wants one. */
  readonly addedToFile: string;
}
