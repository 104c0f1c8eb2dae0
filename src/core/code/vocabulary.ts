import { nameOf, type RepoPath } from '../base/repoPath';
import type { CodeLanguage } from './language';

/** What a word is in a repository. If it is several things, we record the first of this list. */
const KINDS = [
  'func',
  'method',
  'type',
  'var',
  'const',
  'interface method',
  'field',
  'package',
  'file',
  'folder',
  'selector',
  'string',
  'setting',
  'identifier',
  'test',
  'expression',
] as const;

export type WordKind = (typeof KINDS)[number];

const STRING_PIECES = /[^\s"'`,;=<>|&?:\\]+/g;
const LONGEST_STRING = 2000;

/** Names and brackets. */
const EXPRESSION = /^[\w.*&()[\]{}]+$/;

/**
 * Finds out what the words of a text about a repository are. Give it every file of the repository once, then call
 * {@link results}. It looks for whole words; if there is no such word, it looks for the names in an expression.
 */
export class Vocabulary {
  private readonly wanted: ReadonlySet<string>;
  private readonly found = new Map<string, WordKind>();
  /** All names in the sources; expressions consist of them. */
  private readonly names = new Set<string>();
  /** By string literal, the word that it proves: the literal of a flag has no dash. */
  private readonly quoted = new Map<string, string>();

  constructor(
    words: Iterable<string>,
    private readonly language: CodeLanguage,
  ) {
    this.wanted = new Set(words);
    for (const word of this.wanted) {
      this.quoted.set(word, word);
      if (word.startsWith('-')) this.quoted.set(word.slice(1), word);
    }
  }

  /** Adds the path of a file or folder, and every end of it. */
  addPath(path: RepoPath, kind: 'file' | 'folder'): void {
    this.note(path, kind);
    this.note(nameOf(path), kind);
    for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      this.note(path.slice(slash + 1), kind);
    }
  }

  /** Adds a source file: its declarations, names and strings. */
  addSource(text: string): void {
    const { declarations, packageName } = this.language.scan(text);
    this.note(packageName, 'package');
    for (const { kind, symbol, start, end } of declarations) {
      for (const word of [symbol.written, symbol.name, ...(symbol.shorter ?? [])]) this.note(word, kind);
      this.note(`${packageName}${this.language.joiner}${symbol.written}`, kind);
      if (kind === 'type') this.addMembers(symbol.name, text.slice(start, end));
    }
    this.addLexemes(text);
  }

  /** Adds a test file: only its declarations. */
  addTests(text: string): void {
    for (const { symbol } of this.language.scan(text).declarations) {
      this.note(symbol.written, 'test');
      this.note(symbol.name, 'test');
    }
  }

  /** Adds a file of settings or of another language: its keys and sections, commented ones included. */
  addOther(text: string): void {
    for (const [word] of text.matchAll(/\[[\w.-]+\]|[\w./-]+/g)) this.note(word, 'setting');
  }

  /** What each word is; words that were not found are absent. */
  results(): ReadonlyMap<string, WordKind> {
    for (const word of this.wanted) {
      if (this.found.has(word)) continue;
      const names = this.namesIn(word);
      if (names.length > 0 && names.every((name) => this.names.has(name))) this.found.set(word, 'expression');
    }
    return this.found;
  }

  private note(word: string, kind: WordKind): void {
    if (!this.wanted.has(word)) return;
    const known = this.found.get(word);
    if (known === undefined || KINDS.indexOf(kind) < KINDS.indexOf(known)) this.found.set(word, kind);
  }

  private addMembers(type: string, source: string): void {
    for (const { name, kind } of this.language.membersOf(source)) {
      this.note(name, kind);
      this.note(`${type}${this.language.joiner}${name}`, kind);
      if (kind === 'interface method') this.note(this.language.interfaceMethod(type, name).written, kind);
    }
  }

  /** Adds names, joined names, and strings. */
  private addLexemes(text: string): void {
    const { joiner } = this.language;
    let chain: string[] = [];
    let isJoined = false;
    for (const { kind, value } of this.language.lexemes(text)) {
      if (kind === 'name') {
        this.names.add(value);
        this.note(value, 'identifier');
        chain = isJoined ? [...chain, value] : [value];
        for (let first = chain.length - 2; first >= 0; first--)
          this.note(chain.slice(first).join(joiner), 'selector');
        isJoined = false;
        continue;
      }
      isJoined = chain.length > 0 && kind === 'joiner';
      if (!isJoined) chain = [];
      if (kind === 'text') this.addString(value);
    }
  }

  private addString(content: string): void {
    this.noteQuoted(content);
    if (content.length > LONGEST_STRING) return;
    for (const [piece] of content.matchAll(STRING_PIECES)) {
      this.noteQuoted(piece);
      if (piece.endsWith('.')) this.noteQuoted(piece.slice(0, -1));
    }
  }

  private noteQuoted(text: string): void {
    const word = this.quoted.get(text);
    if (word !== undefined) this.note(word, 'string');
  }

  /** The names in an expression of names and brackets; empty for anything else. */
  private namesIn(expression: string): string[] {
    const isExpression = EXPRESSION.test(expression.replaceAll(this.language.joiner, '.'));
    if (!isExpression || this.language.isWholeName(expression)) return [];
    return expression.match(/[A-Za-z_]\w*/g) ?? [];
  }
}
