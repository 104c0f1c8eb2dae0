/** Kinds of statements that a step can point at inside its symbol. */
export const SITE_KINDS = ['call', 'go', 'defer', 'assign', 'case', 'return'] as const;

export type SiteKind = (typeof SITE_KINDS)[number];

/** A statement inside an anchor's symbol, told by what it is. */
export interface Site {
  readonly kind: SiteKind;
  /** `call`, `go`, `defer`: the called name; `assign`: the assigned name; `case`: the first expression. Absent: any. */
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
