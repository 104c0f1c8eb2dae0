import { message } from '../../base/message';
import type { CodeSpan } from '../document/model';
import type { CheckedClaim } from './claim';
import type { ClaimContext } from './claimContext';
import { readCodeWord } from './codeWord';
import { fieldVerdict } from './fieldVerdict';
import { isHedgedAt } from './hedges';
import { CODE, wordAt, type Sentence } from './sentence';
import { typesOf } from './typesOf';

const LIST = `(?<list>${CODE}(?:\\s*(?:、|和|与|及|以及|,|，|and|, and|，以及)\\s*${CODE})+)`;
const GAP = '[^。；;\\uE000-\\uE7FF]{0,60}';
/** A type, and a list of its fields. */
const FORMS: readonly RegExp[] = [
  `(?<type>${CODE})${GAP}[:：]\\s*${LIST}`,
  `(?<type>${CODE})(?:\\s*(?:结构体|类型))?\\s*(?:里|中|内)?\\s*(?:的|有|包含|含有|持有|保存了?|记录了?)${GAP}?${LIST}\\s*(?:这)?[一二两三四五六七八九十]?个?(?:字段|成员)`,
  `(?<type>${CODE})(?: struct)? (?:has|holds|carries|contains|keeps) (?:the )?fields ${LIST}`,
].map((form) => new RegExp(form, 'gi'));

/** The claims of lists of fields behind their type. At least half of the names must be fields of it: then the list is one of them. */
export async function listedFieldClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const claims = context.sentences.flatMap((sentence) =>
    FORMS.flatMap((form) =>
      sentence.readings.matches(form, sentence.form).flatMap(({ groups, index, 0: written }) => {
        const type = wordAt(sentence, groups?.['type']);
        const isStated = type && !isHedgedAt(sentence, index, index + written.length);
        return isStated ? [claimsOf(type, wordsIn(groups?.['list'] ?? '', sentence), context)] : [];
      }),
    ),
  );
  return (await Promise.all(claims)).flat();
}

function wordsIn(list: string, sentence: Sentence): CodeSpan[] {
  return (list.match(new RegExp(CODE, 'g')) ?? []).flatMap((mark) => wordAt(sentence, mark) ?? []);
}

async function claimsOf(
  type: CodeSpan,
  words: readonly CodeSpan[],
  context: ClaimContext,
): Promise<CheckedClaim[]> {
  const named = await typesOf(type.text, context, { at: type.start, isSaid: true });
  const names = words.map(({ text }) => readCodeWord(text)?.names ?? []);
  if (named.types.length === 0 || names.some(({ length }) => length !== 1)) return [];
  const verdicts = await Promise.all(
    names.map(([name = '']) => fieldVerdict(named, { name, type: undefined }, context)),
  );
  const right = verdicts.filter(({ answer }) => answer === 'holds').length;
  if (right * 2 < words.length || right === 0) return [];
  return words.flatMap(({ text, start, end }, place): CheckedClaim[] => {
    const verdict = verdicts[place];
    return verdict
      ? [{ kind: 'field', start, end, claim: message('{0} has a field {1}', type.text, text), ...verdict }]
      : [];
  });
}
