import { message, type Message } from '../../base/message';
import type { TypeFacts } from '../../code/codeFacts';
import type { CodeLookup } from '../../code/lookup/codeLookup';
import { CANNOT_TELL, type CheckedClaim, type ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';
import { isHedged } from './hedges';
import { CODE, spanAround, wordAt, type Sentence } from './sentence';
import { embeddedTypes, isSame, typesOf } from './typesOf';

/** How one type relates to another. */
export type Relation = 'implements' | 'embeds' | 'holds';

const KIND = '(?:结构体|类型|接口|\\s|struct|type|interface)*';
const ACTIVE = (verb: string): RegExp => new RegExp(`(${CODE})${KIND}(?:${verb})${KIND}(${CODE})`, 'gi');
const FORMS: readonly { readonly relation: Relation; readonly form: RegExp; readonly isPassive?: true }[] = [
  { relation: 'implements', form: ACTIVE('(?:都|则|也|就)?(?:实现)(?:了|的是)?(?:接口)?\\s*') },
  { relation: 'implements', form: ACTIVE('\\bimplements?\\b(?: the)?') },
  {
    relation: 'implements',
    form: new RegExp(`(${CODE})${KIND}(?:由|被)\\s*(${CODE})${KIND}(?:来)?实现`, 'g'),
    isPassive: true,
  },
  { relation: 'implements', form: ACTIVE('is implemented by(?: the)?'), isPassive: true },
  { relation: 'embeds', form: ACTIVE('(?:都|则|也|中|里|内|直接|匿名)*(?:内嵌|嵌入|嵌)(?:了|着)?(?:一个)?') },
  { relation: 'embeds', form: ACTIVE('\\bembeds?\\b(?: an?| the)?') },
  {
    relation: 'holds',
    form: ACTIVE('(?:都|则|也|中|里|内|直接)*(?:持有|拥有|包含)(?:了|着)?(?:一个|一组|多个|若干|一份)?'),
  },
  { relation: 'holds', form: ACTIVE('\\b(?:holds|owns|contains)\\b(?: an?| the| several| many)?') },
];

/** The claims of sentences that a type implements, embeds or holds another. */
export async function relationClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const claims = context.sentences.flatMap((sentence) => statedIn(sentence, context));
  return (await Promise.all(claims)).filter((claim) => claim !== undefined);
}

function statedIn(sentence: Sentence, context: ClaimContext): Promise<CheckedClaim | undefined>[] {
  if (isHedged(sentence)) return [];
  return FORMS.flatMap(({ relation, form, isPassive }) =>
    [...sentence.form.matchAll(form)].map(async ([, first, second]) => {
      const [left, right] = [wordAt(sentence, first), wordAt(sentence, second)];
      if (!left || !right) return undefined;
      const [from, to] = isPassive ? [right, left] : [left, right];
      return relationClaim({ from: from.text, to: to.text, relation }, spanAround([left, right]), context);
    }),
  );
}

/** The claim that types relate; `undefined` if one of the names is not that of a type. */
export async function relationClaim(
  { from, to, relation }: { from: string; to: string; relation: Relation },
  place: { start: number; end: number },
  context: ClaimContext,
): Promise<CheckedClaim | undefined> {
  const [types, others] = await Promise.all([typesOf(from, context), typesOf(to, context)]);
  if (types.length === 0 || others.length === 0) return undefined;
  const verdicts = await Promise.all(
    types.flatMap((type) => others.map((other) => verdictOf(type, other, relation, context.code))),
  );
  const best =
    verdicts.find(({ answer }) => answer === 'holds') ??
    verdicts.find(({ answer }) => answer === 'unknown') ??
    verdicts[0] ??
    CANNOT_TELL;
  return { kind: 'relation', ...place, claim: claimText(from, to, relation), ...best };
}

function claimText(from: string, to: string, relation: Relation): Message {
  if (relation === 'implements') return message('{0} implements {1}', from, to);
  if (relation === 'embeds') return message('{0} embeds {1}', from, to);
  return message('{0} holds {1}', from, to);
}

