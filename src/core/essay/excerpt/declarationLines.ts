import { LineIndex, type LineSpan } from '../../base/text';
import type { CodeStatement, StatementTree } from '../../code/statement';

/** A statement with its lines. */
export interface StatementLines {
  readonly statement: CodeStatement;
  /** All of its lines, those of inner statements included. */
  readonly span: LineSpan;
  /** Lines, rising, that have tokens of it and not only of inner statements. They make sense only together. */
  readonly own: readonly number[];
  /** Its own tokens; {@link mentions} finds names in them. */
  readonly tokens: string;
  /** The statement around it; `undefined` for an outermost one. */
  readonly around: StatementLines | undefined;
}

/** True if a statement itself has these tokens, one after the other. */
export function mentions({ tokens }: StatementLines, words: readonly string[]): boolean {
  return tokens.includes(`\u0000${words.join('\u0000')}\u0000`);
}

/** A declaration, line by line. Lines count from the start of the declaration. */
export class DeclarationLines {
  readonly lines: LineIndex;
  /** In the order of the source, a statement before those inside it. */
  readonly statements: readonly StatementLines[];
  /** Lines that belong to no statement: signature and closing brace. */
  readonly frame: readonly number[];
  private readonly filled: ReadonlySet<number>;

  constructor(
    private readonly source: string,
    private readonly tree: StatementTree,
  ) {
    this.lines = new LineIndex(source);
    const filled = new Set<number>();
    for (const { start, end } of tree.tokens) this.addLines(filled, start, end);
    this.filled = filled;
    this.frame = this.ownOf(0, source.length, tree.statements).own;
    const statements: StatementLines[] = [];
    this.addStatements(tree.statements, undefined, statements);
    this.statements = statements;
  }

  get lineCount(): number {
    return this.lines.lineCount;
  }

  /** The innermost statement at an offset, or else the first one that begins on its line. */
  statementAt(offset: number): StatementLines | undefined {
    const line = this.lines.lineAt(offset);
    return (
      this.statements.filter(({ statement: { start, end } }) => start <= offset && offset < end).at(-1) ??
      this.statements.find(({ span }) => span.first === line)
    );
  }

  /** The first line of the comment that stands directly above a line; the line itself if there is none. */
  commentAbove(line: number): number {
    let first = line;
    while (first > 0 && !this.filled.has(first - 1) && this.lines.lineText(first - 1).trim() !== '') first--;
    const comment = Array.from({ length: line - first }, (_, offset) =>
      this.lines.lineText(first + offset),
    ).join('\n');
    // An empty line inside a block comment would cut it.
    return comment.includes('*/') && !comment.includes('/*') ? line : first;
  }

  private addStatements(
    statements: readonly CodeStatement[],
    around: StatementLines | undefined,
    into: StatementLines[],
  ): void {
    for (const statement of statements) {
      const { start, end, inner } = statement;
      const { own, tokens } = this.ownOf(start, end, inner);
      const [first] = own;
      if (first === undefined) continue;
      const innerLast = inner.reduce((last, each) => Math.max(last, this.lastLineOf(each)), first);
      const span = { first, last: Math.max(own.at(-1) ?? first, innerLast) };
      const lines = { statement, span, own, tokens, around };
      into.push(lines);
      this.addStatements(inner, lines, into);
    }
  }

  private lastLineOf({ start, end }: CodeStatement): number {
    const last = this.tokensIn(start, end).at(-1);
    return this.lines.lineAt(last ? last.end - 1 : start);
  }

  private ownOf(
    start: number,
    end: number,
    inner: readonly CodeStatement[],
  ): { own: number[]; tokens: string } {
    const own = new Set<number>();
    const words: string[] = [];
    let next = 0;
    for (const token of this.tokensIn(start, end)) {
      while ((inner[next]?.end ?? Infinity) <= token.start) next++;
      if ((inner[next]?.start ?? Infinity) <= token.start) continue;
      this.addLines(own, token.start, token.end);
      words.push(this.source.slice(token.start, token.end));
    }
    return {
      own: [...own].sort((left, right) => left - right),
      tokens: `\u0000${words.join('\u0000')}\u0000`,
    };
  }

  private tokensIn(start: number, end: number): readonly { readonly start: number; readonly end: number }[] {
    const { tokens } = this.tree;
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    let last = low;
    while (last < tokens.length && (tokens[last]?.start ?? end) < end) last++;
    return tokens.slice(low, last);
  }

  private addLines(lines: Set<number>, start: number, end: number): void {
    const last = this.lines.lineAt(end - 1);
    for (let line = this.lines.lineAt(start); line <= last; line++) lines.add(line);
  }
}
