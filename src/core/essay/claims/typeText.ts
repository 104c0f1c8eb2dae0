const NAME = '[\\p{L}_][\\p{L}\\p{N}_]*(?:\\.[\\p{L}_][\\p{L}\\p{N}_]*)?';
const TYPE = new RegExp(
  `^(?:\\*|\\[\\d*\\]|map\\[[^\\]]+\\]|<-chan |chan<- |chan )*(?:${NAME}|interface ?\\{\\}|struct ?\\{\\}|func ?\\(.*\\).*)(?:\\[.*\\])?$`,
  'u',
);

/** True for a text that is nothing but a type, without words about it. */
export function isTypeText(text: string): boolean {
  return TYPE.test(text.trim()) && !/^(?:func|\p{Script=Han})/u.test(text);
}

/**
 * True if an essay may mean a type that the source writes in another way: without its package, with other blanks, with names of
 * parameters; and as a value, unless the essay tells pointers from values.
 */
export function isSameType(stated: string, written: string, tellsPointers = false): boolean {
  const [one, other] = [plain(stated), plain(written)];
  return one === other || (!tellsPointers && one === other.replace(/^\*/, ''));
}

function plain(type: string): string {
  return type
    .replace(/[`\\]/g, '')
    .replace(/\binterface\s*\{\s*\}/g, 'any')
    .replace(/\b[\p{L}_][\p{L}\p{N}_]*\./gu, '')
    .replace(/(?<=[(,]\s*)[\p{Ll}_][\p{L}\p{N}_]* (?=[\p{L}*[(])/gu, '')
    .replace(/\s+/g, '')
    .replace(/<-chan|chan<-/g, 'chan');
}

const WIDTHS = /^(?:u?int(?:8|16|32|64)?|byte|float(?:32|64)|uintptr|rune)$/;
const BY_KIND =
  /^(?:any|object|interface|func|function|callback|lock|mutex|enum|list|array|slice|map|set|dict|struct|ptr|pointer|ref|number|integer|float|double|bytes|error|err|void|atomic|t|k|v)$/;

/** True if one text may be a short form of the other: they have a word in common, both are numbers, or one names only a kind of type. */
export function mayBeShortFor(short: string, written: string): boolean {
  const [one, other] = [wordsOf(short), wordsOf(written)];
  const isNumber = (words: readonly string[]): boolean => words.some((word) => WIDTHS.test(word));
  return (
    one.length === 0 ||
    one.some((word) => BY_KIND.test(word) || other.includes(word)) ||
    (isNumber(one) && isNumber(other))
  );
}

/** The names of a type without those of packages, in small letters. */
function wordsOf(type: string): readonly string[] {
  const names = type.replace(/\b[\p{L}_][\p{L}\p{N}_]*\./gu, '').match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? [];
  return names.map((name) => name.toLowerCase());
}
