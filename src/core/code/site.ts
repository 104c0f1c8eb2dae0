/** A statement inside an anchor's symbol, named by what it is. */
export interface Site {
  /** Id of one of the kinds that the language has: `call`, `return`, … */
  readonly kind: string;
  /** What the statement is about, such as the called name. Absent: any. */
  readonly name?: string;
  /** Which of those that fit, in source order, from 1. */
  readonly nth: number;
  /** What the statement and its neighbours looked like; absent when it was never recorded. */
  readonly context?: SiteContext;
}

/** Hashes of the tokens of a statement's lines, and of the lines before and after it; empty lines do not count. */
export interface SiteContext {
  readonly statement: string;
  readonly before: string;
  readonly after: string;
}

/** A kind of statement that a step can point at inside its symbol. */
export interface SiteKind {
  /** As packs name it. */
  readonly id: string;
  /** True when statements of this kind are told apart by a name, so that a site must have one. */
  readonly needsName: boolean;
}

/** A stretch of a text, in UTF-16 offsets, end not included. */
export interface OffsetRange {
  readonly start: number;
  readonly end: number;
}

/** Finds statements inside one declaration. Syntax trees live only inside one call. */
export interface SiteFinder {
  /**
   * The statement that a site names, inside the source of one declaration; offsets from its start.
   * `undefined` when there are fewer such statements than `nth`.
   */
  findSite(declaration: string, site: Site): OffsetRange | undefined;
  /** Every statement of a site's kind and name, in source order. Empty for a kind that the language does not have. */
  findSites(declaration: string, site: Site): readonly OffsetRange[];
  /**
   * The most telling statement that begins in a stretch of one declaration: the first of its kind, and of those that
   * begin together the largest. `undefined` when none does that a site can name.
   */
  siteIn(declaration: string, stretch: OffsetRange): Site | undefined;
}

/** The Wasm files that a finder is made from, as their npm packages ship them. */
export interface SyntaxFiles {
  /** `web-tree-sitter.wasm` */
  readonly runtime: Uint8Array;
  /** The grammar of the language. */
  readonly grammar: Uint8Array;
}

/** What a language says of the statements that sites name. */
export interface SiteGrammar {
  readonly kinds: readonly SiteKind[];
  /** Name of the grammar's Wasm file in the extension's `dist` folder. */
  readonly grammarFile: string;
}

/** A name as the schema of anchors allows it. */
const WRITABLE = /^[\p{L}_][\p{L}\p{N}_.]{0,127}$/u;

/** Whether a site may have this name. */
export function isSiteName(name: string): boolean {
  return WRITABLE.test(name);
}

/** Whether a site of this kind and name can be written into an anchor. */
export function isNameable(kinds: readonly SiteKind[], kind: string, name: string | undefined): boolean {
  const known = kinds.find(({ id }) => id === kind);
  return known !== undefined && (name === undefined ? !known.needsName : isSiteName(name));
}
