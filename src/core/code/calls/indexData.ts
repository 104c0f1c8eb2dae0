import type { RepoPath } from '../../base/repoPath';
import type { CallClass } from './callClass';

/** Kinds of declarations as the index lists them; methods of interfaces are apart from those with bodies. */
export const DECLARATION_KINDS = ['func', 'method', 'type', 'var', 'const', 'interface-method'] as const;
export type IndexedKind = (typeof DECLARATION_KINDS)[number];

/** What stands for the name of an interface that has none. */
export const ANONYMOUS = 'interface';

/** One declaration of a file. Lines and columns from 0, columns in UTF-16 units. */
export interface IndexedDeclaration {
  readonly kind: IndexedKind;
  /** As its language prints it. */
  readonly symbol: string;
  /** Where its name stands. */
  readonly line: number;
  readonly column: number;
  /** Last line of a function; the line of the name for everything else. */
  readonly endLine: number;
}

/** One call of a file. Lines and columns from 0, columns in UTF-16 units. */
export interface IndexedCall {
  /** The function that holds it: its number among the file's declarations. */
  readonly caller: number;
  readonly line: number;
  readonly column: number;
  readonly class: CallClass;
  /** S, I: file of the declaration. X: import path, when known. V: file of a field or package variable. */
  readonly calleePath: string;
  readonly calleeSymbol: string;
  /** How it is started, innermost first, in words of the language; empty for a plain call. */
  readonly marks: readonly string[];
}

/** What the index knows of a file. */
export interface IndexedFile {
  readonly path: RepoPath;
  /** Tells whether the file is still the same. */
  readonly hash: string;
  /** True when the text is not well formed, and something may be missing. */
  readonly isPartial: boolean;
  readonly declarations: readonly IndexedDeclaration[];
  /** Methods of interfaces without a name: no declarations, but calls go through them. */
  readonly anonymousMethods: readonly IndexedDeclaration[];
  readonly calls: readonly IndexedCall[];
}

/** A method behind a method of an interface. Lines from 0. */
export interface IndexedImplementation {
  readonly interfacePath: RepoPath;
  readonly interfaceName: string;
  readonly method: string;
  /** The type that satisfies the interface. */
  readonly type: string;
  readonly symbol: string;
  readonly path: RepoPath;
  readonly line: number;
}

/** A whole tree. */
export interface IndexData {
  /** Changes with the manifests. */
  readonly modules: string;
  /** Changes with anything outside of bodies: then no file's calls can be taken over. */
  readonly environment: string;
  readonly files: readonly IndexedFile[];
  readonly implementations: readonly IndexedImplementation[];
}
