import { message, type Message } from '../../base/message';
import type { CallReach, CodeLookup, FunctionName, NamedCode } from '../../code/lookup/codeLookup';
import type { CodeSpan } from '../document/model';
import { statedCalls, type StatedCall } from './callForms';
import { OTHER_CODE } from './callWords';
import { topicsOf, type SentenceTopic } from './callTopic';
import { CANNOT_TELL, type CheckedClaim, type ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';
import { functionsNamed } from './functionsNamed';
import { isCallDenied } from './hedges';
import { CODE, spanAround, wordAt, type Sentence } from './sentence';

/** More functions of one name say nothing about the one that is meant. */
const MOST_CALLERS = 12;
const MOST_CALLEES = 40;

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
  const verdict = isDenied ? CANNOT_TELL : await callVerdict(distinct(from), goals, stated, context.code);
  return { kind: 'call', ...spanAround([...words, callee]), claim, ...verdict };
}

async function functionsIn(texts: readonly string[], context: ClaimContext): Promise<readonly string[]> {
  const named = await Promise.all(texts.map((text) => functionsNamed(text, context)));
  return texts.filter((_, place) => (named[place]?.length ?? 0) > 0);
}

function distinct(functions: readonly NamedCode[]): readonly NamedCode[] {
  return [...new Map(functions.map((one) => [`${one.path}#${one.symbol}`, one])).values()];
}

/** Whether calls lead from any of some functions to any of others. */
export async function callVerdict(
  from: readonly NamedCode[],
  to: readonly NamedCode[],
  { isArrow, isWeak, certainty, isThread }: Pick<StatedCall, 'isArrow' | 'isWeak' | 'certainty' | 'isThread'>,
  code: CodeLookup,
  mostCallers = MOST_CALLERS,
): Promise<ClaimVerdict> {
  if (from.length > mostCallers || to.length > MOST_CALLEES) return CANNOT_TELL;
  const reach = await code.reach(from.map(nameOf), to.map(nameOf));
  if (!reach || reach.way === 'unsure') return CANNOT_TELL;
  if (reach.way === 'near')
    return { answer: 'holds', evidence: message('by way of {0}', reach.through.join(' → ')) };
  const mayBeOrder = isArrow || certainty !== 'stated';
  if ((mayBeOrder && reach.hasCommonCaller) || (isThread && !reach.startsThread)) return CANNOT_TELL;
  if (isWeak && !reach.isReversed && isFar(from, to) && reach.mayBeEntered) return CANNOT_TELL;
  return { answer: 'contradicted', evidence: missingCall(from, to, reach) };
}

/** Control may pass between parts of a program in ways that no call shows. */
function isFar(from: readonly NamedCode[], to: readonly NamedCode[]): boolean {
  return !from.some((one) => to.some((other) => one.packageName === other.packageName));
}

function nameOf({ path, symbol }: NamedCode): FunctionName {
  return { path, symbol };
}

function missingCall(
  [from]: readonly NamedCode[],
  [to]: readonly NamedCode[],
  { callees, isReversed }: CallReach,
): Message {
  const [caller, callee] = [from?.symbol ?? '', to?.symbol ?? ''];
  if (isReversed) return message('{0} does not call {1}: it is {1} that calls {0}.', caller, callee);
  return callees.length === 0
    ? message('{0} does not reach {1}; it calls nothing of the repository.', caller, callee)
    : message('{0} does not reach {1}; it calls {2}.', caller, callee, callees.join(', '));
}
