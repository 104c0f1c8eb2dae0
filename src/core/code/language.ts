import type { Localized } from '../base/language';
import type { CallAnalyser } from './calls/callAnalyser';
import type { Declaration, FieldOfType, Member, ScannedFile } from './declaration';
import type { LanguageFiles } from './languageFiles';
import type { SiteFinder, SiteGrammar, SyntaxFiles } from './site';
import type { CodeSymbol } from './symbol';
import type { OwnTransfer } from './transfer';

/**
 * A programming language: everything about it that the rest of the core needs, and the only way to learn it. (A
 * `Language` is one that people read; see `base/language.ts`.)
 */
export interface CodeLanguage {
  /** As packs name it: `go`. */
  readonly id: string;
  /** As people name it; the same in every language that they read. */
  readonly name: string;
  /** What fences of Markdown call it, in lower case; the first is the one to write. */
  readonly fenceNames: readonly string[];
  /** What editors call its documents: ids of the Language Server Protocol. */
  readonly editorIds: readonly string[];
  /** What begins a comment to the end of the line. */
  readonly lineComment: string;
  /** What stands between the names of a qualified name. */
  readonly joiner: string;
  readonly files: LanguageFiles;
  readonly sites: SiteGrammar;
  readonly tests: TestConventions;
  /** Transfers along calls that only this language has. */
  readonly transfers: readonly OwnTransfer[];
  readonly words: LanguageWords;
  /** Functions that are part of the language, or that every program has: their names prove nothing. */
  readonly everywhere: ReadonlySet<string>;

  /** Reads a symbol as the language prints it; `undefined` for anything else. */
  parseSymbol(written: string): CodeSymbol | undefined;
  /** True for a symbol, and for names that are joined: what is found as a whole or not at all. */
  isWholeName(word: string): boolean;
  /** The last name in a text that names something, whether it is a symbol or not: `Write` of `(*os.File).Write`. */
  lastName(text: string): string;
  /** What in a text, such as the label of a drawing, can only be meant as a symbol. */
  symbolsIn(text: string): readonly string[];
  /** The symbol of a method as an interface, by its name, declares it. */
  interfaceMethod(interfaceName: string, name: string): CodeSymbol;
  /** Finds the declarations of a file without parsing it. Never fails: broken text is `isPartial`. */
  scan(text: string): ScannedFile;
  /** The tokens of some source, comments and layout left out. */
  tokens(source: string): readonly string[];
  /** The same for comparing bodies: each name that only matters inside the function is an empty text. */
  tokensWithoutLocalNames(source: string): readonly string[];
  /** The names and the texts in quotes of some source, in order, with what joins names. */
  lexemes(source: string): Iterable<Lexeme>;
  /** The fields and methods in the source of a type declaration, those of types inside of it too. */
  membersOf(source: string): readonly Member[];
  /** The fields of a type that a file declares; empty for a type without any, or of another sort. */
  fieldsOf(text: string, declaration: Declaration): readonly FieldOfType[];
  /** How control passes along a call with these marks of the index, innermost first: an own transfer, else a plain call. */
  transferOf(marks: readonly string[]): OwnTransfer | undefined;
  /** Starts an analyser that resolves calls; absent where nobody has written one. */
  createAnalyser?(): CallAnalyser;
}

/** A piece of source, as far as words are looked for in it. */
export interface Lexeme {
  /** `text`: what stands in quotes. `joiner`: what joins the names before and after it. */
  readonly kind: 'name' | 'text' | 'joiner' | 'other';
  /** Quotes left out. */
  readonly value: string;
}

/** How the language names its tests and starts them. */
export interface TestConventions {
  /** Reads a command that runs tests, as an exercise names it; `undefined` for anything else. */
  parseCommand(word: string): TestCommand | undefined;
  /** Names of the tests that a file of tests declares. */
  namesIn(text: string): readonly string[];
}

/** A command that runs tests. */
export interface TestCommand {
  readonly folder: string;
  /** Each is to be found in the folder. */
  readonly tests: readonly RegExp[];
}

/** Words of the language that a draft uses. */
export interface LanguageWords {
  /** What runs at the same time as others: one, and several. */
  readonly thread: Localized;
  readonly threads: Localized;
}

/**
 * Starts the finder of a language's statements. No part of the language itself, since threads that look for no statements
 * need not carry a parser.
 */
export type CreateSiteFinder = (language: CodeLanguage, files: SyntaxFiles) => Promise<SiteFinder>;

/** The languages that there are. Made by whoever composes a program, and passed down. */
export interface CodeLanguages {
  readonly all: readonly CodeLanguage[];
  /** The language of a pack that names none. */
  readonly fallback: CodeLanguage;
}
