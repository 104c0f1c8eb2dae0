import { message } from '../../base/message';
import type { CodeSpan } from '../document/model';
import { statedCalls } from './callForms';
import type { CheckedClaim } from './claim';
import type { ClaimContext } from './claimContext';
import { readCodeWord } from './codeWord';
import { functionsNamed } from './functionsNamed';
import { isCallDenied } from './hedges';
import { spanAround, wordAt, type Sentence } from './sentence';

/** A word for a call: without one, nothing need be read. */
const CALLS = /调用|\b(?:calls?|invokes?)\b/i;
/** More functions of one name do not tell which is meant. */
const MOST_FUNCTIONS = 6;

/** The claims of sentences that a function calls one of the library or of a package outside of the tree. */
export async function outsideCallClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const claims = context.sentences.flatMap((sentence) =>
    sentence.readings.has(CALLS, sentence.form)
      ? context.readings
          .of(statedCalls, sentence.form)
          .filter(
            ({ certainty, isDenied, isWeak, isArrow, isEither, clause }) =>
              certainty === 'stated' &&
              !(isDenied || isWeak || isArrow || isEither || isCallDenied(clause, sentence)),
          )
          .map(({ callers, callee }) => claimOf(callers, callee, sentence, context))
      : [],
  );
  return (await Promise.all(claims)).filter((claim) => claim !== undefined);
}

async function claimOf(
  callers: readonly number[],
  at: number,
  sentence: Sentence,
  context: ClaimContext,
): Promise<CheckedClaim | undefined> {
  const [caller, ...more] = callers.flatMap((one) => wordAt(sentence, sentence.form.charAt(one)) ?? []);
  const callee = wordAt(sentence, sentence.form.charAt(at));
  const name = callee && (await nameOutside(callee, context));
  if (!caller || !callee || name === undefined || more.length > 0) return undefined;
  const functions = await functionsNamed(caller.text, context, caller.start);
  const likely = context.nearby.likely(functions, caller.start);
  if (likely.length === 0 || likely.length > MOST_FUNCTIONS) return undefined;
  const from = likely.map(({ path, symbol }) => ({ path, symbol }));
  const distance = await context.code.distanceToWord(from, name);
  if (distance === undefined) return undefined;
  const claim = message('{0} calls {1}', caller.text, callee.text);
  const place = { kind: 'call' as const, ...spanAround([caller, callee]), claim };
  if (distance !== null) return { ...place, answer: 'holds' };
  const symbols = from.map(({ symbol }) => symbol).join(', ');
  return {
    ...place,
    answer: 'contradicted',
    evidence: message('Neither {0} nor what they call has {1}.', symbols, name),
  };
}

/** The name of a function of a package that the tree imports from outside; `undefined` for everything else. */
async function nameOutside({ text, start }: CodeSpan, context: ClaimContext): Promise<string | undefined> {
  const [owner, name, ...more] = readCodeWord(text)?.names ?? [];
  if (owner === undefined || name === undefined || more.length > 0) return undefined;
  if (!/^[a-z][a-z\d]*$/.test(owner) || !/^\p{Lu}/u.test(name)) return undefined;
  const packages = await context.code.packagesNamed(owner);
  const isOfLibrary = context.languages.some(({ packagesOfLibrary }) =>
    [...packagesOfLibrary].some((path) => path === owner || path.endsWith(`/${owner}`)),
  );
  if (!packages || packages.own.length > 0 || !(packages.isForeign || isOfLibrary)) return undefined;
  return (await functionsNamed(text, context, start)).length === 0 ? name : undefined;
}
