import { message } from '../../base/message';
import type { FunctionName, NamedCode } from '../../code/lookup/codeLookup';
import type { CodeSpan } from '../document/model';
import { formOfFunctions } from './callClaims';
import { statedCalls, type StatedCall } from './callForms';
import type { CheckedClaim } from './claim';
import type { ClaimContext } from './claimContext';
import { isUnmistakable } from './codeWord';
import { functionsNamed } from './functionsNamed';
import { isCallDenied, isHedgedAt } from './hedges';
import { sectionFunctions } from './sectionFunctions';
import { CODE, spanAround, wordAt, type Sentence } from './sentence';

/**
 * Claims about a function and a field or variable that it must have to do with: a call where the field is looked at, and what a
 * function does to it. The field tells which function is meant, where the sentence does not name it.
 */
export async function evidenceClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const functionsAt = sectionFunctions(context);
  const claims = context.sentences.flatMap((sentence) => [
    callsIn(sentence, functionsAt, context),
    ...actsIn(sentence).map(async (act) => [await actClaim(act, sentence, functionsAt, context)]),
  ]);
  return (await Promise.all(claims)).flat().filter((claim) => claim !== undefined);
}

type FunctionsAt = ReturnType<typeof sectionFunctions>;

/** More functions of a section with a field do not tell which is meant. */
const MOST_HOLDERS = 3;
/** The call index lists no more callers. */
const MOST_CALLERS = 5;

/** Words for calls: without one, nothing need be read. */
const CALLS = /调|\b(?:call|invok)/i;

async function callsIn(
  sentence: Sentence,
  functionsAt: FunctionsAt,
  context: ClaimContext,
): Promise<readonly (CheckedClaim | undefined)[]> {
  if (!sentence.readings.has(CALLS, sentence.form)) return [];
  const form = await formOfFunctions(sentence, context);
  const calls = context.readings
    .of(statedCalls, form)
    .filter(
      ({ certainty, isDenied, isWeak, isEither, clause }) =>
        certainty === 'context' && !isDenied && !isWeak && !isEither && !isCallDenied(clause, sentence),
    );
  return Promise.all(calls.map((call) => callClaim(call, sentence, functionsAt, context)));
}

async function callClaim(
  { callee: at }: StatedCall,
  sentence: Sentence,
  functionsAt: FunctionsAt,
  context: ClaimContext,
): Promise<CheckedClaim | undefined> {
  const { code } = context;
  const callee = wordAt(sentence, sentence.form.charAt(at));
  const field = callee && (await fieldBefore(callee, sentence, context));
  if (!callee || !field) return undefined;
  const goals = (await functionsNamed(callee.text, context, callee.start)).map(nameOf);
  const holders = await holdersOf(field.text, await functionsAt(callee.start), context);
  const [holder] = holders;
  if (!holder || holders.length > MOST_HOLDERS || goals.length === 0) return undefined;
  const reach = await code.reach(holders, goals);
  if (reach?.way !== 'none' || reach.callers.length === 0 || reach.callers.length > MOST_CALLERS)
    return undefined;
  const callers = await Promise.all(reach.callers.map((text) => functionsNamed(text, context)));
  const elsewhere = await Promise.all(
    callers.flat().map((one) => code.distanceToWord([nameOf(one)], field.text)),
  );
  if (elsewhere.some((distance) => distance === undefined || distance === 0)) return undefined;
  return {
    kind: 'call',
    ...spanAround([field, callee]),
    claim: message('{0} calls {1}', holder.symbol, callee.text),
    answer: 'contradicted',
    evidence: message(
      '{0} does not reach {1}, which is called by {2}.',
      holder.symbol,
      callee.text,
      reach.callers.join(', '),
    ),
  };
}

/** The last field or variable that a sentence names before a piece of its code. */
async function fieldBefore(
  callee: CodeSpan,
  { words }: Sentence,
  context: ClaimContext,
): Promise<CodeSpan | undefined> {
  const before = words.filter(({ start }) => start < callee.start);
  const areFields = await Promise.all(before.map(({ text }) => isField(text, context)));
  return before.filter((_, place) => areFields[place]).at(-1);
}

