import type { Node } from 'web-tree-sitter';
import { isSiteName, type OffsetRange, type Site, type SiteFinder } from '../../code/site';
import type { Grammar, QueryMatch } from './grammar';

/** How a language finds statements with its grammar. */
export interface SiteRules {
  readonly grammar: Grammar;
  /**
   * The query (`sites.scm`): captures each statement by its kind, its names as `@name`, and where it ends as `@end` if that
   * is before the end of the node.
   */
  readonly query: string;
  /** The kinds in the order in which they tell what a line is about. */
  readonly telling: readonly string[];
  /** Calls of these describe no line. */
  readonly plain: ReadonlySet<string>;
  /** Replaces what the grammar cannot read by blanks. */
  readable(text: string): string;
}

interface Statement extends OffsetRange {
  readonly kind: string;
  /** The most telling one first. */
  readonly names: readonly string[];
  /** Statements are counted by this offset: in `a.b().c()`, `b` comes before `c`. */
  readonly order: number;
}

/** Makes a finder of statements of a language whose grammar is loaded. */
export function finderByGrammar(rules: SiteRules): SiteFinder {
  const statementsOf = (declaration: string): readonly Statement[] =>
    rules.grammar.read(rules.readable(declaration), (parsed) =>
      statementsIn(parsed.matches(rules.query), rules),
    ) ?? [];
  const findSites = (declaration: string, site: Site): readonly OffsetRange[] =>
    sitesAmong(statementsOf(declaration), site).map(({ start, end }) => ({ start, end }));
  return {
    findSites,
    findSite: (declaration, site) => findSites(declaration, site)[site.nth - 1],
    siteIn: (declaration, range) => siteBeginningIn(statementsOf(declaration), range, rules),
  };
}

function statementsIn(matches: readonly QueryMatch[], { telling }: SiteRules): Statement[] {
  const byStart = new Map<string, Statement>();
  for (const { captures } of matches) {
    const whole = captures.find(({ name }) => telling.includes(name));
    if (!whole) continue;
    const names = captures.filter(({ name }) => name === 'name').map(({ node }) => node);
    const end = captures.find(({ name }) => name === 'end')?.node.startIndex;
    const statement = statementOf(whole.name, whole.node, names, end);
    const key = `${statement.kind} ${statement.start} ${statement.end}`;
    const known = byStart.get(key);
    byStart.set(key, known ? { ...known, names: [...known.names, ...statement.names] } : statement);
  }
  return [...byStart.values()].sort((left, right) => left.order - right.order);
}

function statementOf(kind: string, node: Node, names: readonly Node[], end = node.endIndex): Statement {
  const order = kind === 'call' ? (names[0]?.startIndex ?? node.startIndex) : node.startIndex;
  return {
    kind,
    start: node.startIndex,
    end,
    names: names.flatMap((name) => namesOf(kind, name.text)),
    order,
  };
}

/** What is called goes by its last name; anything else by its whole name as well. */
function namesOf(kind: string, name: string): string[] {
  const whole = name
    .replace(/\s+/g, '')
    .replace(/(?<=\w)\(.*$/, '')
    .replace(/<.*>$/, '')
    .replace(/->|::/g, '.');
  const last = whole.slice(whole.lastIndexOf('.') + 1);
  return kind === 'call' || kind === 'macro' ? [last] : [whole, last];
}

function sitesAmong(statements: readonly Statement[], { kind, name }: Site): readonly Statement[] {
  return statements.filter((one) => one.kind === kind && (name === undefined || one.names.includes(name)));
}

function siteBeginningIn(
  statements: readonly Statement[],
  { start, end }: OffsetRange,
  { telling, plain }: SiteRules,
): Site | undefined {
  const inside = statements.filter((one) => one.start >= start && one.start < end);
  for (const kind of telling) {
    const [first] = inside
      .filter((one) => one.kind === kind && !(kind === 'call' && one.names.some((name) => plain.has(name))))
      .flatMap((one) => {
        const name = one.names.find(isSiteName);
        return name !== undefined || one.names.length === 0 ? [{ one, name }] : [];
      })
      .sort((left, right) => left.one.start - right.one.start || right.one.end - left.one.end);
    if (!first) continue;
    const site = { kind, ...(first.name !== undefined && { name: first.name }), nth: 1 };
    const index = sitesAmong(statements, site).findIndex((one) => one.start === first.one.start);
    if (index >= 0) return { ...site, nth: index + 1 };
  }
  return undefined;
}
