/** Everything that drafts and templates ask, in every language. It is long, and made once with the registry. */
export interface DraftQuestions {
  /** Matches a text that is one question and nothing else, without its mark. */
  readonly whole: RegExp;
  /** Matches a question where the search begins (`lastIndex`), however its lines are broken. */
  readonly pattern: RegExp;
  /** The tables that the writer fills, by {@link tableKey}. */
  readonly untouchedTables: ReadonlyMap<string, UntouchedTable>;
}

/** A table to fill, as a draft writes it. */
export interface UntouchedTable {
  /** What the first cells of its rows hold. */
  readonly firstCells: ReadonlySet<string>;
  /** Number of columns that the draft fills and that say nothing alone; absent if what the draft fills is worth keeping. */
  readonly given?: number;
}

/** By its headings a table is known again. */
export function tableKey(columns: readonly string[]): string {
  return columns.join('\n');
}
