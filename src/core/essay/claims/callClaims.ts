import { message } from '../../base/message';
import type { NamedCode } from '../../code/lookup/codeLookup';
import type { CodeSpan } from '../document/model';
import { statedCalls, type StatedCall } from './callForms';
import { OTHER_CODE } from './callWords';
import { topicsOf, type SentenceTopic } from './callTopic';
import { callVerdict, type CallManner } from './callVerdict';
import { CANNOT_TELL, type CheckedClaim } from './claim';
import type { ClaimContext } from './claimContext';
import { functionsNamed } from './functionsNamed';
import { isCallDenied } from './hedges';
import { CODE, spanAround, wordAt, type Sentence } from './sentence';

/** The claims of sentences that one function calls another. */
export async function callClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const topicOf = topicsOf(context);
  const claims = await Promise.all(
    context.sentences.map(async (sentence) => {
      const form = await formOfFunctions(sentence, context);
      const stated = statedCalls(form);
      return Promise.all(stated.map((one) => callClaim(one, sentence, form, topicOf, context)));
    }),
  );
  return claims.flat().filter((claim) => claim !== undefined);
}

/** The form of a sentence with another character for all code that is no function. */
async function formOfFunctions({ form, words }: Sentence, context: ClaimContext): Promise<string> {
  const named = await Promise.all(words.map(({ text }) => functionsNamed(text, context)));
  const marked = form.replace(new RegExp(CODE, 'g'), (mark) =>
    (named[words.indexOf(wordAt({ words }, mark) as CodeSpan)]?.length ?? 0) > 0 ? mark : OTHER_CODE,
  );
  return marked.replace(BY_MEANS, (means) => ' '.repeat(means.length));
}

/** By which interface or field one function calls another. */
const BY_MEANS = new RegExp(
  `(?:通过|经由?|借助|沿着|\\b(?:through|via|by way of)(?: the| an?)?)\\s*${OTHER_CODE}\\s*(?:接口|字段|interface|field)?`,
  'gi',
);

async function callClaim(
  stated: StatedCall,
  sentence: Sentence,
  form: string,
  topicOf: (sentence: Sentence) => SentenceTopic,
  context: ClaimContext,
): Promise<CheckedClaim | undefined> {
  const callee = wordAt(sentence, form.charAt(stated.callee));
  const words = stated.callers.flatMap((place) => wordAt(sentence, form.charAt(place)) ?? []);
  const names = words.map(({ text }) => text);
  const topic = stated.certainty === 'stated' ? undefined : topicOf(sentence);
  const [subject] =
    stated.certainty === 'context' ? await functionsIn(topic?.subjects ?? [], context) : names;
  if (!callee || subject === undefined) return undefined;
  const all = [...names, ...(topic?.subjects ?? []), ...(topic?.others ?? [])];
  const callers = await functionsIn([...new Set(all)], context);
  const goals = await functionsNamed(callee.text, context);
  const from = (await Promise.all(callers.map((text) => functionsNamed(text, context)))).flat();
  const claim = message('{0} calls {1}', subject, callee.text);
  const isDenied = isCallDenied(stated.clause, sentence);
  const place = spanAround([...words, callee]);
  const calls = { from: distinct(from), to: goals, at: place.start };
  const verdict = isDenied ? CANNOT_TELL : await callVerdict(calls, mannerOf(stated), context);
  return { kind: 'call', ...place, claim, ...verdict };
}

async function functionsIn(texts: readonly string[], context: ClaimContext): Promise<readonly string[]> {
  const named = await Promise.all(texts.map((text) => functionsNamed(text, context)));
  return texts.filter((_, place) => (named[place]?.length ?? 0) > 0);
}

function distinct(functions: readonly NamedCode[]): readonly NamedCode[] {
  return [...new Map(functions.map((one) => [`${one.path}#${one.symbol}`, one])).values()];
}

function mannerOf({ isArrow, isWeak, isThread, certainty }: StatedCall): CallManner {
  return { mayBeOrder: isArrow || certainty !== 'stated', isWeak, isThread };
}
