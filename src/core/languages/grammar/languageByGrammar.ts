import type { CodeLanguage } from '../../code/language';
import type { SiteFinder } from '../../code/site';
import type { Grammar } from './grammar';
import type { TokenReader } from './lexer';
import { fieldsByGrammar, membersByGrammar } from './members';
import { scanByGrammar, type DeclarationRules, type Found, type DeclarationName } from './scanner';
import { finderByGrammar } from './siteFinder';

/** What makes a language out of a grammar. */
export interface GrammarParts {
  readonly grammar: Grammar;
  /** The texts of its `.scm` files. */
  readonly queries: { readonly declarations: string; readonly members: string; readonly sites: string };
  readonly tokens: TokenReader;
  /** Names what the query for declarations finds; `undefined` if it is no declaration after all. */
  nameOf(found: Found): DeclarationName | undefined;
  /** Replaces what the grammar cannot read by blanks, so that all offsets stay. Absent: nothing. */
  readable?(text: string): string;
  readonly sites: {
    /** Kinds of statements, in the order in which they tell what a line is about. */
    readonly telling: readonly string[];
    /** Those without a name. */
    readonly nameless: readonly string[];
    /** Calls of these describe no line. */
    readonly plain: ReadonlySet<string>;
  };
  /** Everything else that the language says of itself. */
  readonly language: Omit<CodeLanguage, FromGrammar>;
}

/** How a language writes symbols. */
export type SymbolRules = Pick<
  CodeLanguage,
  'parseSymbol' | 'isWholeName' | 'lastName' | 'symbolsIn' | 'interfaceMethod'
>;

type FromGrammar =
  | 'sites'
  | 'transfers'
  | 'scan'
  | 'tokens'
  | 'tokensWithoutLocalNames'
  | 'lexemes'
  | 'membersOf'
  | 'fieldsOf'
  | 'transferOf';

/** A language that reads code by its grammar, once that is loaded. */
export interface LanguageByGrammar {
  readonly language: CodeLanguage;
  readonly grammar: Grammar;
  /** Makes a finder of statements; it finds none before the grammar is loaded. */
  createSiteFinder(): SiteFinder;
}

/** Makes a language out of a grammar and queries. No calls are resolved in it, so it has no transfers but the shared ones. */
export function languageByGrammar(parts: GrammarParts): LanguageByGrammar {
  const { grammar, queries, tokens, sites } = parts;
  const readable = (text: string): string => parts.readable?.(text) ?? text;
  const rules: DeclarationRules = {
    grammar,
    query: queries.declarations,
    joiner: parts.language.joiner,
    nameOf: (found) => parts.nameOf(found),
    parseSymbol: (written) => parts.language.parseSymbol(written),
    readable,
  };
  const members = { grammar, query: queries.members, readable };
  const { telling, nameless, plain } = sites;
  const language: CodeLanguage = {
    ...parts.language,
    sites: {
      kinds: telling.map((id) => ({ id, needsName: !nameless.includes(id) })),
      grammarFile: grammar.file,
    },
    transfers: [],
    scan: (text) => scanByGrammar(text, rules),
    tokens: (source) => tokens.tokens(source),
    tokensWithoutLocalNames: (source) => tokens.withoutLocalNames(source),
    lexemes: (source) => tokens.lexemes(source),
    membersOf: (source) => membersByGrammar(source, members).map(({ member }) => member),
    fieldsOf: (text, { kind, start, end }) =>
      kind === 'type' ? fieldsByGrammar(text.slice(start, end), members) : [],
    transferOf: () => undefined,
  };
  return {
    language,
    grammar,
    createSiteFinder: () => finderByGrammar({ grammar, query: queries.sites, telling, plain, readable }),
  };
}
