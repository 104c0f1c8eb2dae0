/** Characters that names consist of. */
const NAME_CHARACTER = /[\p{L}\p{N}_]/u;

/** True if a text has a word that is not part of a longer name. */
export function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (isWhole(text, at, word.length)) return true;
  }
  return false;
}

/** True if a name occurs other than as the name of a call or in a comment: then it may be passed on as a value. */
export function isUsedAsValue(
  text: string,
  name: string,
  { isMember, lineComment }: { readonly isMember: boolean; readonly lineComment: string },
): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (
      !isWhole(text, at, name.length) ||
      /^\s*[([{]/.test(text.slice(at + name.length, at + name.length + 2))
    )
      continue;
    // A method is written behind a value, and a function is not, unless it is of another package.
    if (isMember && text.charAt(at - 1) !== '.') continue;
    const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
    if (!line.includes(lineComment)) return true;
  }
  return false;
}

function isWhole(text: string, at: number, length: number): boolean {
  return !isNameAt(text, at - 1) && !isNameAt(text, at + length);
}

function isNameAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && NAME_CHARACTER.test(text.charAt(at));
}
