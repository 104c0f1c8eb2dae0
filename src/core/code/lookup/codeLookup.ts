import type { RepoPath } from '../../base/repoPath';
import type { ConstantFacts, FunctionFacts, SettingFacts, TypeFacts } from '../codeFacts';
import type { DeclarationKind, TypeMember } from '../declaration';

/** A declaration, a field or a method of an interface, found by its last name. */
export interface NamedCode {
  readonly kind: DeclarationKind | TypeMember['kind'];
  /** The file that declares it. */
  readonly path: RepoPath;
  /** As its language prints it; for a field, its name. */
  readonly symbol: string;
  /** Name of the type that it belongs to; absent if it belongs to none. */
  readonly owner?: string;
  /** Name of the package of the file. */
  readonly packageName: string;
  /** Lines from 0, both included. For a field or a method of an interface: those of its type. */
  readonly line: number;
  readonly endLine: number;
  /** True if a test file declares it. */
  readonly isTest: boolean;
}

/** A function of the tree, as the call index identifies it. */
export interface FunctionName {
  readonly path: RepoPath;
  /** As its language prints it. */
  readonly symbol: string;
}

/** How calls lead from some functions to others. */
export interface CallReach {
  /**
   * `near`: within a few calls. `unsure`: only over many calls, or perhaps over a function value. `none`: not at all.
   */
  readonly way: 'near' | 'unsure' | 'none';
  /** If calls lead there: the functions on the way, first and last included. */
  readonly through: readonly string[];
  /** What calls the others, as the language prints it. */
  readonly callers: readonly string[];
  /** How many calls the way has; 0 if none is known. */
  readonly calls: number;
  /** If there is none: what the first functions call themselves, as the language prints it. */
  readonly callees: readonly string[];
  /** True if there is no way, but one in the other direction. */
  readonly isReversed: boolean;
  /** True if some function calls the first ones, and then the others, itself or over a few calls. */
  readonly mayFollow: boolean;
  /** True if one of the first functions starts a thread, or calls a function that does. */
  readonly startsThread: boolean;
  /** True if control may get close to the goal otherwise than by calls: from a thread, from outside, as a value. */
  readonly mayBeEntered: boolean;
  /** True if the others are nowhere passed on as values: all that calls them is known. */
  readonly isOnlyCalled: boolean;
}

/** A call in the body of a function. */
export interface CallInBody {
  /** The last name of what is called; empty for a function literal or an element of a list. */
  readonly name: string;
  /** What is called, if the tree declares it. */
  readonly callee?: FunctionName;
  /** From 0. */
  readonly line: number;
  /** True if what is called runs in a thread of its own. */
  readonly isStarted: boolean;
  /** True if it is called when the function returns. */
  readonly isDeferred: boolean;
}

/** A test, and the file that declares it. */
export interface TestName {
  readonly path: RepoPath;
  readonly name: string;
}

/** A file or a folder of a source tree. */
export interface TreePath {
  readonly path: RepoPath;
  readonly isFolder: boolean;
}

/** A name of a commit: its hash, the beginning of it, or a tag. `request` asks for the number of a pull request. */
export interface RevisionName {
  readonly kind: 'commit' | 'tag' | 'request';
  readonly name: string;
}

/** When a commit was made, and what for. */
export interface CommitNote {
  /** The full hash. */
  readonly commit: string;
  /** Days on which its author wrote it or somebody took it over, as `2024-03-01`; a neighbouring day elsewhere on earth. */
  readonly days: readonly string[];
  /** The numbers behind `#` in its message: pull requests and issues. */
  readonly requests: readonly string[];
}

/**
 * Looks things up in one source tree and its history. Every answer may be `undefined`, for "that cannot be told". An empty
 * list or `false` means that the tree is known not to have it.
 */
