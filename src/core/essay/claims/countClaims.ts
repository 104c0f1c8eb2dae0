import { message } from '../../base/message';
import type { TypeFacts } from '../../code/codeFacts';
import { CANNOT_TELL, type CheckedClaim, type ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';
import { isHedgedAt } from './hedges';
import { CODE, wordAt, type Sentence } from './sentence';
import { decideBy, embeddedTypes, typesOf } from './typesOf';

const CHINESE = '零一二三四五六七八九十';
const ENGLISH = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const NUMBER = `(?<number>\\d{1,3}|[${CHINESE}两]{1,3}|${ENGLISH.slice(1).join('|')})`;
const TYPE = `(?<type>${CODE})(?:\\s*(?:结构体|类型|接口|struct|interface|type))?\\s*`;
const FIELDS = '(?:(?<fields>字段|成员变量)|(?<methods>方法))';
const ENGLISH_FIELDS = '(?:(?<fields>fields?)|(?<methods>methods?))\\b';

/** A type with how many fields or methods it has. With a word before these, some of them may be meant. */
const FORMS: readonly RegExp[] = [
  `${TYPE}(?:中|里|内|一共|总共|共|只|仅|恰好|正好)*\\s*(?:有|包含|声明了?|定义了?)\\s*${NUMBER}\\s*个\\s*${FIELDS}(?!\\s*(?:与|和|跟|用于|负责|会|值得))`,
  `${TYPE}(?:has|declares|contains|defines|consists of)(?: exactly| only| just)? ${NUMBER} ${ENGLISH_FIELDS}(?! (?:that|which|for|to|of|worth|with|about))`,
].map((form) => new RegExp(form, 'gi'));

/** The claims of sentences about how many fields a type has, or how many methods an interface. */
export async function countClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const claims = context.sentences.flatMap((sentence) =>
    FORMS.flatMap((form) =>
      sentence.readings.matches(form, sentence.form).map((match) => countClaim(match, sentence, context)),
    ),
  );
  return (await Promise.all(claims)).filter((claim) => claim !== undefined);
}

async function countClaim(
  { index, 0: written, groups }: RegExpExecArray,
  sentence: Sentence,
  context: ClaimContext,
): Promise<CheckedClaim | undefined> {
  const word = wordAt(sentence, groups?.['type']);
  const count = readCount(groups?.['number'] ?? '');
  if (!word || count === undefined || isHedgedAt(sentence, index, index + written.length)) return undefined;
  const named = await typesOf(word.text, context, { at: word.start, isSaid: true });
  if (named.types.length === 0) return undefined;
  const isOfFields = groups?.['fields'] !== undefined;
  const claim = isOfFields
    ? message('{0} has {1} fields', word.text, count)
    : message('{0} has {1} methods', word.text, count);
  const verdict = await decideBy(named, (type) =>
    isOfFields ? fieldCount(type, count) : methodCount(type, count, context),
  );
  return { kind: 'field', start: word.start, end: word.end, claim, ...verdict };
}

function fieldCount({ kind, fields, symbol, path, line }: TypeFacts, count: number): Promise<ClaimVerdict> {
  if (kind !== 'struct') return Promise.resolve(CANNOT_TELL);
  const named = fields.filter(({ isEmbedded }) => !isEmbedded).length;
  const evidence = message('{0} has {1} fields at {2}.', symbol, fields.length, `${path}:${line + 1}`);
  return Promise.resolve({
    answer: count === fields.length || count === named ? 'holds' : 'contradicted',
    evidence,
  });
}

async function methodCount(type: TypeFacts, count: number, { code }: ClaimContext): Promise<ClaimVerdict> {
  if (type.kind !== 'interface') return CANNOT_TELL;
  const all = await embeddedTypes(type, code);
  const names = new Set(all.types.flatMap(({ methods }) => methods.map(({ name }) => name)));
  if (count === type.methods.length || (all.isWhole && count === names.size)) return { answer: 'holds' };
  if (!all.isWhole) return CANNOT_TELL;
  const place = `${type.path}:${type.line + 1}`;
  return {
    answer: 'contradicted',
    evidence: message('{0} has {1} methods at {2}.', type.symbol, names.size, place),
  };
}

/** A number in digits or in a word, up to 99. */
function readCount(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const english = ENGLISH.indexOf(text.toLowerCase());
  if (english >= 0) return english;
  const [, tens, ten, ones = ''] = /^([一二三四五六七八九])?(十)?([一二三四五六七八九两])?$/.exec(text) ?? [];
  if (tens !== undefined && ten === undefined) return ones === '' ? CHINESE.indexOf(tens) : undefined;
  const last = ones === '两' ? 2 : Math.max(0, CHINESE.indexOf(ones || '零'));
  if (ten !== undefined) return (tens === undefined ? 1 : CHINESE.indexOf(tens)) * 10 + last;
  return ones === '' ? undefined : last;
}
