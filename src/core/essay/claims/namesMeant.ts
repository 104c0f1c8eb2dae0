import type { CodeSpan } from '../document/model';
import { readCodeWord } from './codeWord';
import { CODE, wordAt, type Sentence } from './sentence';

/** Words that mean names before them, and how many. */
const ONE =
  /^(?:它|这个函数|这个方法|该函数|该方法|该类型|该结构体|该变量|该常量|后者|it|which|that function|this function|this type|the latter)$/i;
const TWO =
  /^(?:两者|二者|它们|它俩|这?两个(?:函数|方法|类型|常量|变量)?|both(?: (?:functions|methods|types|constants))?|they|both of them)$/i;
/** The same as alternatives of a pattern. */
export const MEANING_WORDS =
  '它们?|它俩|这个函数|这个方法|该函数|该方法|该类型|该结构体|该变量|该常量|后者|两者|二者|这两个(?:函数|方法|类型|常量|变量)?|\\bit\\b|,? \\bwhich\\b|\\bthat function\\b|\\bthis function\\b|\\bthis type\\b|\\bthe latter\\b|\\bboth of them\\b|\\bboth(?: functions| methods| types| constants)?\\b|\\bthey\\b';

/** The names of code that a word at a place of a sentence means; empty if the text has more or fewer names that it may mean. */
export function namesMeant(word: string, index: number, sentence: Sentence): readonly CodeSpan[] {
  const bare = word.replace(/^[\s,]+/, '');
  const isLatter = /^(?:后者|the latter)$/i.test(bare);
  const count = ONE.test(bare) ? 1 : TWO.test(bare) ? 2 : 0;
  if (count === 0) return [];
  const own = symbolsIn(sentence.form.slice(0, index), sentence);
  const before = own.length > 0 || !sentence.before ? own : symbolsIn(sentence.before.form, sentence.before);
  // What points to a function means the one that the sentence before ends with.
  const isPointed = /^(?:这个|that )/i.test(bare);
  const last = sentence.before?.form.replace(/[。.；;]$/, '').slice(-1);
  const ended = own.length === 0 && isPointed && sentence.before ? wordAt(sentence.before, last) : undefined;
  if (ended) return [ended];
  if (isLatter || (bare.toLowerCase() === 'which' && own.length > 0)) return before.slice(-1);
  return before.length === count ? before : [];
}

function symbolsIn(form: string, sentence: Sentence): readonly CodeSpan[] {
  return (form.match(new RegExp(CODE, 'g')) ?? []).flatMap((mark) => {
    const word = wordAt(sentence, mark);
    return word && readCodeWord(word.text) && !word.text.includes('/') ? [word] : [];
  });
}