async function verdictOf(
  type: TypeFacts,
  other: TypeFacts,
  relation: Relation,
  code: CodeLookup,
): Promise<ClaimVerdict> {
  if (relation === 'implements') return implementsVerdict(type, other);
  return relation === 'embeds' ? embedsVerdict(type, other, code) : holdsVerdict(type, other, code);
}

function implementsVerdict(type: TypeFacts, other: TypeFacts): ClaimVerdict {
  if (type.implements.some((one) => isSame(one, other))) return { answer: 'holds' };
  if (other.kind === 'struct') {
    return { answer: 'contradicted', evidence: message('{0} is a struct, not an interface.', other.symbol) };
  }
  if (type.kind !== 'struct' || other.kind !== 'interface' || other.methods.length === 0) return CANNOT_TELL;
  const missing = other.methods.find(({ name }) => !type.methods.some((method) => method.name === name));
  // Only a method that nothing could have given to the type proves that it lacks it.
  if (!missing || type.fields.some(({ isEmbedded }) => isEmbedded)) return CANNOT_TELL;
  const evidence = message(
    '{0} has no method {1}, so that it does not implement {2}.',
    type.symbol,
    missing.name,
    other.symbol,
  );
  return { answer: 'contradicted', evidence };
}

async function embedsVerdict(type: TypeFacts, other: TypeFacts, code: CodeLookup): Promise<ClaimVerdict> {
  const { types } = await embeddedTypes(type, code);
  if (types.slice(1).some((one) => isSame(one, other))) return { answer: 'holds' };
  if (type.kind === 'other' || isGeneric(type)) return CANNOT_TELL;
  const field = type.fields.find(({ mentions }) => mentions.some((one) => isSame(one, other)));
  if (field) {
    const evidence = message(
      '{0} does not embed {1}; its field {2} has this type.',
      type.symbol,
      other.symbol,
      field.name,
    );
    return { answer: 'contradicted', evidence };
  }
  const embedded = type.embeds.map(({ symbol }) => symbol).join(', ');
  const evidence =
    embedded === ''
      ? message('{0} does not embed {1}.', type.symbol, other.symbol)
      : message('{0} does not embed {1}; it embeds {2}.', type.symbol, other.symbol, embedded);
  return { answer: 'contradicted', evidence };
}

/** A field of the type, or of one that it embeds or has a field of, mentions the other, or an interface that the other implements. */
async function holdsVerdict(type: TypeFacts, other: TypeFacts, code: CodeLookup): Promise<ClaimVerdict> {
  if (type.kind !== 'struct') return CANNOT_TELL;
  const { types, isWhole } = await embeddedTypes(type, code);
  const wanted = [other, ...other.implements];
  const mentionsIt = (one: TypeFacts): boolean =>
    one.fields.some(({ mentions }) => mentions.some((each) => wanted.some((target) => isSame(each, target))));
  if (types.some(mentionsIt)) return { answer: 'holds' };
  const inner = types.flatMap(({ fields }) => fields.flatMap(({ mentions }) => mentions));
  const nested = await Promise.all(
    inner.slice(0, MOST_NESTED).map(({ path, symbol }) => code.typeAt(path, symbol)),
  );
  const mayHold = types.some(({ fields }) =>
    fields.some(({ type: written }) => /\binterface\b|\bany\b|\[[A-Z]/.test(written)),
  );
  if (!isWhole || mayHold || inner.length > MOST_NESTED || nested.some((one) => !one || mentionsIt(one)))
    return CANNOT_TELL;
  const reverse = other.fields.find(({ mentions }) => mentions.some((one) => isSame(one, type)));
  return {
    answer: 'contradicted',
    evidence: reverse
      ? message(
          'No field of {0} holds {1}; it is {1} that has a field {2} of that type.',
          type.symbol,
          other.symbol,
          reverse.name,
        )
      : message('No field of {0} holds {1}.', type.symbol, other.symbol),
  };
}

const MOST_NESTED = 80;

function isGeneric({ fields }: TypeFacts): boolean {
  return fields.some(({ type }) => /^[A-Z]$/.test(type));
}
