import { message } from '../../base/message';
import type { CallInBody, FunctionName } from '../../code/lookup/codeLookup';
import type { CodeSpan } from '../document/model';
import { CANNOT_TELL, type CheckedClaim, type ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';
import { readCodeWord } from './codeWord';
import { functionsNamed } from './functionsNamed';
import { isCallDenied } from './hedges';
import { firstIn, followerIn, statedOrders } from './orderForms';
import { sectionFunctions } from './sectionFunctions';
import { spanAround, wordAt, type Sentence } from './sentence';
import { scopesOf } from './sentenceScope';

/** The claims that what is called comes in an order. */
export async function orderClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const scopes = { sentence: scopesOf(context), section: sectionFunctions(context) };
  const claims = context.sentences.flatMap((sentence) =>
    isCallDenied(sentence.form, sentence)
      ? []
      : pairsIn(sentence).map(async ([first, second]): Promise<CheckedClaim | undefined> => {
          const [one, other] = [first, second].map(({ text }) => readCodeWord(text)?.names.at(-1));
          if (one === undefined || other === undefined || one === other) return undefined;
          const { stated, around } = await scopes.sentence(sentence, first.start);
          const callers = [...stated, ...around, ...(await scopes.section(first.start))];
          const bodies = (await context.code.callsIn(callers)) ?? [];
          const verdict = verdictOf([one, other], bodies);
          if (verdict.answer === 'contradicted' && (await areNested(first, second, context)))
            return undefined;
          const claim = message('{0} comes before {1}', first.text, second.text);
          return { kind: 'call', ...spanAround([first, second]), claim, ...verdict };
        }),
  );
  const found = (await Promise.all(claims)).filter((one) => one !== undefined);
  return found.filter(({ answer }) => answer !== 'unknown');
}

/** What a sentence says of its own names, and of the one that the sentence before it begins with. */
function pairsIn(sentence: Sentence): readonly (readonly [CodeSpan, CodeSpan])[] {
  const { form, before, readings } = sentence;
  const own = readings
    .of(statedOrders, form)
    .map(([one, other]) => [wordAt(sentence, one), wordAt(sentence, other)]);
  const follower = wordAt(sentence, readings.of(followerIn, form));
  const across = before && follower ? [[wordAt(before, readings.of(firstIn, before.form)), follower]] : [];
  return [...own, ...across].flatMap(([one, other]) => (one && other ? [[one, other] as const] : []));
}

/** True if one of two functions calls the other: then nobody else need call both. */
async function areNested(one: CodeSpan, other: CodeSpan, context: ClaimContext): Promise<boolean> {
  const [from, to] = await Promise.all(
    [one, other].map(({ text, start }) => functionsNamed(text, context, start)),
  );
  if (!from || !to || from.length === 0 || to.length === 0) return false;
  const bodies = (await context.code.callsIn([...from, ...to].map(nameOf))) ?? [];
  const isCalled = (calls: readonly CallInBody[], named: readonly FunctionName[]): boolean =>
    calls.some(({ callee }) =>
      named.some(({ path, symbol }) => callee?.path === path && callee.symbol === symbol),
    );
  return bodies.some((calls, place) => isCalled(calls, place < from.length ? to : from));
}

function nameOf({ path, symbol }: FunctionName): FunctionName {
  return { path, symbol };
}

/** Of the functions that make both calls, one that makes them in this order is enough. */
function verdictOf(
  [one, other]: readonly [string, string],
  bodies: readonly (readonly CallInBody[])[],
): ClaimVerdict {
  const orders = bodies.flatMap((calls) => {
    const [first, second] = [linesOfCalls(one, calls), linesOfCalls(other, calls)];
    return first.length === 0 || second.length === 0 ? [] : [{ first, second }];
  });
  const [order] = orders;
  if (!order) return CANNOT_TELL;
  if (!orders.every(({ first, second }) => isAfter(first, second))) return { answer: 'holds' };
  const evidence = message(
    '{0} is called at line {1}, {2} at line {3}.',
    other,
    (order.second[0] ?? 0) + 1,
    one,
    (order.first[0] ?? 0) + 1,
  );
  return { answer: 'contradicted', evidence };
}

/** The lines on which a body calls something of a name. What is started or deferred has no order. */
function linesOfCalls(name: string, calls: readonly CallInBody[]): readonly number[] {
  const own = calls.filter((call) => call.name === name);
  return own.some(({ isStarted, isDeferred }) => isStarted || isDeferred) ? [] : own.map(({ line }) => line);
}

/** True if all of some lines are behind all of others. */
function isAfter(lines: readonly number[], others: readonly number[]): boolean {
  return Math.min(...lines) > Math.max(...others);
}
