import type { LineSpan } from '../../base/text';
import type { OffsetRange } from '../../code/site';
import type { StatementTree } from '../../code/statement';
import { DeclarationLines, mentions, type StatementLines } from './declarationLines';
import { LineChoice, linesBetween, lockPairs } from './lineChoice';

/** What an excerpt of a declaration is about. Offsets count from the start of the declaration. */
export interface ExcerptPoints {
  /** Statements; the first one is what the excerpt is for. */
  readonly sites: readonly OffsetRange[];
  /** Names that the text beside the excerpt has in backticks; each as its tokens. */
  readonly names: readonly (readonly string[])[];
}

/** Lines of an excerpt with elided ones: what fits on a screen. */
const LONGEST = 45;
/** A statement with other statements in it is quoted whole up to this many lines. */
const LONGEST_STATEMENT = 15;
/** Statements near the site are added up to this many lines. */
const ENOUGH = 32;
/** Statements that mention the same name. */
const MOST_OCCURRENCES = 5;
/** Gaps of up to this many lines are filled while there is room: many cuts make code hard to read. */
const SHORT_GAP = 8;

/**
 * Chooses the lines of a long declaration that an excerpt needs: the signature, its sites, the statements that mention
 * its names, every lock with its release, the last return, and what is nearest. Lines count from the start of the
 * declaration. What matters most comes first, until the excerpt is long enough.
 */
export function chooseLines(source: string, tree: StatementTree, points: ExcerptPoints): LineSpan[] {
  const declaration = new DeclarationLines(source, tree);
  const choice = new LineChoice(declaration);
  const [site, ...otherSites] = points.sites.flatMap(({ start }) => declaration.statementAt(start) ?? []);
  if (site) addStatement(site, choice, Infinity);
  for (const other of otherSites) addStatement(other, choice, LONGEST);
  const middle = site?.span.first ?? 0;
  const occurrences = points.names.map((name) => occurrencesOf(name, declaration, middle));
  for (const [first] of occurrences) if (first) addStatement(first, choice, LONGEST);
  const outermost = declaration.statements.filter(({ around }) => !around);
  const last = outermost.at(-1);
  if (last?.statement.isReturn) choice.add(last.own, LONGEST);
  for (const [taking] of lockPairs(declaration.statements)) if (taking) choice.add(taking.own, LONGEST);
  for (const more of occurrences.flatMap((each) => each.slice(1, MOST_OCCURRENCES)))
    choice.add(more.own, LONGEST);
  addNearest(site, declaration, choice);
  choice.fillGaps(SHORT_GAP, LONGEST);
  return choice.spans;
}

/** The whole statement when it is short, else its own lines. */
function addStatement(
  { span: { first, last }, own }: StatementLines,
  choice: LineChoice,
  longest: number,
): void {
  const isShort = last - first < LONGEST_STATEMENT;
  if (!(isShort && choice.add(linesBetween(first, last), Math.min(longest, LONGEST))))
    choice.add(own, longest);
}

/** The statements that mention a name, the nearest to a line first; those that mention its last part where none has all. */
function occurrencesOf(
  name: readonly string[],
  { statements }: DeclarationLines,
  middle: number,
): StatementLines[] {
  const whole = statements.filter((each) => mentions(each, name));
  const found = whole.length > 0 ? whole : statements.filter((each) => mentions(each, name.slice(-1)));
  const distance = ({ span }: StatementLines): number => Math.abs(span.first - middle);
  return found.sort((left, right) => distance(left) - distance(right));
}

/** Statements around the site, the nearest first; without a site, the first ones of the declaration. */
function addNearest(
  site: StatementLines | undefined,
  { statements }: DeclarationLines,
  choice: LineChoice,
): void {
  const { first, last } = site?.span ?? { first: 0, last: 0 };
  // What follows tells more than what comes before.
  const distance = ({ span }: StatementLines): number =>
    span.first > last ? span.first - last : (first - span.first) * 1.5;
  const near = [...statements].sort((left, right) => Math.abs(distance(left)) - Math.abs(distance(right)));
  for (const each of near) {
    const { first: from, last: to } = each.span;
    // Of a long statement, the statements inside it are added for themselves.
    if (!choice.has(each) && to - from < LONGEST_STATEMENT) choice.add(linesBetween(from, to), ENOUGH);
  }
}
