import type { FunctionType, Parameter, TypeSpec, ValueSpec } from './ast';
import type { DeclaredName } from './astLeaves';

/** One import. */
export interface ImportSpec {
  /** An alias, `.` or `_`; absent if the name of the package applies. */
  readonly name?: string;
  /** Without quotes. */
  readonly path: string;
}

/** A function or a method. */
export interface FunctionDeclaration extends DeclaredName {
  readonly kind: 'func';
  /** Absent for a function. */
  readonly receiver?: Receiver;
  /** Those after the name; a method has none. See {@link Receiver.typeParameters}. */
  readonly typeParameters: readonly Parameter[];
  readonly type: FunctionType;
  /** From the opening brace to after the closing brace; absent for a function without a body, such as one in assembly. */
  readonly body?: { readonly start: number; readonly end: number };
}

/** `(name *Type[P])` before the name of a method. */
export interface Receiver {
  /** Absent if the source leaves it out. */
  readonly name?: string;
  /** Name of the type; empty when it could not be read. */
  readonly typeName: string;
  /** True for `*Type`. */
  readonly isPointer: boolean;
  /** The names of the type's parameters in this method. */
  readonly typeParameters: readonly string[];
}

export type TopLevelDeclaration = ValueSpec | TypeSpec | FunctionDeclaration;

/** One file, without the bodies of functions: `parseFunctionBody` parses a body when somebody needs it. */
export interface SourceFile {
  /** Empty when there is no package clause. */
  readonly packageName: string;
  /** In the order of the file. */
  readonly imports: readonly ImportSpec[];
  /** In the order of the file; each specification of a group is one entry. */
  readonly declarations: readonly TopLevelDeclaration[];
  /** True when the text is not well formed, and something may be missing. */
  readonly isPartial: boolean;
  /** A 32-bit hash of everything outside bodies; comments and layout do not count. */
  readonly fingerprint: number;
}
