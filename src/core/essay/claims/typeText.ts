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
