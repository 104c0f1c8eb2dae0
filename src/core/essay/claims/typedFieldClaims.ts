import { message } from '../../base/message';
import { linesOf } from '../../base/text';
import type { FieldOfTypeFact, TypeFacts } from '../../code/codeFacts';
import type { NamedCode } from '../../code/lookup/codeLookup';
import { CANNOT_TELL, type CheckedClaim, type ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';
import { isUnmistakable, readCodeWord } from './codeWord';
import { fieldVerdict } from './fieldVerdict';
import { isHedgedAt } from './hedges';
import { markOf, type Sentence } from './sentence';
import { scopesOf } from './sentenceScope';
import { typedNames, isTypeOfWord, type TypedName } from './typedFieldForms';
import { isSameType } from './typeText';
import { embeddedTypes, typesOf } from './typesOf';

/** The claims of sentences that a field has a type, when they do not say of which type the field is. */
export async function typedFieldClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const scopeOf = scopesOf(context);
  const claims = context.sentences.flatMap((sentence) =>
    typedNames(sentence).map(async (typed): Promise<CheckedClaim | undefined> => {
      const at = sentence.form.indexOf(markOf(sentence.words.indexOf(typed.name)));
      if (isHedgedAt(sentence, at, at + 1) || context.isSketched(typed.text)) return undefined;
      const { types } = await scopeOf(sentence, typed.name.start);
      const verdict =
        (await qualifiedVerdict(typed, context)) ?? (await verdictOf(typed, types, sentence, context));
      if (!verdict) return undefined;
      const { start, end } = typed.name;
      return {
        kind: 'field',
        start,
        end,
        claim: message('{0} has the type {1}', typed.text, typed.type),
        ...verdict,
      };
    }),
  );
  return (await Promise.all(claims)).filter((claim) => claim !== undefined);
}

/** The verdict for a field behind the name of its type. */
async function qualifiedVerdict(
  { name, text, type, isWord }: TypedName,
  context: ClaimContext,
): Promise<ClaimVerdict | undefined> {
  const [field, owner, ...more] = [...(readCodeWord(text)?.names ?? [])].reverse();
  if (isWord || field === undefined || owner === undefined || more.length > 0) return undefined;
  const named = await typesOf(owner, context, { at: name.start, isSaid: true });
  return named.types.length > 0 ? fieldVerdict(named, { name: field, type }, context) : undefined;
}

interface OwnedField {
  readonly owner: TypeFacts;
  readonly field: FieldOfTypeFact;
}

async function verdictOf(
  typed: TypedName,
  types: readonly TypeFacts[],
  { block }: Sentence,
  context: ClaimContext,
): Promise<ClaimVerdict | undefined> {
  const { text, type, isWord, isField } = typed;
  const named = ((await context.code.named(text)) ?? []).filter(({ isTest }) => !isTest);
  const inScope = await fieldsOf(types, text, context);
  const isOnlyField = named.length > 0 && named.every(({ kind }) => kind === 'field');
  const isCertain = isField || isUnmistakable(text) || (!isWord && /[[*]|^chan\b/.test(type));
  if (inScope.length === 0 && !(isOnlyField && isCertain)) return undefined;
  const fields = inScope.length > 0 ? inScope : await fieldsNear(named, text, block.start, context);
  const [first] = fields;
  if (!first) return undefined;
  const isRight = (written: string): boolean =>
    isWord ? isTypeOfWord(type, written) : isSameType(type, written);
  if (fields.some(({ field }) => isRight(field.type)))
    return {
      answer: 'holds',
      evidence: message('declared at {0}', `${first.owner.path}:${first.field.line + 1}`),
    };
  const mayBeOther = await Promise.all(fields.map(({ field }) => isNamedOther(field, context)));
  if (mayBeOther.includes(true) || (!isField && (await isLocal(text, fields, context)))) return CANNOT_TELL;
  const { owner, field } = first;
  return {
    answer: 'contradicted',
    evidence: message(
      'The field {0} of {1} has the type {2}, not {3}.',
      text,
      owner.symbol,
      field.type,
      type,
    ),
  };
}

async function fieldsOf(
  types: readonly TypeFacts[],
  name: string,
  { code }: ClaimContext,
): Promise<readonly OwnedField[]> {
  const all = await Promise.all(types.map((type) => embeddedTypes(type, code)));
  return all.flatMap((one) =>
    one.types.flatMap((owner) =>
      owner.fields.flatMap((field) => (field.name === name ? [{ owner, field }] : [])),
    ),
  );
}

/** More types with a field of this name do not tell which is meant. */
const MOST_OWNERS = 8;

/** The fields of a name in the files and folders that the text is about. */
async function fieldsNear(
  named: readonly NamedCode[],
  name: string,
  at: number,
  context: ClaimContext,
): Promise<readonly OwnedField[]> {
  const near = context.nearby.likely(named, at);
  if (near.length > MOST_OWNERS) return [];
  const owners = await Promise.all(
    near.map(async ({ path, owner }) => (owner === undefined ? undefined : context.code.typeAt(path, owner))),
  );
  return fieldsOf(
    owners.filter((one) => one !== undefined),
    name,
    context,
  );
}

/** The name of a type may be read as what it is made of. */
async function isNamedOther({ mentions, type }: FieldOfTypeFact, { code }: ClaimContext): Promise<boolean> {
  const [only, ...more] = mentions;
  if (!only || more.length > 0 || /[[{]/.test(type)) return false;
  return (await code.typeAt(only.path, only.symbol))?.kind === 'other';
}

/** True if a variable of a function has the name, too. */
async function isLocal(
  name: string,
  fields: readonly OwnedField[],
  { source, pin }: ClaimContext,
): Promise<boolean> {
  const paths = [...new Set(fields.map(({ owner }) => owner.path))];
  const texts = await Promise.all(paths.map((path) => source.textAt(pin, path)));
  const local = new RegExp(`(?<![.\\w])${name}(?:, *\\w+)* *(?::=|=[^=])|[(,] *${name} +[\\w*[]`);
  return texts.some((text) => typeof text === 'string' && linesOf(text).some((line) => local.test(line)));
}
