import type { CodeLanguage, Lexeme } from '../language';

/** Characters that names consist of. */
const NAME_CHARACTER = /[\p{L}\p{N}_]/u;

/** True if a text has a word that is not part of a longer name. */
export function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (isWhole(text, at, word.length)) return true;
  }
  return false;
}

/** True if a text has a word as a whole or as a part between underscores, as enumerations have. */
export function hasWordOrPart(text: string, word: string): boolean {
  if (!/\p{Lu}/u.test(word) || word.includes('_')) return hasWord(text, word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + word.length)];
    if ([before, after].every((one) => one === '' || one === '_' || !NAME_CHARACTER.test(one))) return true;
  }
  return false;
}

/**
 * True if a text has a name that writers may shorten to this one: as a part of a longer name from one capital to another, in the
 * singular or the plural, with another first letter: `dryPot`, `DryPots` and `NewDryPot` for `dryPot`.
 */
export function hasNameLike(text: string, name: string): boolean {
  const stem = name.replace(/(?<=\p{L}{2})s$/u, '');
  return [...new Set([name, stem, name.replace(/es$/, '')])].some((one) => hasPart(text, one));
}

/** How a name goes on behind a part of it that is a word or several. */
const PART_END = /^(?:e?s)?(?![\p{Ll}\p{Lo}])/u;

function hasPart(text: string, name: string): boolean {
  const first = name.charAt(0).toLowerCase();
  const rest = name.slice(1);
  for (let at = text.indexOf(rest, 1); at >= 0; at = text.indexOf(rest, at + 1)) {
    const [before, own] = [text.charAt(at - 2), text.charAt(at - 1)];
    const isStart = own.toLowerCase() === first && (own !== first || !/\p{L}/u.test(before));
    if (isStart && PART_END.test(text.slice(at + rest.length, at + rest.length + 4))) return true;
  }
  return false;
}

/** True if a name occurs other than as the name of a call, of a key or of what is declared: then it may be passed on as a value. */
export function isUsedAsValue(
  text: string,
  name: string,
  { isMember, language }: { readonly isMember: boolean; readonly language: CodeLanguage },
): boolean {
  if (!mayBeUsedAsValue(text, name, isMember)) return false;
  let last: Lexeme | undefined;
  let isFound = false;
  for (const lexeme of language.lexemes(text)) {
    if (isFound && !NO_VALUE.has(lexeme.value.charAt(0))) return true;
    // A method is written behind a value, and a function is not, unless it is of another package.
    isFound = lexeme.kind === 'name' && lexeme.value === name && (!isMember || last?.kind === 'joiner');
    last = lexeme;
  }
  return isFound;
}

/** What follows the name of a function where it is called or declared, and the name of a key. */
const NO_VALUE = new Set(['(', '[', '{', ':']);

/** The same, found faster, but also in comments and strings. */
function mayBeUsedAsValue(text: string, name: string, isMember: boolean): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const isCalled = /^\s*[([{:]/.test(text.slice(at + name.length, at + name.length + 2));
    const mayBe = isWhole(text, at, name.length) && !isCalled && (!isMember || text.charAt(at - 1) === '.');
    if (mayBe) return true;
  }
  return false;
}

function isWhole(text: string, at: number, length: number): boolean {
  return !isNameAt(text, at - 1) && !isNameAt(text, at + length);
}

function isNameAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && NAME_CHARACTER.test(text.charAt(at));
}
