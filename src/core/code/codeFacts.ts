import type { RepoPath } from '../base/repoPath';

/** One thing that a function does at a line. */
export interface Fact {
  /** Line of the statement, from 0. */
  readonly line: number;
  /** The source that says it, on one line: `s.mu.Lock()`. */
  readonly text: string;
  /**
   * For a statement in a function literal: `started` if the literal runs at the same time as the function, `deferred` if
   * it runs when the function returns, `literal` if it is not known when it runs.
   */
  readonly inside?: 'started' | 'deferred' | 'literal';
}

/** A lock that a function takes. */
export interface LockFact extends Fact {
  /** The lock, as the function writes it: `s.mu`. */
  readonly of: string;
  /** `read` for a lock that several readers can hold. */
  readonly mode: 'read' | 'write';
  /** Lines on which the function releases it, from 0; empty if it does not. */
  readonly released: readonly number[];
  /** True if a `defer` or the like releases it: it is held until the function, or the function literal around, returns. */
  readonly isDeferred: boolean;
  /** For a lock that a function literal holds until it returns: the last line of that literal, from 0. */
  readonly literalEnd?: number;
  /** The same for the same lock: the field or variable, `Store.mu`, behind its file and `#`; absent for a local lock. */
  readonly identity?: string;
  /** Other functions that take the same lock, if it is a field or a package variable of the tree. */
  readonly others: readonly LockHolder[];
}

/** Another function that takes a lock. */
export interface LockHolder {
  /** Its file. */
  readonly path: RepoPath;
  /** As its language prints it. */
  readonly symbol: string;
  /** Line on which it takes the lock, from 0. */
  readonly line: number;
  readonly mode: 'read' | 'write';
}

/** Code that a function starts and that runs at the same time as it. */
export interface StartFact extends Fact {
  /** The function that is started; empty for a function literal or a value. */
  readonly of: string;
  /** What its end is waited for with, as the source writes it (`s.wg`); absent if that is unknown. */
  readonly waited?: string;
  /** Where it is waited for. */
  readonly waitedAt?: { readonly path: RepoPath; readonly symbol: string; readonly line: number };
}

/** A channel that a function uses. */
export interface ChannelFact extends Fact {
  /** The channel, as the function writes it. */
  readonly of: string;
  /** What the function does with it. */
  readonly direction: 'send' | 'receive' | 'close';
  /** Line of what runs instead if it would have to wait, from 0; absent if it waits. */
  readonly otherwise?: number;
  /** True if this happens when the function returns. */
  readonly isDeferred?: boolean;
  /** True if the values carry nothing: only that one is sent counts. */
  readonly isSignal?: boolean;
}

/** A call that writes a log; the text is what it writes. */
export interface LogFact extends Fact {
  /** `detail` for what is written only on request, `news` for what is no failure; absent if that is unknown. */
  readonly level?: 'detail' | 'news' | 'failure';
}

/** A call that changes files or folders. */
export interface FileFact extends Fact {
  /** True if it hands data to a writer, which may keep it in memory for some time. */
  readonly isThroughWriter?: boolean;
}

/** An error that a function gets from a call, or makes. */
export interface ErrorFact extends Fact {
  /** What it comes from: the called function, or the constructor of the error; empty if that is not certain. */
  readonly of: string;
  /** `made` by this function, `wrapped` by it, `returned` as it came from elsewhere, or `dropped`. */
  readonly kind: 'returned' | 'made' | 'wrapped' | 'dropped';
  /** True if the error is neither returned nor looked at. What never fails gives none. */
  readonly dropped: boolean;
}

/** A field that a function reads or writes. */
export interface FieldFact extends Fact {
  /** Name of the field. */
  readonly of: string;
  /** The type that declares it, as its language prints it. */
  readonly type: string;
  /** The file of that type. */
  readonly path: RepoPath;
  /** `write` if it is assigned or changed in place. A field whose address goes elsewhere is left out. */
  readonly access: 'read' | 'write';
  /** True if it is only set in new values that the function makes, so that nothing changes for others. */
  readonly isNew?: boolean;
}

/** A function that reads or writes a field of a type. */
export interface FieldUserFact extends Pick<FieldFact, 'of' | 'access' | 'isNew'> {
  /** The method that is called on the field, for a use that is such a call: it may change what the field holds. */
  readonly method?: string;
  /** True if the address of the field is passed on: what gets it may read or change the field. */
  readonly isAddress?: boolean;
  /** The file of the function. */
  readonly path: RepoPath;
  /** The function, as its language prints it. */
  readonly symbol: string;
  /** Line of the first such use, from 0. */
  readonly line: number;
}

/** A constant, a variable or a key of the configuration, with its value. */
export interface ValueFact extends Fact {
  /** Its name, as the function writes it. */
  readonly of: string;
  /** Its value, or its default; absent if it cannot be computed. */
  readonly value?: string;
  /** For a setting, its key in the configuration file, without the section. */
  readonly key?: string;
}

/** A test that reaches a function through calls. */
export interface TestFact extends Fact {
  /** The test, as its language prints it. */
  readonly of: string;
  /** The file that declares it. `line` is a line of that file. */
  readonly path: RepoPath;
  /** The command that runs it: `go test ./store -run '^TestSwap$'`. */
  readonly command: string;
  /** How many calls lead from the test to the function; 1 if it calls the function itself. */
  readonly distance: number;
}

