import { append } from '../../base/append';
import type { LineSpan } from '../../base/text';
import type { DeclarationLines, StatementLines } from './declarationLines';
import { joinSpans } from './joinSpans';
import { valuesUsed } from './valuesUsed';

/**
 * Lines chosen of a declaration. Whatever is chosen, the quoted lines have balanced brackets and whole statements, and
 * the statements from which these have their values.
 */
export class LineChoice {
  private chosen: ReadonlySet<number> = new Set();
  /** Statements by the lines that have tokens of them. */
  private readonly owners = new Map<number, StatementLines[]>();
  private readonly partners = new Map<StatementLines, readonly StatementLines[]>();
  private readonly valuesUsed: ReadonlyMap<StatementLines, readonly StatementLines[]>;

  constructor(private readonly declaration: DeclarationLines) {
    for (const each of declaration.statements) {
      for (const line of each.own) this.owners.set(line, [...(this.owners.get(line) ?? []), each]);
    }
    for (const pair of lockPairs(declaration.statements)) {
      for (const each of pair) this.partners.set(each, [...(this.partners.get(each) ?? []), ...pair]);
    }
    this.valuesUsed = valuesUsed(declaration.statements);
    this.chosen = this.completed(declaration.frame);
  }

  /** What is chosen, in order. */
  get spans(): LineSpan[] {
    return spansOf(this.chosen);
  }

  has({ own }: StatementLines): boolean {
    return own.every((line) => this.chosen.has(line));
  }

  /** Chooses lines and all that belongs to them, unless the excerpt would get longer than that. */
  add(lines: Iterable<number>, longest: number): boolean {
    if (lengthOf(this.spans) > longest) return false;
    const completed = this.completed(lines);
    if (lengthOf(spansOf(completed)) > longest) return false;
    this.chosen = completed;
    return true;
  }

  /** Fills gaps of few lines, the shortest first, while the excerpt does not get longer than that. */
  fillGaps(mostLines: number, longest: number): void {
    const { spans } = this;
    const gaps = spans
      .slice(1)
      .map(({ first }, index) => ({ first: (spans[index]?.last ?? 0) + 1, end: first }));
    const short = gaps.filter(({ first, end }) => end - first <= mostLines);
    for (const { first, end } of short.sort(
      (left, right) => left.end - left.first - (right.end - right.first),
    ))
      this.add(linesBetween(first, end - 1), longest);
  }

  /** What is chosen with more lines and what these cannot do without. Short gaps are filled, since they save nothing. */
  private completed(lines: Iterable<number>): ReadonlySet<number> {
    const all = new Set(this.chosen);
    for (let waiting = [...lines]; waiting.length > 0; waiting = gapLines(all)) {
      for (let line = waiting.pop(); line !== undefined; line = waiting.pop()) {
        if (all.has(line)) continue;
        all.add(line);
        for (const owner of this.owners.get(line) ?? []) append(waiting, this.needsOf(owner));
      }
    }
    return all;
  }

  /** The rest of a statement, what is around it, the comment above it, the other end of a lock, where its values are from. */
  private needsOf(statement: StatementLines): number[] {
    const { own, span, around } = statement;
    const comment = linesBetween(this.declaration.commentAbove(span.first), span.first - 1);
    const others = [...(this.partners.get(statement) ?? []), ...(this.valuesUsed.get(statement) ?? [])];
    return [...own, ...comment, ...(around?.own ?? []), ...others.flatMap((each) => each.own)];
  }
}

/** The lines of gaps that are too short to be left out. */
function gapLines(lines: ReadonlySet<number>): number[] {
  return spansOf(lines)
    .flatMap(({ first, last }) => linesBetween(first, last))
    .filter((line) => !lines.has(line));
}

/** Both included. */
export function linesBetween(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

/** How many lines an excerpt of these spans has, with a line for each gap. */
function lengthOf(spans: readonly LineSpan[]): number {
  return spans.reduce((total, { first, last }) => total + last - first + 2, -1);
}

function spansOf(lines: ReadonlySet<number>): LineSpan[] {
  return joinSpans([...lines].map((line) => ({ first: line, last: line })));
}

/** Each statement that takes a lock, with those that may release it: all before it is taken the next time. */
export function lockPairs(statements: readonly StatementLines[]): (readonly StatementLines[])[] {
  const open = new Map<string, StatementLines[]>();
  const pairs: StatementLines[][] = [];
  for (const each of statements) {
    const { lock } = each.statement;
    if (!lock) continue;
    if (lock.isTaken) {
      const pair = [each];
      open.set(lock.of, pair);
      pairs.push(pair);
    } else open.get(lock.of)?.push(each);
  }
  return pairs;
}
