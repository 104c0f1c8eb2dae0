import type { CodeSymbol } from './symbol';

/** Kinds of declarations. A language with other words uses the nearest: a class, a struct or a trait is a `type`. */
export type DeclarationKind = 'func' | 'method' | 'type' | 'var' | 'const';

/** One declaration at package level. Offsets are UTF-16 units in the file's text. */
export interface Declaration {
  readonly kind: DeclarationKind;
  readonly symbol: CodeSymbol;
  /** Start of the declaration: the keyword, or the name inside a group. Its comment is not included. */
  readonly start: number;
  readonly end: number;
  /** Start of the declared name. */
  readonly nameStart: number;
}

/** What the fast scan knows of one file. */
export interface ScannedFile {
  /** Name of the package that the file says it belongs to; empty when it says none. */
  readonly packageName: string;
  readonly declarations: readonly Declaration[];
  /** True when the text is not well formed and declarations may be missing or cut short. */
  readonly isPartial: boolean;
}

/** True for a declaration that has a body: what can be called. */
export function isFunction({ kind }: Pick<Declaration, 'kind'>): boolean {
  return kind === 'func' || kind === 'method';
}

/** A name that a type declares in its braces. */
export interface Member {
  readonly name: string;
  readonly kind: 'field' | 'interface method';
}

/** A field of a type. */
export interface FieldOfType {
  readonly name: string;
  /** In one line, as the language prints it. */
  readonly type: string;
}
