import { message, type Message } from '../../base/message';
import type { TypeFacts } from '../../code/codeFacts';
import type { CodeLookup } from '../../code/lookup/codeLookup';
import type { CodeSpan } from '../document/model';
import { CANNOT_TELL, type CheckedClaim, type ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';
import { isHedgedAt } from './hedges';
import { relationsOfGroups } from './relationGroups';
import { statedRelations, type Relation, type StatedRelation } from './relationForms';
import { spanAround, wordAt, type Sentence } from './sentence';
import { decideBy, embeddedTypes, isSame, typesOf } from './typesOf';

/** The claims of sentences that a type implements, embeds or holds another. */
export async function relationClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const stated = context.sentences.flatMap((sentence) =>
    context.readings
      .of(statedRelations, sentence.form)
      .filter((one) => !isRelationHedged(one, sentence))
      .map(({ from, to, relation }) =>
        claimOfWords(wordAt(sentence, from), wordAt(sentence, to), relation, context),
      ),
  );
  const ofGroups = context.statements.flatMap((sentence) =>
    relationsOfGroups(sentence).map(({ from, to, relation }) =>
      from ? claimOfWords(from, to, relation, context) : unnamedClaim(to, relation, context),
    ),
  );
  return (await Promise.all([...stated, ...ofGroups])).filter((claim) => claim !== undefined);
}

function isRelationHedged({ from, to }: StatedRelation, sentence: Sentence): boolean {
  const places = [from, to].map((mark) => sentence.form.indexOf(mark));
  return isHedgedAt(sentence, Math.min(...places), Math.max(...places) + 1);
}

async function claimOfWords(
  left: CodeSpan | undefined,
  right: CodeSpan | undefined,
  relation: Relation,
  context: ClaimContext,
): Promise<CheckedClaim | undefined> {
  if (!left || !right) return undefined;
  // A subject of an earlier sentence is not marked with what is said of it.
  const place = left.block === right.block && left.start < right.end ? spanAround([left, right]) : right;
  const span = { start: place.start, end: place.end };
  const claim = await relationClaim({ from: left.text, to: right.text, relation }, span, context);
  if (claim?.answer !== 'contradicted') return claim;
  const mayBeFields = [
    relation === 'implements' && (await mayBeField(left.text, context)),
    (await mayBeField(right.text, context)) &&
      (relation === 'implements' || (await hasMemberLike(left.text, right.text, context))),
  ];
  const isTurned =
    relation === 'holds' &&
    (await relationClaim({ from: right.text, to: left.text, relation }, span, context))?.answer === 'holds';
  return mayBeFields.includes(true) && !isTurned ? { ...claim, ...CANNOT_TELL } : claim;
}

/** True if a type has a field or a method whose name has a word in it. */
async function hasMemberLike(type: string, word: string, context: ClaimContext): Promise<boolean> {
  const { types, rivals } = await typesOf(type, context);
  const all = await Promise.all([...types, ...rivals].map((one) => embeddedTypes(one, context.code)));
  return all.some(
    ({ types: own, isWhole }) =>
      !isWhole ||
      own.some(({ fields, methods }) =>
        [...fields, ...methods].some(({ name }) => name.toLowerCase().includes(word.toLowerCase())),
      ),
  );
}

/** The claim that some types without names embed another; contradicted only if no type of the tree does. */
async function unnamedClaim(
  { text, start, end }: CodeSpan,
  relation: Relation,
  context: ClaimContext,
): Promise<CheckedClaim | undefined> {
  if (relation !== 'embeds') return undefined;
  const { types, rivals } = await typesOf(text, context, { at: start, isSaid: true });
  const all = [...types, ...rivals];
  if (types.length === 0) return undefined;
  const embedding = await Promise.all(all.map(({ path, symbol }) => context.code.isEmbedded(path, symbol)));
  const claim = message('types embed {0}', text);
  if (embedding.some((one) => one !== false)) return { kind: 'relation', start, end, claim, ...CANNOT_TELL };
  const evidence = message('No type embeds {0}.', text);
  return { kind: 'relation', start, end, claim, answer: 'contradicted', evidence };
}

/** True for a word of small letters that is the name of a field or a package, too, beside a type with a capital. */
async function mayBeField(name: string, { code }: ClaimContext): Promise<boolean> {
  if (!/^\p{Ll}+$/u.test(name)) return false;
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  const [named, others, packages] = await Promise.all([
    code.named(name),
    code.named(capital),
    code.packagesNamed(name),
  ]);
  const isOther = (named ?? []).some(({ kind }) => kind !== 'type') || (packages?.own.length ?? 0) > 0;
  return isOther && (others ?? []).some(({ kind }) => kind === 'type');
}

/** The claim that types relate; `undefined` if one of the names is not that of a type. */
export async function relationClaim(
  { from, to, relation }: { from: string; to: string; relation: Relation },
  place: { start: number; end: number },
  context: ClaimContext,
): Promise<CheckedClaim | undefined> {
  const where = { at: place.start, isSaid: relation !== 'holds' };
  const [named, others] = await Promise.all([typesOf(from, context, where), typesOf(to, context, where)]);
  if (named.types.length === 0 || others.types.length === 0) return undefined;
  const structs = named.types.filter(({ kind }) => kind !== 'interface');
  const likely = structs.length > 0 ? structs : named.types;
  const verdict = await decideBy({ types: likely, rivals: named.rivals }, (type) =>
    decideBy(others, (other) => verdictOf(type, other, relation, context.code)),
  );
  return { kind: 'relation', ...place, claim: claimText(from, to, relation), ...verdict };
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
  if (relation === 'implements') return implementsVerdict(type, other, code);
  return relation === 'embeds' ? embedsVerdict(type, other, code) : holdsVerdict(type, other, code);
}

async function implementsVerdict(type: TypeFacts, other: TypeFacts, code: CodeLookup): Promise<ClaimVerdict> {
  if (type.implements.some((one) => isSame(one, other))) return { answer: 'holds' };
  if (other.kind === 'struct') {
    return { answer: 'contradicted', evidence: message('{0} is a struct, not an interface.', other.symbol) };
  }
  if (type.kind === 'interface' || other.kind !== 'interface') return CANNOT_TELL;
  const [own, wanted] = await Promise.all([embeddedTypes(type, code), embeddedTypes(other, code)]);
  const has = new Set(own.types.flatMap(({ methods }) => methods.map(({ name }) => name)));
  const missing = wanted.types.flatMap(({ methods }) => methods).find(({ name }) => !has.has(name));
  // Only a method that nothing could have given to the type proves that it lacks it.
  if (!missing || !own.isWhole) return CANNOT_TELL;
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
