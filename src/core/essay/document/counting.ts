import type { Language } from '../../base/language';
import type { Amount, EssayDocument, ProseBlock } from './model';

/** Joins the parts of `don't` and `read-only`. */
const JOINERS = "'’-";

/**
 * Counts Chinese characters and words of other scripts. By hand, since every word of an essay passes here at every key
 * that is pressed, and a regular expression would make a string of each.
 */
export function amountOf(prose: string): Amount {
  let [han, words] = [0, 0];
  let isInWord = false;
  for (let index = 0; index < prose.length; index++) {
    const code = prose.charCodeAt(index);
    if (isHan(code)) {
      han++;
      isInWord = false;
    } else if (isWordUnit(code)) {
      if (!isInWord) words++;
      isInWord = true;
    } else if (
      isInWord &&
      !(JOINERS.includes(prose.charAt(index)) && isWordUnit(prose.charCodeAt(index + 1)))
    )
      isInWord = false;
  }
  return { han, words };
}

/** Chinese characters by their UTF-16 unit; of those outside the first plane, the first of two units. */
export function isHan(code: number): boolean {
  if (code < 0x3005) return false;
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xd840 && code <= 0xd888) ||
    code === 0x3005 ||
    code === 0x3007
  );
}

/** Digits and the Latin, Greek and Cyrillic letters. */
function isWordUnit(code: number): boolean {
  if (code < 0x80)
    return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return code >= 0xc0 && code <= 0x52f && code !== 0xd7 && code !== 0xf7;
}

/** What the writer says: no headings, quotes, captions or prompts. */
export function isOwnProse({ kind, role, quoteDepth }: ProseBlock): boolean {
  return kind !== 'heading' && role === 'text' && quoteDepth === 0;
}

/** The writer's prose between two places of the essay, in the unit of its language. */
export function proseBetween({ blocks, language }: EssayDocument, start: number, end: number): number {
  return unitsOf(
    blocks.filter((block) => block.start >= start && block.end <= end),
    language,
  );
}

/** Chinese characters of a Chinese essay, words of an English one: those of the writer. */
export function unitsOf(blocks: readonly ProseBlock[], language: Language): number {
  const unit = language === 'zh-cn' ? 'han' : 'words';
  return blocks.reduce((total, block) => total + (isOwnProse(block) ? block.amount[unit] : 0), 0);
}

/** The same threshold in both languages: what takes 1000 Chinese characters takes about 600 English words. */
export function inUnits(han: number, language: Language): number {
  return language === 'zh-cn' ? han : Math.round(han * 0.6);
}