/** Everything that is known about what a function does. A list is empty if nothing is known; nothing is guessed. */
export interface FunctionFacts {
  /** The file that declares it. */
  readonly path: RepoPath;
  /** As its language prints it. */
  readonly symbol: string;
  /** Line of its name, from 0. */
  readonly line: number;
  /** Last line, from 0, included. */
  readonly endLine: number;
  /** Locks that it takes. */
  readonly locks: readonly LockFact[];
  /** Code that it starts beside itself. The command line prints it under the word of the language. */
  readonly started: readonly StartFact[];
  /** What it sends, receives and closes. */
  readonly channels: readonly ChannelFact[];
  /** Calls that run when the function returns. */
  readonly defers: readonly Fact[];
  /** Places at which it panics. */
  readonly panics: readonly Fact[];
  /** Errors that it returns, makes or drops. */
  readonly errors: readonly ErrorFact[];
  /** Fields that it reads or writes, each once for each way. */
  readonly fields: readonly FieldFact[];
  /** Constants and variables of packages that it reads. */
  readonly constants: readonly ValueFact[];
  /** Settings that it reads. */
  readonly configuration: readonly ValueFact[];
  /** Places at which it counts or measures. */
  readonly metrics: readonly Fact[];
  /** Calls that write a log, with the text that they write. */
  readonly logs: readonly LogFact[];
  /** Calls that change files or folders, or force them to the disk. */
  readonly files: readonly FileFact[];
  /** Tests that reach it, the closest first. */
  readonly tests: readonly TestFact[];
}

/** A type that another type refers to. */
export interface TypeReference {
  /** The file that declares it. */
  readonly path: RepoPath;
  /** As its language prints it. */
  readonly symbol: string;
}

/** A field as its type declares it. */
export interface FieldOfTypeFact {
  /** For an embedded field, the name of its type. */
  readonly name: string;
  /** Its type, as the source writes it. */
  readonly type: string;
  /** Line of the declaration, from 0. */
  readonly line: number;
  /** The comment beside it or above it, without comment marks; empty if there is none. */
  readonly comment: string;
  /** True for a field that gives its own fields and methods to the type. */
  readonly isEmbedded: boolean;
  /** The types of the tree that its type mentions: those of elements, keys and values included, also of named lists. */
  readonly mentions: readonly TypeReference[];
}

/** Everything that is known about a type that the tree declares. */
export interface TypeFacts {
  /** The file that declares it. */
  readonly path: RepoPath;
  /** As its language prints it. */
  readonly symbol: string;
  /** Lines of the declaration, from 0, included. */
  readonly line: number;
  readonly endLine: number;
  readonly kind: 'struct' | 'interface' | 'other';
  /** The comment above the declaration, without comment marks. */
  readonly comment: string;
  /** In the order of the source; empty unless it is a struct. */
  readonly fields: readonly FieldOfTypeFact[];
  /** Methods of the type itself, without those that it gets from embedded types. */
  readonly methods: readonly { readonly name: string; readonly path: RepoPath; readonly line: number }[];
  /** Types of the tree that it embeds. */
  readonly embeds: readonly TypeReference[];
  /** True if it embeds something else too, whose members nobody tells us. */
  readonly embedsOthers: boolean;
  /** Interfaces of the tree that it certainly implements. */
  readonly implements: readonly TypeReference[];
}

/** A constant or variable of a package. */
export interface ConstantFacts {
  /** The file that declares it. */
  readonly path: RepoPath;
  /** Its name. */
  readonly symbol: string;
  /** From 0. */
  readonly line: number;
  /** The expression that it is set to, as the source writes it. */
  readonly text: string;
  /** The computed value: digits, a text without quotes, `true`, `false`; absent if it cannot be computed. */
  readonly value?: string;
  /** True if nothing can change it. */
  readonly isConstant: boolean;
}

/** A field that a configuration file gives a value to. */
export interface SettingFacts {
  /** The file that declares the field. */
  readonly path: RepoPath;
  /** The type with the field: `Wal.SyncInterval`. */
  readonly symbol: string;
  /** Line of the field, from 0. */
  readonly line: number;
  /** Its key in the configuration file, without the section. */
  readonly key: string;
  /** The value that every constructor of its type gives it; absent if there is none, or if it cannot be computed. */
  readonly value?: string;
}

/** What is known of the code of one source tree. Answers are `undefined` for what the tree does not declare. */
export interface CodeFacts {
  /** A function or method. */
  ofFunction(path: RepoPath, symbol: string): Promise<FunctionFacts | undefined>;
  /** A type. */
  ofType(path: RepoPath, symbol: string): Promise<TypeFacts | undefined>;
  /** The functions of the tree that use the fields of a type, tests left out; those of its own package first. */
  fieldUsers(path: RepoPath, symbol: string): Promise<readonly FieldUserFact[]>;
  /** All declarations of constants and variables that have this name; in a file or, without one, in the whole tree. */
  ofConstant(symbol: string, path?: RepoPath): Promise<readonly ConstantFacts[]>;
}
