import type { CodeSpan } from '../document/model';
import type { ClaimContext } from './claimContext';
import { readCodeWord } from './codeWord';
import { functionsNamed } from './functionsNamed';
import { markOf, wordAt, type Sentence } from './sentence';
import { typesOf } from './typesOf';

/** Before the name of a method: it is that of the type that was named last. */
const ITS = /(?:\b(?:its|whose)(?: own)?|(?:它|该类型|该结构体)的)\s*$/i;

/** A name with its type, if words before it say whose it is; else as it is written. */
export async function ownedName(word: CodeSpan, sentence: Sentence, context: ClaimContext): Promise<string> {
  const names = readCodeWord(word.text)?.names ?? [];
  const lead = sentence.form.slice(0, sentence.form.indexOf(markOf(sentence.words.indexOf(word))));
  if (names.length !== 1 || !ITS.test(lead)) return word.text;
  const owner = wordAt(sentence, lastMark(lead)) ?? sentence.before?.words.at(-1);
  if (!owner || (await typesOf(owner.text, context, { at: owner.start, isSaid: true })).types.length === 0)
    return word.text;
  const owned = `${readCodeWord(owner.text)?.names.at(-1) ?? ''}.${names[0] ?? ''}`;
  return (await functionsNamed(owned, context, word.start)).length > 0 ? owned : word.text;
}

function lastMark(form: string): string | undefined {
  return form.match(/[\uE000-\uE7FF]/g)?.at(-1);
}
