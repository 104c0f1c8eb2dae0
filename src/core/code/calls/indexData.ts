import type { RepoPath } from '../../base/repoPath';
import type { FileSlots } from '../handOvers/slots';
import type { CallClass } from './callClass';

/** Kinds of declarations in the call index. `method` has a body, `interface-method` has none. */
export const DECLARATION_KINDS = ['func', 'method', 'type', 'var', 'const', 'interface-method'] as const;
export type IndexedKind = (typeof DECLARATION_KINDS)[number];

/** We use this as the name of an interface that has none. */
export const ANONYMOUS = 'interface';

/** One declaration of a file. Lines and columns from 0, columns in UTF-16 units. */
export interface IndexedDeclaration {
  readonly kind: IndexedKind;
  /** As its language prints it. */
  readonly symbol: string;
  /** Line of its name. */
  readonly line: number;
  /** Column of its name. */
  readonly column: number;
  /** Last line of a function, included; the line of the name for everything else. */
  readonly endLine: number;
}

/** One call of a file. Lines and columns from 0, columns in UTF-16 units. */
export interface IndexedCall {
  /** The function that contains it: its index in the file's declarations. */
  readonly caller: number;
  /** Line of the called name. */
  readonly line: number;
  /** Column of the called name. */
  readonly column: number;
  readonly class: CallClass;
  /** S, I: file of the declaration. X: import path, when known. V: file of a field or package variable. */
  readonly calleePath: string;
  /** As its language prints it; empty when unknown. */
  readonly calleeSymbol: string;
  /** How the language starts the call (`go`, `defer`), innermost first; empty for a plain call. */
  readonly marks: readonly string[];
}

/** What the call index knows about a file. */
export interface IndexedFile {
  /** Relative to the root of the source tree. */
  readonly path: RepoPath;
  /** Hash of the text. */
  readonly hash: string;
  /** True when the text is not well formed, so that something may be missing. */
  readonly isPartial: boolean;
  /** In the order of the text. */
  readonly declarations: readonly IndexedDeclaration[];
  /**
   * Methods of interfaces without a name, and those that interfaces take from outside the tree. They are not declarations,
   * but calls go through them.
   */
  readonly undeclaredMethods: readonly IndexedDeclaration[];
  /** In the order of the text. */
  readonly calls: readonly IndexedCall[];
  /** What it does with functions and channels that it stores; hand-overs are found from it. */
  readonly slots: FileSlots;
}

/** A file of a copy of a dependency. Its calls of its own package are calls outside the tree, like all calls of dependencies. */
export interface IndexedDependency extends IndexedFile {
  /** How the tree imports its package; calls of it have this path. */
  readonly importPath: string;
}

/** A method that may implement a method of an interface. */
export interface IndexedImplementation {
  /** File of the interface. */
  readonly interfacePath: RepoPath;
  /** {@link ANONYMOUS} if the interface has no name. */
  readonly interfaceName: string;
  /** Name of the interface's method. */
  readonly method: string;
  /** The type that satisfies the interface. */
  readonly type: string;
  /** The implementing method, as its language prints it. */
  readonly symbol: string;
  /** File of the implementing method; the import path if a package outside the tree declares it, empty for the language. */
  readonly path: RepoPath;
  /** Line of the implementing method, from 0. */
  readonly line: number;
  /** True if only unknown types outside the tree decide whether the type satisfies the interface. */
  readonly isPossible: boolean;
}

/** All calls of a source tree. Plain data: a worker can post it, a cache can store it. */
export interface IndexData {
  /** Hash of the manifests. */
  readonly modules: string;
  /** Hash of everything outside bodies. If it changes, the calls of no file can be reused. */
  readonly environment: string;
  /** The files that the build includes, tests left out. */
  readonly files: readonly IndexedFile[];
  /** Files of dependencies that calls of the tree lead to, of which the tree has copies. */
  readonly dependencies: readonly IndexedDependency[];
  /** One entry for each pair of a type and an interface method that it may implement. */
  readonly implementations: readonly IndexedImplementation[];
}
