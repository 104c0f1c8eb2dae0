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
  /** All releases have the same. */
  readonly unchanged: string;
  /** The newest release in which it is as it is quoted. */
  sameAs(release: string): string;
  /** No release has it as it is quoted. */
  readonly inNoRelease: string;
  /** Between what different releases did. */
  readonly separator: string;
  /** Headings of the table of commits. */
  readonly commitColumns: readonly [symbol: string, date: string, commit: string, subject: string];
  /** After the subject of a commit that added the symbol to its file. */
  readonly addedToFile: string;
}
