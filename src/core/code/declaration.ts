import type { CodeSymbol } from './symbol';

/** Kinds of declarations. A language uses the closest kind: a class, a struct or a trait is a `type`. */
export type DeclarationKind = 'func' | 'method' | 'type' | 'var' | 'const';

/** One declaration at package level. Offsets are UTF-16 units in the file's text. */
export interface Declaration {
  readonly kind: DeclarationKind;
  readonly symbol: CodeSymbol;
  /** UTF-16 offset of the keyword, or of the name inside a group. Comments above it are not included. */
  readonly start: number;
  /** UTF-16 offset, not included. */
  readonly end: number;
  /** UTF-16 offset of the declared name. */
  readonly nameStart: number;
  /** True for a function that is only announced here and defined elsewhere, as in a header. */
  readonly isForward?: boolean;
  /** For a constant: UTF-16 offset of the group that it is declared in; absent if it is declared alone. */
  readonly group?: number;
}

/** What decides the value of a constant, beside its own text. */
export interface ValueInGroup {
  /** Its number in its group, from 1; absent if the value does not depend on it. */
  readonly position?: number;
  /** Hash of the expression that gives the value. */
  readonly expression: string;
}

/** The declarations of one file, as the fast scan finds them. */
export interface ScannedFile {
  /** Name of the package that the file belongs to; empty when the file does not say. */
  readonly packageName: string;
  /** In the order of the text. */
  readonly declarations: readonly Declaration[];
  /** True when the text is not well formed, so that declarations may be missing or end too early. */
  readonly isPartial: boolean;
}

/** True for a function or a method. */
export function isFunction({ kind }: Pick<Declaration, 'kind'>): boolean {
  return kind === 'func' || kind === 'method';
}

/** A field or a method that a type declares in its braces. */
export interface TypeMember {
  readonly name: string;
  /** `interface method` if an interface declares it. */
  readonly kind: 'field' | 'interface method';
}

/** A field of a type. */
export interface FieldOfType {
  /** For an embedded field, the name of its type. */
  readonly name: string;
  /** Its type on one line, as the language prints it. */
  readonly type: string;
}
