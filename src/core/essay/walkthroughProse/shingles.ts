import type { Language } from '../../base/language';

/** Words in a run: so many follow each other in two texts by chance only in common phrases. */
const RUN_LENGTH: Readonly<Record<Language, number>> = { 'zh-cn': 3, en: 3 };

/** A Chinese character, or a word of plain letters; names of code are no words, since every text about the code has them. */
const WORD = /\p{Script=Han}|[A-Za-z0-9_.]+(?:['’-][A-Za-z0-9_]+)*/gu;
const NAME = /[a-z][A-Z]|[0-9_.]|^[A-Z]{2,}$/;

/** Hashes of all runs of words of a text, in their order. */
export function shinglesOf(text: string, language: Language): number[] {
  const words = [...text.matchAll(WORD)].flatMap(({ 0: word }) => {
    const plain = word.replace(/\.+$/, '');
    return plain === '' || NAME.test(plain) ? [] : [hashOf(plain.toLowerCase())];
  });
  const length = RUN_LENGTH[language];
  const shingles: number[] = [];
  for (let end = length; end <= words.length; end++) {
    let hash = 0;
    for (let index = end - length; index < end; index++) hash = mixed(hash, words[index] ?? 0);
    shingles.push(hash);
  }
  return shingles;
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index++)
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

function mixed(hash: number, next: number): number {
  return (Math.imul(hash ^ next, 0x01000193) ^ (hash >>> 15)) >>> 0;
}

/** Markdown of a walkthrough as its reader sees it, without code. */
export function plainProse(markdown: string): string {
  return markdown
    .replace(/^(`{3,}|~{3,})[^]*?^\1[^\n]*$/gm, ' ')
    .replace(/`+[^`]*`+/g, ' ')
    .replace(/!?\[([^\]]*)\](?:\([^)]*\))?/g, '$1')
    .replace(/<[^>\n]*>/g, ' ');
}
