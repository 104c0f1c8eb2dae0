import { message } from '../../base/message';
import type { CodeSpan } from '../document/model';
import type { CheckedClaim } from './claim';
import type { ClaimContext } from './claimContext';
import { readCodeWord } from './codeWord';
import { fieldVerdict } from './fieldVerdict';
import { functionsNamed } from './functionsNamed';
import { isHedgedAt } from './hedges';
import { CODE, wordAt, type Sentence } from './sentence';
import { typesOf, type NamedTypes } from './typesOf';

/** A field of what a sentence is about: “its field `x`”. */
const FORMS: readonly RegExp[] = [
  `(?:它的|其)\\s*(?:字段|成员)?\\s*(?<name>${CODE})`,
  `\\bits (?:own )?(?:(?:field|channel|map|slice|counter|lock|mutex|list|queue) )?(?<name>${CODE})`,
].map((form) => new RegExp(form, 'gi'));

/** The claims of sentences that the type which they are about has a field. */
export async function possessedFieldClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const claims = context.statements.flatMap((sentence) =>
    FORMS.flatMap((form) =>
      sentence.readings.matches(form, sentence.form).map(async ({ index, 0: written, groups }) => {
        const field = wordAt(sentence, groups?.['name']);
        if (!field || isHedgedAt(sentence, index, index + written.length)) return undefined;
        return fieldClaim(field, sentence, context);
      }),
    ),
  );
  return (await Promise.all(claims)).filter((claim) => claim !== undefined);
}

async function fieldClaim(
  { text, start, end }: CodeSpan,
  sentence: Sentence,
  context: ClaimContext,
): Promise<CheckedClaim | undefined> {
  const [name, ...more] = readCodeWord(text)?.names ?? [];
  if (name === undefined || more.length > 0 || context.isOwnName(name)) return undefined;
  const subject = leadingWord(sentence, start);
  const owner = subject && (await ownerOf(subject, context));
  if (!subject || !owner) return undefined;
  const named = ((await context.code.named(name)) ?? []).filter(({ isTest }) => !isTest);
  // Methods have claims of their own, and anything else may be meant by its name.
  if (!named.every(({ kind }) => kind === 'field')) return undefined;
  const field = { name, type: undefined };
  const verdict = await fieldVerdict(owner, field, context);
  const others = sentence.words.filter((word) => word.start !== start && word.text !== subject.text);
  const types = await Promise.all(others.map((word) => typesOf(word.text, context, { at: word.start })));
  const ofOthers = await Promise.all(
    types.flatMap((one) => (one.types.length > 0 ? [fieldVerdict(one, field, context)] : [])),
  );
  if (verdict.answer === 'contradicted' && ofOthers.some(({ answer }) => answer !== 'contradicted'))
    return undefined;
  return { kind: 'field', start, end, claim: message('{0} has a field {1}', subject.text, name), ...verdict };
}

/** The word with which a sentence begins, or the one before it, if the pronoun is its first word. */
function leadingWord({ words, before }: Sentence, at: number): CodeSpan | undefined {
  const [first] = words;
  return first && first.start < at ? first : before?.words[0];
}

/** The types that a word can only mean. */
async function ownerOf(word: CodeSpan, context: ClaimContext): Promise<NamedTypes | undefined> {
  const [named, functions] = await Promise.all([
    typesOf(word.text, context, { at: word.start }),
    functionsNamed(word.text, context, word.start),
  ]);
  return named.types.length > 0 && functions.length === 0 ? named : undefined;
}