/** True for a name that only fields and variables have, and that no local variable would have. */
async function isField(text: string, { code, isSketched, isOwnName }: ClaimContext): Promise<boolean> {
  if (!/^\w+$/.test(text) || !isUnmistakable(text) || isSketched(text) || isOwnName(text)) return false;
  const named = (await code.named(text)) ?? [];
  return named.length > 0 && named.every(({ kind }) => kind === 'field' || kind === 'var');
}

/** Those of some functions whose own text has a name. */
async function holdersOf(
  name: string,
  functions: readonly FunctionName[],
  { code }: ClaimContext,
): Promise<readonly FunctionName[]> {
  const distances = await Promise.all(functions.map((one) => code.distanceToWord([one], name)));
  return functions.filter((_, place) => distances[place] === 0);
}

function nameOf({ path, symbol }: NamedCode): FunctionName {
  return { path, symbol };
}

/** That a function does something with a field. */
interface StatedAct {
  readonly field: CodeSpan;
  readonly actor: CodeSpan;
  /** Where the statement begins and ends in the form. */
  readonly from: number;
  readonly to: number;
}

const DEFER = `(?:\\s*的\\s*(?:${CODE}|延迟调用|循环))?`;
const ACT =
  '(?:归还|释放|关闭|设置|置位|填充|填|更新|写入|维护|读取|清空|清零|初始化|赋值|递增|递减|累加|检查|消费|取走|唤醒|创建|建立)';
const ENGLISH_ACT =
  '(?:filled|set|closed|updated|released|returned|read|written|cleared|incremented|decremented|reset|checked|consumed|drained|assigned|initiali[sz]ed|created|emptied|maintained)';
const ACTS: readonly RegExp[] = [
  `(?<field>${CODE})[^。；;\\uE000-\\uE7FF]{0,16}(?:${CODE}[^。；;，\\uE000-\\uE7FF]{0,8})?[，,]?\\s*由\\s*(?<actor>${CODE})${DEFER}\\s*(?:来|负责|统一)?${ACT}`,
  `(?<field>${CODE})(?: [a-z]+)? (?:is|are|gets) (?:only |always |then )?${ENGLISH_ACT} (?:again )?by (?:the )?(?<actor>${CODE})`,
].map((form) => new RegExp(form, 'gi'));

function actsIn(sentence: Sentence): readonly StatedAct[] {
  return ACTS.flatMap((pattern) =>
    sentence.readings.matches(pattern, sentence.form).flatMap(({ groups, index, 0: { length } }) => {
      const [field, actor] = [wordAt(sentence, groups?.['field']), wordAt(sentence, groups?.['actor'])];
      return field && actor ? [{ field, actor, from: index, to: index + length }] : [];
    }),
  );
}

/** Contradicted if nothing near the function has the field, although another function of the section has it itself. */
async function actClaim(
  { field, actor, from, to }: StatedAct,
  sentence: Sentence,
  functionsAt: FunctionsAt,
  context: ClaimContext,
): Promise<CheckedClaim | undefined> {
  if (isHedgedAt(sentence, from, to) || !(await isField(field.text, context))) return undefined;
  const functions = context.nearby.likely(
    await functionsNamed(actor.text, context, actor.start),
    actor.start,
  );
  const [first] = functions;
  if (!first || functions.length > MOST_HOLDERS) return undefined;
  if ((await context.code.distanceToWord(functions.map(nameOf), field.text)) !== null) return undefined;
  const [other] = await holdersOf(field.text, await functionsAt(actor.start), context);
  if (!other) return undefined;
  return {
    kind: 'field',
    ...spanAround([field, actor]),
    claim: message('{0} uses {1}', first.symbol, field.text),
    answer: 'contradicted',
    evidence: message('Neither {0} nor what they call has {1}.', first.symbol, field.text),
  };
}
