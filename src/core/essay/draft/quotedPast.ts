import type { CodeLanguage } from '../../code/language';
import type { VersionHistory } from '../../ports';
import { PastDeclarations, type PastPlace } from '../../reading/pastDeclaration';
import { commitsOfSymbol } from '../../reading/symbolHistory';
import { versionsOf, type SymbolVersions } from '../../reading/symbolVersions';
import type { QuotedCode } from '../excerpt/writeExcerpt';
import type { SymbolCommits } from './versionTable';

/** What the history is asked about. */
export interface PastRequest {
  readonly history: VersionHistory;
  /** The language of the repository. */
  readonly language: CodeLanguage;
  /** The commit that is quoted. */
  readonly commit: string;
  /** Its day, `YYYY-MM-DD`; absent when the host cannot tell. Releases after it are compared forwards. */
  readonly date?: string | undefined;
  /** Where an excerpt's symbol was in earlier versions, as far as somebody wrote it down. */
  readonly earlierPlaces?: (code: QuotedCode) => readonly PastPlace[];
}

/** What the history knows of quoted symbols. */
export interface QuotedPast {
  readonly versions: readonly SymbolVersions[];
  readonly commits: readonly SymbolCommits[];
}

/** Commits that are looked up for a symbol; some say nothing and are not listed. */
const MOST_COMMITS = 6;

/** Looks up the releases in which quoted symbols differ, and the commits that last changed them. Each symbol once. */
export async function pastOfQuoted(codes: readonly QuotedCode[], request: PastRequest): Promise<QuotedPast> {
  const { history, language, commit, date, earlierPlaces } = request;
  const past = new PastDeclarations(history, language);
  const releases = (await history.releases()) ?? [];
  const versions = new Map<string, SymbolVersions>();
  const commits = new Map<string, SymbolCommits>();
  for (const code of codes) {
    const symbol = language.parseSymbol(code.symbol);
    const known = symbol && (await past.at(commit, { path: code.path, symbol }));
    const key = `${code.path}#${code.symbol}`;
    if (!known || versions.has(key)) continue;
    versions.set(key, await versionsOf(known, earlierPlaces?.(code) ?? [], releases, { past, date }));
    const listed = await commitsOfSymbol(known, commit, MOST_COMMITS, { past, history });
    commits.set(key, { symbol: code.symbol, commits: listed });
  }
  return { versions: [...versions.values()], commits: [...commits.values()] };
}
