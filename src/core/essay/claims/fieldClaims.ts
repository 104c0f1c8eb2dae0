import { message } from '../../base/message';
import type { CodeSpan } from '../document/model';
import type { CheckedClaim } from './claim';
import type { ClaimContext } from './claimContext';
import { readCodeWord } from './codeWord';
import { fieldVerdict } from './fieldVerdict';
import { CODE, spanAround, wordAt, type Sentence } from './sentence';
import { tableFieldClaims } from './tableFieldClaims';
import { typesOf } from './typesOf';

const FIELD = '(?:一个|这个|的)?\\s*(?:字段|成员变量|成员|属性)\\s*(?:是|为|叫|名为)?';
/** A type, then a field of it; and the type of the field if a third name follows. */
const OF_TYPE: readonly RegExp[] = [
  new RegExp(
    `(${CODE})\\s*(?:结构体|类型)?\\s*(?:中|里|内)?\\s*(?:的|有|包含|含有|维护|声明了?|定义了?)\\s*${FIELD}\\s*(${CODE})`,
    'g',
  ),
  new RegExp(`(${CODE})\\s*(?:结构体|类型)?\\s*(?:中|里|内)?的\\s*(${CODE})\\s*(?:字段|成员变量)`, 'g'),
  new RegExp(
    `(${CODE})(?: struct| type)? (?:has|declares|keeps|carries) (?:an?|the) (?:\\w+ )?fields? (?:called |named )?(${CODE})`,
    'gi',
  ),
  new RegExp(`(${CODE})(?: struct| type)? in ${CODE} has (?:an?|the) fields? (${CODE})`, 'gi'),
  new RegExp(`(${CODE})['’]s (?:field )?(${CODE}) field|(${CODE})['’]s field (${CODE})`, 'gi'),
];
const REVERSED: readonly RegExp[] = [
  new RegExp(`(${CODE}) fields? (?:of|in|on) (?:the |an? |each )?(${CODE})`, 'gi'),
  new RegExp(`(${CODE}) (?:is an? |is the )?field (?:of|in) (?:the )?(${CODE})`, 'gi'),
  new RegExp(`field (${CODE}) (?:of|in) (?:the |an? |each |every )?(${CODE})`, 'gi'),
  new RegExp(`(${CODE})\\s*是\\s*(${CODE})\\s*(?:结构体|类型)?\\s*的(?:一个)?(?:字段|成员)`, 'g'),
];
/** After the field: its type. */
const HAS_TYPE = new RegExp(
  `^\\s*(?:字段|成员)?\\s*(?:的类型(?:是|为)|[，,]?\\s*类型(?:是|为|：|:)|（类型(?:是|为|：|:)?|\\(type:?|(?:field )?(?:is )?of type| is an?(?= ${CODE}(?:[.,;]|$))|,? whose type is|(?:field )?has (?:the )?type)\\s*(${CODE})`,
  'i',
);
const QUALIFIED_TYPE = new RegExp(`(${CODE})${HAS_TYPE.source.slice(1)}`, 'gi');

/** The claims of sentences and tables about fields and their types. */
export async function fieldClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const claims = context.statements.flatMap((sentence) =>
    sentence.words.length > 1 ? statedIn(sentence, context) : [],
  );
  const found = (await Promise.all(claims)).filter((claim) => claim !== undefined);
  return [...found, ...(await tableFieldClaims(context))];
}

function statedIn(sentence: Sentence, context: ClaimContext): Promise<CheckedClaim | undefined>[] {
  const stated = [
    ...OF_TYPE.flatMap((form) => pairsIn(form, sentence)),
    ...REVERSED.flatMap((form) =>
      pairsIn(form, sentence).map(({ first, second, ...rest }) => ({
        ...rest,
        first: second,
        second: first,
      })),
    ),
  ].map(({ first, second, type }) =>
    fieldClaim({ owner: first.text, field: second, type, around: [first, second] }, context),
  );
  const qualified = sentence.readings
    .matches(QUALIFIED_TYPE, sentence.form)
    .map(async ([, first, second]) => {
      const [field, type] = [wordAt(sentence, first), wordAt(sentence, second)];
      const word = field && readCodeWord(field.text);
      const owner = word?.names.at(-2);
      if (!field || !type || owner === undefined) return undefined;
      return fieldClaim({ owner, field, type, around: [field, type] }, context);
    });
  return [...stated, ...qualified];
}

interface Pair {
  readonly first: CodeSpan;
  readonly second: CodeSpan;
  readonly type: CodeSpan | undefined;
}

function pairsIn(form: RegExp, sentence: Sentence): Pair[] {
  return sentence.readings.matches(form, sentence.form).flatMap((match) => {
    const [left, right] = match.slice(1).filter(Boolean);
    const [first, second] = [wordAt(sentence, left), wordAt(sentence, right)];
    const rest = sentence.form.slice(match.index + match[0].length);
    return first && second ? [{ first, second, type: wordAt(sentence, HAS_TYPE.exec(rest)?.[1]) }] : [];
  });
}

interface StatedField {
  readonly owner: string;
  readonly field: CodeSpan;
  readonly type: CodeSpan | undefined;
  readonly around: readonly CodeSpan[];
}

async function fieldClaim(
  { owner, field, type, around }: StatedField,
  context: ClaimContext,
): Promise<CheckedClaim | undefined> {
  const named = await typesOf(owner, context, { at: field.start, isSaid: true });
  const name = readCodeWord(field.text)?.names.at(-1);
  if (named.types.length === 0 || name === undefined || context.isSketched(name)) return undefined;
  const claim = type
    ? message('{0} has a field {1} of type {2}', owner, name, type.text)
    : message('{0} has a field {1}', owner, name);
  const verdict = await fieldVerdict(named, { name, type: type?.text }, context);
  return { kind: 'field', ...spanAround(around), claim, ...verdict };
}
