/**
 * Go source that carries its expectations. Below a line, a comment marks one declared name of that line:
 *
 *     func (s *store) Flush() error {
 *     //              ^^^^^ method (*store).Flush
 *
 * The carets are under the name, counted in UTF-16 units. The comments are taken out before the source is used, so
 * that they may be anywhere, and several may follow one line.
 */
export interface GoFixture {
  /** The source without the marks. */
  readonly source: string;
  /** What the marks say, as {@link describeNames} writes it, in source order. */
  readonly names: readonly string[];
}

/** A name in a source; line and column from 0. */
export interface MarkedName {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly kind: string;
  readonly symbol: string;
}

const MARK = /^(\/\/\s*)(\^+) (\S+) (\S+)$/;

/** Takes the marks out of a fixture. */
export function parseGoFixture(text: string): GoFixture {
  const lines: string[] = [];
  const names: MarkedName[] = [];
  for (const line of text.split('\n')) {
    const [, before = '', carets, kind, symbol] = MARK.exec(line) ?? [];
    if (!carets || !kind || !symbol) lines.push(line);
    else names.push({ line: lines.length - 1, column: before.length, length: carets.length, kind, symbol });
  }
  return { source: lines.join('\n'), names: describeNames(names) };
}

/** Names as lines of text, in source order, lines and columns from 1. */
export function describeNames(names: readonly MarkedName[]): string[] {
  return [...names]
    .sort((left, right) => left.line - right.line || left.column - right.column)
    .map(
      ({ line, column, length, kind, symbol }) =>
        `${line + 1}:${column + 1} ${'^'.repeat(length)} ${kind} ${symbol}`,
    );
}