export interface CodeLookup {
  /** Everything in the tree that has this last name. */
  named(name: string): Promise<readonly NamedCode[] | undefined>;
  /** Everything that a file declares, or the files of a folder; members of types included, tests left out. */
  declaredIn(path: RepoPath): Promise<readonly NamedCode[] | undefined>;
  /** The tests of the tree. */
  tests(): Promise<readonly TestName[] | undefined>;
  /** Whether any text of the tree has a word, as a whole. */
  mentions(word: string): Promise<boolean | undefined>;
  /** Whether a name of any text of the tree is one in the singular or plural, or has it as a part; see `hasNameLike`. */
  mentionsLike(name: string): Promise<boolean | undefined>;
  /**
   * What some folders, or all, declare with a name that is nearly this one, but for a word of it or a letter or two; `null` for
   * nothing.
   */
  nearest(name: string, folders?: readonly RepoPath[]): Promise<NamedCode | null | undefined>;
  /** Files and folders whose path ends with these names. */
  pathsEnding(end: string): Promise<readonly TreePath[] | undefined>;
  /** Packages of other modules that are imported, and packages of the tree, with this name. */
  packagesNamed(
    name: string,
  ): Promise<{ readonly own: readonly RepoPath[]; readonly isForeign: boolean } | undefined>;
  /** How calls lead from any of some functions to any of others. `type`: the first ones are all functions of a type. `itself`: values that others call do not count. */
  reach(
    from: readonly FunctionName[],
    to: readonly FunctionName[],
    start?: 'function' | 'itself' | 'type',
  ): Promise<CallReach | undefined>;
  /** For each of some functions, the calls in its body, in the order of the text. */
  callsIn(functions: readonly FunctionName[]): Promise<readonly (readonly CallInBody[])[] | undefined>;
  /** What a function does. */
  functionAt(path: RepoPath, symbol: string): Promise<FunctionFacts | undefined>;
  /** How many calls away from some functions a text has a word: 0 for their own text; `null` if none that is near has it. */
  distanceToWord(functions: readonly FunctionName[], word: string): Promise<number | null | undefined>;
  /** What a type declares. */
  typeAt(path: RepoPath, name: string): Promise<TypeFacts | undefined>;
  /** Whether any type of the tree embeds this one. */
  isEmbedded(path: RepoPath, name: string): Promise<boolean | undefined>;
  /** Constants and variables with this name. */
  valuesOf(name: string): Promise<readonly ConstantFacts[] | undefined>;
  /** Settings whose key or whose field has this name. */
  settingsNamed(name: string): Promise<readonly SettingFacts[] | undefined>;
  /** Whether the repository has a commit, a tag, or a merged pull request. */
  hasRevision(revision: RevisionName): Promise<boolean | undefined>;
  /** Whether any text at another commit or tag has a word, as a whole; with the name of its type, and the bracket behind it if there is one: right behind that. */
  hasWordAt(revision: string, word: string, type?: string): Promise<boolean | undefined>;
  /** The tags of releases, the oldest version first, without those of previews. */
  releases(): Promise<readonly string[] | undefined>;
  /** What is known of a commit, or of the commit of a tag. */
  commitAt(revision: string): Promise<CommitNote | undefined>;
  /** Whether another commit or tag has a file or a folder whose path ends with these names. */
  hasPathAt(revision: string, end: string): Promise<boolean | undefined>;
  /** Whether a commit changed a declaration that has a word, before or after; with an older revision: all commits since it. */
  changedCodeWith(word: string, commit: string, older?: string): Promise<boolean | undefined>;
  /** Whether the message of a commit, the paths or the lines that it changed have any of some words of small letters. */
  isAbout(commit: string, words: readonly string[]): Promise<boolean | undefined>;
}

/** The questions of a {@link CodeLookup} as plain values, to send over a channel. */
export type CodeQuestion = {
  [Name in keyof CodeLookup]: { readonly name: Name; readonly words: Parameters<CodeLookup[Name]> };
}[keyof CodeLookup];
