import { folderOf, type RepoPath } from '../base/repoPath';
import type { Sliced } from '../base/slices';
import type { DeclarationKind, TypeMember } from '../code/declaration';
import type { CodeLanguage } from '../code/language';
import type { CodeSymbol } from '../code/symbol';
import { sourceOf, type LocatedDeclaration, type TreeFile } from '../code/treeFile';

/** Something in a source tree that a word of a text can mean. */
export interface WordPlace {
  readonly path: RepoPath;
  /** From 0: of the declared name. For a member whose line cannot be told: of its type. */
  readonly line: number;
  /** As its language prints it; for a field, with its type before it. */
  readonly symbol: string;
  readonly kind: DeclarationKind | TypeMember['kind'];
  /** Name of the type that declares it; absent unless it is a member. */
  readonly type?: string;
}

/** Two words in one: a single word is often the name of a package, a variable or a concept, too. */
const TWO_WORDS = /\p{L}_\p{L}|[\p{Ll}\p{N}]\p{Lu}|\p{Lu}{2}\p{Ll}/u;

/** True for a name that says which declaration it means, if only one has it. */
export function isTellingName(name: string): boolean {
  return TWO_WORDS.test(name);
}

/** So many files take a few milliseconds. */
const FILES_OF_A_SLICE = 10;

/** A word, and what it is as a symbol. */
interface Wanted {
  readonly word: string;
  readonly symbol: CodeSymbol;
}

/**
 * Everything that words in backticks can mean in a source tree: declarations outside of tests, fields, methods of interfaces.
 * Words that nothing can mean, and words that say too little, are absent.
 */
export function* findWordPlaces(
  words: Iterable<string>,
  files: readonly TreeFile[],
  language: CodeLanguage,
): Sliced<ReadonlyMap<string, readonly WordPlace[]>> {
  const wanted = wantedByName(words, language);
  const found = new Map<string, WordPlace[]>();
  const note = (word: string, place: WordPlace): void => {
    const places = found.get(word);
    if (places) places.push(place);
    else found.set(word, [place]);
  };
  for (const [index, file] of files.entries()) {
    if (index % FILES_OF_A_SLICE === FILES_OF_A_SLICE - 1) yield;
    for (const declaration of file.scanned.declarations) {
      const located = { path: file.path, declaration, file };
      const { symbol } = declaration;
      for (const { word, symbol: meant } of wanted.get(symbol.name) ?? [])
        if (isMeantBy(meant, symbol)) note(word, placeOf(located));
      if (declaration.kind === 'type') noteMembers(located, wanted, language, note);
    }
  }
  return found;
}

/** A name without a type may be any declaration of that name. */
function isMeantBy(written: CodeSymbol, declared: CodeSymbol): boolean {
  if (written.key === declared.key || declared.shorter?.includes(written.key)) return true;
  return written.owner === undefined && written.key === written.name;
}

/**
 * True if a place is what a text means by its word, if it is the only one: a name without a type that begins with a small letter may be a
 * variable in texts about other folders.
 */
export function isMeantIn(folders: ReadonlySet<RepoPath>, word: string, { path }: WordPlace): boolean {
  return !/^[\p{Ll}_]/u.test(word) || folders.has(folderOf(path));
}

function wantedByName(
  words: Iterable<string>,
  language: CodeLanguage,
): ReadonlyMap<string, readonly Wanted[]> {
  const byName = new Map<string, Wanted[]>();
  for (const word of new Set(words)) {
    // Texts write a function as it is called, too.
    const symbol = language.parseSymbol(word.replace(/\(\)$/, ''));
    if (!symbol || (symbol.owner === undefined && !isTellingName(symbol.name))) continue;
    const known = byName.get(symbol.name);
    if (known) known.push({ word, symbol });
    else byName.set(symbol.name, [{ word, symbol }]);
  }
  return byName;
}

function placeOf({ path, declaration, file }: LocatedDeclaration): WordPlace {
  const { kind, symbol, nameStart } = declaration;
  return { path, line: file.lines.lineAt(nameStart), symbol: symbol.written, kind };
}

function noteMembers(
  located: LocatedDeclaration,
  wanted: ReadonlyMap<string, readonly Wanted[]>,
  language: CodeLanguage,
  note: (word: string, place: WordPlace) => void,
): void {
  const source = sourceOf(located);
  const type = located.declaration.symbol.name;
  for (const { name, kind } of language.membersOf(source)) {
    const method = language.interfaceMethod(type, name);
    for (const { word, symbol } of wanted.get(name) ?? []) {
      const isMeant = symbol.owner === undefined || (kind !== 'field' && symbol.key === method.key);
      if (!isMeant) continue;
      const written = kind === 'field' ? `${type}${language.joiner}${name}` : method.written;
      note(word, {
        path: located.path,
        line: lineOfMember(located, source, name),
        symbol: written,
        kind,
        type,
      });
    }
  }
}

/** The line that begins with the name, alone or in a list; else that of the type. */
function lineOfMember({ file, declaration }: LocatedDeclaration, source: string, name: string): number {
  const before = source.search(new RegExp(`^[ \\t]*(?:\\w+,[ \\t]*)*${name}\\b`, 'mu'));
  if (before < 0) return file.lines.lineAt(declaration.nameStart);
  return file.lines.lineAt(declaration.start + before);
}
