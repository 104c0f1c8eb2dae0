/** A statement inside the symbol of an anchor. */
export interface Site {
  /** Id of a {@link SiteKind} of the language: `call`, `return`, … */
  readonly kind: string;
  /** The name in the statement, such as the called function; absent: any. */
  readonly name?: string;
  /** Which of the statements with this kind and name, in source order, from 1. */
  readonly nth: number;
  /** True if the author gave no number, so that `nth` is only a default: of several statements, none is meant. */
  readonly isUnnumbered?: boolean;
  /** What the statement and its neighbours looked like; absent when the author recorded nothing. */
  readonly context?: SiteContext;
}

/** Hashes of the tokens of a statement and its neighbours. */
export interface SiteContext {
  /** Of all lines of the statement. */
  readonly statement: string;
  /** Of the nearest line above that has tokens. */
  readonly before: string;
  /** Of the nearest line below that has tokens. */
  readonly after: string;
}

/** A kind of statement that a step can point to inside its symbol. */
export interface SiteKind {
  /** The name in packs. */
  readonly id: string;
  /** True when a site of this kind must have a name. */
  readonly needsName: boolean;
}

/** A range of a text. */
export interface OffsetRange {
  /** UTF-16 offset. */
  readonly start: number;
  /** UTF-16 offset, not included. */
  readonly end: number;
}

/** Finds statements inside one declaration. `declaration` is its source; all offsets count from its start. */
export interface SiteFinder {
  /** The statement that a site means; `undefined` when there are fewer such statements than `nth`. */
  findSite(declaration: string, site: Site): OffsetRange | undefined;
  /** Every statement with the site's kind and name, in source order; empty for a kind that the language does not have. */
  findSites(declaration: string, site: Site): readonly OffsetRange[];
  /**
   * The statement that best describes a range of the declaration, among those that begin in it: the first of its kind,
   * and of several that begin together the largest. `undefined` when a site can name none of them.
   */
  siteIn(declaration: string, stretch: OffsetRange): Site | undefined;
}

/** The Wasm files that a finder needs, as their npm packages ship them. */
export interface SyntaxFiles {
  /** `web-tree-sitter.wasm` */
  readonly runtime: Uint8Array;
  /** The grammar of the language. */
  readonly grammar: Uint8Array;
}

/** The statements of a language that sites can name. */
export interface SiteGrammar {
  /** All kinds that packs may use. */
  readonly kinds: readonly SiteKind[];
  /** Name of the grammar's Wasm file in the extension's `dist` folder. */
  readonly grammarFile: string;
}

/** A name that `anchor.schema.json` allows. */
const WRITABLE = /^[\p{L}_][\p{L}\p{N}_.]{0,127}$/u;

/** True for a name that a site may have. */
export function isSiteName(name: string): boolean {
  return WRITABLE.test(name);
}

/** True when an anchor can have a site of this kind and name. */
export function isNameable(kinds: readonly SiteKind[], kind: string, name: string | undefined): boolean {
  const known = kinds.find(({ id }) => id === kind);
  return known !== undefined && (name === undefined ? !known.needsName : isSiteName(name));
}
