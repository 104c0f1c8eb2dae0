import type { Localized } from '../base/language';
import type { CallAnalyser } from './calls/callAnalyser';
import type { Declaration, FieldOfType, ScannedFile, TypeMember, ValueInGroup } from './declaration';
import type { LanguageFiles } from './languageFiles';
import type { SiteFinder, SiteGrammar, SyntaxFiles } from './site';
import type { StatementTree } from './statement';
import type { CodeSymbol } from './symbol';
import type { OwnTransfer } from './transfer';

/**
 * A programming language: everything that the rest of the core needs to know about it. Only this port knows a grammar.
 * (A `Language` is a language that people read; see `base/language.ts`.)
 */
export interface CodeLanguage {
  /** The name in packs: `go`. */
  readonly id: string;
  /** The name for people, the same in every language that they read. */
  readonly name: string;
  /** Its names in Markdown fences, in lower case. We write the first. */
  readonly fenceNames: readonly string[];
  /** Its ids in editors, as the Language Server Protocol lists them. */
  readonly editorIds: readonly string[];
  /** Starts a comment that ends with the line: `//`. */
  readonly lineComment: string;
  /** Joins the names of a qualified name: `.`, `::`. */
  readonly joiner: string;
  /** Which files and folders belong to it. */
  readonly files: LanguageFiles;
  /** Which statements a step can point to. */
  readonly sites: SiteGrammar;
  /** How to recognise tests in files and commands. */
  readonly tests: TestConventions;
  /** Transfers along calls that only this language has. */
  readonly transfers: readonly OwnTransfer[];
  /** What drafts call its concepts. */
  readonly words: LanguageWords;
  /** Names of functions and methods that exist in nearly every program: `len`, `main`, `Lock`. They prove nothing. */
  readonly commonNames: ReadonlySet<string>;
  /** Functions that the language itself calls: `main`. */
  readonly programStarts: ReadonlySet<string>;
  /** The packages of its own library, as programs import them: `net/http`. */
  readonly packagesOfLibrary: ReadonlySet<string>;

  /** Reads a symbol as the language prints it; `undefined` for anything else. */
  parseSymbol(written: string): CodeSymbol | undefined;
  /** True for a symbol and for joined names: a search finds such a word as a whole or not at all. */
  isWholeName(word: string): boolean;
  /** The last name in a text that names something: `Write` in `(*os.File).Write`. The text need not be a symbol. */
  lastName(text: string): string;
  /** The words of a text, such as a label in a diagram, that can only mean symbols. */
  symbolsIn(text: string): readonly string[];
  /** The symbol of a method that an interface declares. */
  interfaceMethod(interfaceName: string, name: string): CodeSymbol;
  /** Finds the declarations of a file without parsing it. Never throws: if the text is broken, the result is partial. */
  scan(text: string): ScannedFile;
  /** What decides the value of a constant beside its own text. Absent if nothing can. `text` is the whole file. */
  valueInGroup?(text: string, file: ScannedFile, declaration: Declaration): ValueInGroup | undefined;
  /** True for a symbol that one file may declare several times. Absent if there is none. */
  mayRepeat?(symbol: CodeSymbol): boolean;
  /** True for a file that a program wrote, as it says itself. Absent if files do not say. */
  isGenerated?(text: string): boolean;
  /** True if a file is built only under some conditions, so that other files may declare the same. Absent if that cannot be. */
  isConditional?(fileName: string, text: string): boolean;
  /** The tokens of source code, without comments and layout. */
  tokens(source: string): readonly string[];
  /** The same tokens for comparing bodies: each name that is local to the function is an empty string. */
  tokensWithoutLocalNames(source: string): readonly string[];
  /** The names, strings and joiners of source code, in order. */
  lexemes(source: string): Iterable<Lexeme>;
  /** The fields and methods in the source of a type declaration, those of nested types included. */
  membersOf(source: string): readonly TypeMember[];
  /** The fields of a type that a file declares; empty if it has none. `text` is the whole file. */
  fieldsOf(text: string, declaration: Declaration): readonly FieldOfType[];
  /** What a declaration is made of, from its source; `undefined` if it cannot be read. Absent if the language has no parser for it. */
  statementTreeOf?(declaration: string): StatementTree | undefined;
  /** The transfer of a call that has these marks, innermost first; `undefined` for a plain call. */
  transferOf(marks: readonly string[]): OwnTransfer | undefined;
  /** Makes an analyser that resolves calls; absent if the language has none. */
  createAnalyser?(): CallAnalyser;
}

/** A piece of source code, for searching words. */
export interface Lexeme {
  /** `text`: a string in quotes. `joiner`: joins the names before and after it. */
  readonly kind: 'name' | 'text' | 'joiner' | 'other';
  /** Without quotes. */
  readonly value: string;
}

/** How the language names its tests and runs them. */
export interface TestConventions {
  /** Reads a command that runs tests, as exercises give it; `undefined` for anything else. */
  parseCommand(word: string): TestCommand | undefined;
  /** Names of the tests that a test file declares. */
  namesIn(text: string): readonly string[];
}

/** A command that runs tests. */
export interface TestCommand {
  /** As the command gives it, not checked. */
  readonly folder: string;
  /** True if it also runs the tests of the folders below. */
  readonly isRecursive: boolean;
  /** Patterns of names. Each should match a test in the folder. */
  readonly tests: readonly RegExp[];
}

/** What drafts call the concepts of the language. */
export interface LanguageWords {
  /** What the language calls code that runs at the same time as other code; one of them. */
  readonly thread: Localized;
  /** The same, plural. */
  readonly threads: Localized;
}

/**
 * Makes a finder of statements from Wasm files. It is not part of the language, because workers that look for no
 * statements must not load a parser.
 */
export type CreateSiteFinder = (language: CodeLanguage, files: SyntaxFiles) => Promise<SiteFinder>;

/** Makes a language ready to read code. Asks for Wasm files only if the language needs a grammar and does not have it. */
export type LoadLanguage = (
  language: CodeLanguage,
  filesOf: () => SyntaxFiles | Promise<SyntaxFiles>,
) => Promise<void>;

/** All languages that we know. A root (extension, command line, worker) has the list and passes it down. */
export interface CodeLanguages {
  /** In the order in which we try them. */
  readonly all: readonly CodeLanguage[];
  /** The language of a pack that names none. */
  readonly fallback: CodeLanguage;
}
