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
/** Statements that share names with the site are added up to this many lines, others near it up to fewer. */
const ENOUGH = 32;
const ENOUGH_NEAR = 24;
/** A name that more of the statements have is a word of the function, not of the site. */
const COMMON_SHARE = 0.3;
/** More parts with gaps between them are hard to read; other statements that work are then left out. */
const MOST_PARTS = 6;
const MOST_SETTERS = 2;
/** Statements that mention the same name. */
const MOST_OCCURRENCES = 5;
/** Gaps of up to this many lines are filled while there is room: many cuts make code hard to read. */
const SHORT_GAP = 8;

/**
 * Chooses the lines of a long declaration that an excerpt needs: the signature, its sites, the statements that mention
 * its names, loops and what acts on threads, files and other processes, every lock with its release, the last return, and what has
 * to do with the site. Lines count from the start of the declaration. What matters most comes first, until the excerpt is long enough.
 */
export function chooseLines(source: string, tree: StatementTree, points: ExcerptPoints): LineSpan[] {
  const declaration = new DeclarationLines(source, tree);
  const choice = new LineChoice(declaration);
  const [site, ...otherSites] = points.sites.flatMap(({ start }) => declaration.statementAt(start) ?? []);
  if (site) addStatement(site, choice, Infinity);
  for (const other of otherSites) addStatement(other, choice, LONGEST);
  for (const each of declaration.statements) if (isRename(each)) addStatement(each, choice, LONGEST);
  for (const each of site ? settersOf(site, declaration) : []) choice.add(each.own, LONGEST);
  const middle = site?.span.first ?? 0;
  const working = declaration.statements.filter(({ statement }) => statement.bearing === 'work');
  for (const each of byDistance(working, middle))
    if (choice.spans.length < MOST_PARTS) addStatement(each, choice, LONGEST);
  const occurrences = points.names.map((name) => occurrencesOf(name, declaration, middle));
  for (const [first] of occurrences) if (first) addStatement(first, choice, LONGEST);
  const outermost = declaration.statements.filter(({ around }) => !around);
  const last = outermost.at(-1);
  if (last?.statement.isReturn) choice.add(last.own, LONGEST);
  for (const [taking] of lockPairs(declaration.statements)) if (taking) choice.add(taking.own, LONGEST);
  for (const more of occurrences.flatMap((each) => each.slice(1, MOST_OCCURRENCES)))
    if (choice.spans.length < MOST_PARTS) choice.add(more.own, LONGEST);
  addNearest(site, declaration, choice);
  choice.fillGaps(SHORT_GAP, LONGEST);
  return choice.spans;
}

/** What is written becomes visible under its name: a writing function without this statement says the opposite. */
function isRename({ tokens }: StatementLines): boolean {
  const words = tokens.split('\u0000');
  return words.some((word, index) => RENAME.test(word) && words[index + 1] === '(');
}

const RENAME = /^\p{L}*[Rr]ename(?![a-z])[\p{L}\p{N}]*$/u;

/** The statements above that set again what a site uses, the nearest first: without them, the excerpt shows other values. */
function settersOf(site: StatementLines, { statements }: DeclarationLines): StatementLines[] {
  const used = wordsOf(site).filter((word) => !mentions(site, [word, '=']) && !mentions(site, [word, ':=']));
  const above = statements.filter(({ span }) => span.last < site.span.first).reverse();
  return above.filter((each) => used.some((word) => mentions(each, [word, '=']))).slice(0, MOST_SETTERS);
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
  return byDistance(found, middle);
}

function byDistance(statements: readonly StatementLines[], middle: number): StatementLines[] {
  const distance = ({ span }: StatementLines): number => Math.abs(span.first - middle);
  return [...statements].sort((left, right) => distance(left) - distance(right));
}

/** Statements that have to do with the site, the nearest first, then others near it; without a site, the first ones. */
function addNearest(
  site: StatementLines | undefined,
  { statements }: DeclarationLines,
  choice: LineChoice,
): void {
  const { first, last } = site?.span ?? { first: 0, last: 0 };
  // What follows tells more than what comes before.
  const distance = ({ span }: StatementLines): number =>
    span.first > last ? span.first - last : (first - span.first) * 1.5;
  const near = statements
    .filter(({ statement }) => statement.bearing !== 'aside')
    .sort((left, right) => Math.abs(distance(left)) - Math.abs(distance(right)));
  const add = (each: StatementLines, longest: number): void => {
    const { first: from, last: to } = each.span;
    // Of a long statement, the statements inside it are added for themselves.
    if (!choice.has(each) && to - from < LONGEST_STATEMENT) choice.add(linesBetween(from, to), longest);
  };
  const names = site ? namesOf(site, statements) : [];
  for (const each of near) if (names.some((name) => mentions(each, [name]))) add(each, ENOUGH);
  for (const each of near) add(each, ENOUGH_NEAR);
}

/** The names of a statement. */
function wordsOf({ tokens }: StatementLines): string[] {
  return [...new Set(tokens.split('\u0000').filter((word) => /^\p{L}[\p{L}\p{N}_]+$/u.test(word)))];
}

/** The names of a statement that few others have. */
function namesOf(site: StatementLines, statements: readonly StatementLines[]): string[] {
  const most = Math.max(2, statements.length * COMMON_SHARE);
  return wordsOf(site).filter((word) => statements.filter((each) => mentions(each, [word])).length <= most);
}
