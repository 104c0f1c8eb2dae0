/** Everything that drafts and templates ask, in every language. It is long, and made once with the registry. */
export interface DraftQuestions {
  /** Matches a text that is one question and nothing else, without its mark. */
  readonly whole: RegExp;
  /** Matches a question where the search begins (`lastIndex`), however its lines are broken. */
  readonly pattern: RegExp;
  /** What the first cells of rows hold that nobody has filled, by {@link tableKey} of each table to fill. */
  readonly untouchedRows: ReadonlyMap<string, ReadonlySet<string>>;
}

/** By its headings a table is known again. */
export function tableKey(columns: readonly string[]): string {
  return columns.join('\n');
}
