import { message } from '../../base/message';
import type { NamedCode } from '../../code/lookup/codeLookup';
import type { CodeSpan } from '../document/model';
import { statedCalls, type StatedCall } from './callForms';
import { OTHER_CODE } from './callWords';
import { topicsOf, type TopicOf } from './callTopic';
import { unlinkedClaims } from './linkClaims';
import { ownedName } from './ownedName';
import { callVerdict, noCallVerdict, type CallManner, type ClaimedCall } from './callVerdict';
import { CANNOT_TELL, type CheckedClaim, type ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';
import { DiagramParties } from './diagramParty';
import { functionsNamed } from './functionsNamed';
import { isCallDenied } from './hedges';
import { CODE, spanAround, wordAt, type Sentence } from './sentence';

/** The claims of sentences that one function calls another. */
export async function callClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const topicOf = topicsOf(context);
  const claims = await Promise.all(
    context.sentences.map(async (sentence) => {
      const form = await formOfFunctions(sentence, context);
      const stated = context.readings.of(statedCalls, form);
      const found = await Promise.all(stated.map((one) => callClaim(one, sentence, form, topicOf, context)));
      const said = found.filter((claim) => claim !== undefined);
      return [...said, ...(await unlinkedClaims(sentence, form, said, context))];
    }),
  );
  return claims.flat();
}

/** The form of a sentence with another character for all code that is no function. */
export async function formOfFunctions({ form, words }: Sentence, context: ClaimContext): Promise<string> {
  const named = await Promise.all(words.map(({ text, start }) => functionsNamed(text, context, start)));
  const marked = form.replace(new RegExp(CODE, 'g'), (mark) =>
    (named[words.indexOf(wordAt({ words }, mark) as CodeSpan)]?.length ?? 0) > 0 ? mark : OTHER_CODE,
  );
  return [BY_MEANS, IN_PACKAGE, UNDER_CONDITION].reduce(
    (shown, pattern) => shown.replace(pattern, (part) => ' '.repeat(part.length)),
    marked,
  );
}

/** In which package a function is: not what the sentence is about. */
const IN_PACKAGE = new RegExp(`(?<=[\\uE000-\\uE7FF]) (?:in|of|from) (?:the )?package ${OTHER_CODE}`, 'gi');

/** When, behind the function that a clause begins with; other code is no subject then. */
const UNDER_CONDITION = new RegExp(
  `(?<=(?:^|[，,；;。：:]\\s*)${CODE}\\s*)(?:(?:在|当)\\s*${OTHER_CODE}[^，,。；;\\uE000-\\uE7FF${OTHER_CODE}]{0,12}(?:时|的时候|的情况下|之后|以后|之前|后|前)|(?:在|先)?(?:更新|设置|修改|检查|读取|记录|写入|取出|加锁|持有)了?\\s*${OTHER_CODE}\\s*(?:之后|以后|后))[，,]?`,
  'g',
);

/** By which interface, field or statement one function calls another. */
const BY_MEANS = new RegExp(
  `(?:通过|经由?|借助|沿着|\\b(?:through|via|by way of)(?: the| an?)?)\\s*${OTHER_CODE}\\s*(?:接口|字段|interface|field)?|(?:用|以|使用|\\b(?:with|by|using)(?: the| an?)?)\\s*${OTHER_CODE}\\s*(?:语句|关键字|statement|keyword|(?=(?:起|启动|开|拉起)(?:了|一个|若干|\\s)*(?:协程|线程)))`,
  'gi',
);

async function callClaim(
  stated: StatedCall,
  sentence: Sentence,
  form: string,
  topicOf: TopicOf,
  context: ClaimContext,
): Promise<CheckedClaim | undefined> {
  const callee = wordAt(sentence, form.charAt(stated.callee));
  if (!callee || context.languages.some(({ commonNames }) => commonNames.has(callee.text))) return undefined;
  if (stated.isOther) return typeCallClaim(stated, callee, sentence, context);
  const words = stated.callers.flatMap((place) => wordAt(sentence, form.charAt(place)) ?? []);
  const names = await Promise.all(words.map((word) => ownedName(word, sentence, context)));
  const topic = stated.certainty === 'stated' ? undefined : topicOf(sentence, stated.meaning);
  const pointedTo = stated.certainty === 'context' ? topic?.pointedTo : undefined;
  const isSure = pointedTo !== undefined || stated.isPointed === true;
  const [subject] =
    stated.certainty === 'context'
      ? await functionsIn(pointedTo ?? topic?.subjects ?? [], callee.start, context)
      : names;
  if (subject === undefined) return undefined;
  // What else the paragraph names excuses only where the sentence has no subject of its own.
  const others = stated.certainty === 'context' ? (topic?.others ?? []) : [];
  const isLikely = stated.likely !== undefined;
  const all = pointedTo ?? [...names, ...(isLikely ? [] : (topic?.subjects ?? [])), ...others];
  const callers = await functionsIn([...new Set(all)], callee.start, context);
  const goals = await functionsNamed(callee.text, context, callee.start);
  const place = spanAround([...words, callee]);
  const likely = (stated.likely ?? []).flatMap((at) => wordAt(sentence, form.charAt(at))?.text ?? []);
  const calls = {
    from: await readingsOf(callers, place.start, context),
    likely: await readingsOf(likely, place.start, context),
    to: goals,
    at: place.start,
  };
  const claim = stated.isDenied
    ? message('{0} does not call {1}', subject, callee.text)
    : message('{0} calls {1}', subject, callee.text);
  return {
    kind: 'call',
    ...place,
    claim,
    ...(await verdictOf(calls, { ...stated, isSure }, sentence, context)),
  };
}

/** The claim that a type calls a function: that one of its methods does. */
async function typeCallClaim(
  { callers, isWeak, isUse, isEither, isDenied, clause }: StatedCall,
  callee: CodeSpan,
  sentence: Sentence,
  context: ClaimContext,
): Promise<CheckedClaim | undefined> {
  const [type, ...more] = callers.flatMap((at) => wordAt(sentence, sentence.form.charAt(at)) ?? []);
  if (!type || more.length > 0 || isDenied || isEither || (isWeak && !isUse)) return undefined;
  const party = await new DiagramParties(type.start, [], context).of(type.text);
  if (party.types.length === 0 || party.functions.length === 0) return undefined;
  const to = await functionsNamed(callee.text, context, callee.start);
  const place = spanAround([type, callee]);
  const verdictFrom = (from: readonly NamedCode[]): Promise<ClaimVerdict> =>
    callVerdict({ type: type.text, from, to, at: place.start }, { mayBeOrder: false, isWeak }, context);
  const own = isCallDenied(clause, sentence) ? CANNOT_TELL : await verdictFrom(party.functions);
  // Of several types of one name, none may call it.
  const isOfRival =
    own.answer === 'contradicted' &&
    party.rivals.length > 0 &&
    (await verdictFrom(party.rivalMethods)).answer !== 'contradicted';
  const verdict = isOfRival ? CANNOT_TELL : own;
  return { kind: 'call', ...place, claim: message('{0} calls {1}', type.text, callee.text), ...verdict };
}

async function readingsOf(
  names: readonly string[],
  at: number,
  context: ClaimContext,
): Promise<readonly NamedCode[]> {
  const named = await Promise.all(names.map((text) => functionsNamed(text, context, at)));
  return [...new Map(named.flat().map((one) => [`${one.path}#${one.symbol}`, one])).values()];
}

async function verdictOf(
  { likely, ...calls }: ClaimedCall & { readonly likely: readonly NamedCode[] },
  { isSure, ...stated }: StatedCall & { readonly isSure: boolean },
  sentence: Sentence,
  context: ClaimContext,
): Promise<ClaimVerdict> {
  const { form } = sentence;
  if (stated.isDenied)
    return CONDITION.test(form) || stated.certainty !== 'stated' || isCallDenied('', sentence)
      ? CANNOT_TELL
      : noCallVerdict(calls, context);
  if (isCallDenied(stated.clause, sentence)) return CANNOT_TELL;
  // What is done by means of a function, nobody knows by whom, the reader may do.
  if (stated.isEither && stated.certainty === 'context' && !isSure) return CANNOT_TELL;
  const manner = mannerOf(stated, isSure, sentence);
  // Anything that the sentence names may call; only what begins a clause may be what comes before.
  const verdict =
    likely.length > 0 &&
    (await callVerdict(calls, { ...manner, mayBeOrder: false }, context)).answer === 'contradicted'
      ? await callVerdict({ ...calls, from: likely }, manner, context)
      : await callVerdict(calls, manner, context);
  if (!stated.isEither || verdict.answer !== 'contradicted') return verdict;
  const turned = await callVerdict({ ...calls, from: calls.to, to: calls.from }, manner, context);
  return turned.answer === 'contradicted' ? verdict : CANNOT_TELL;
}

/** What is denied under a condition may happen otherwise. */
const CONDITION =
  /如果|若|当|时|只有|除非|否则|直到|之前|之后|以前|再|重复|期间|情况|同步|自己|\b(?:if|when|unless|until|before|after|while|once|otherwise|again|directly|itself|in th(?:is|at) case|anymore|any more|yet)\b/i;

async function functionsIn(
  texts: readonly string[],
  at: number | undefined,
  context: ClaimContext,
): Promise<readonly string[]> {
  const named = await Promise.all(texts.map((text) => functionsNamed(text, context, at)));
  return texts.filter((_, place) => (named[place]?.length ?? 0) > 0);
}

function mannerOf(stated: StatedCall, isSure: boolean, { form }: Sentence): CallManner {
  const { isArrow, isWeak, isUse, isThread, certainty } = stated;
  const isOnly = certainty === 'stated' || stated.likely?.length === 1;
  const isItself = isSure || (isOnly && !isArrow);
  const mayBeOrder = isArrow || (certainty !== 'stated' && !isThread && !isSure);
  return { mayBeOrder, isWeak, isUse, isItself, isThread, most: mostCalls(stated, isSure, form) };
}

/** How many calls may lead to the callee, by the words of a statement. */
function mostCalls(
  { clause, isWeak, isArrow, certainty }: StatedCall,
  isSure: boolean,
  form: string,
): number | undefined {
  if (CALLER.test(clause)) return 1;
  if (DIRECTLY.test(clause) || (isWeak && BY_STATEMENT.test(form))) return 2;
  if (isWeak && STARTED_BY.test(clause)) return 3;
  if (isArrow || AT_LAST.test(clause)) return undefined;
  if (certainty === 'stated') return isWeak ? 3 : 2;
  return isSure ? 3 : undefined;
}

/** Words for what is far away. */
const AT_LAST =
  /最终|最后|一路|层层|间接|辗转|由此|从而|路径|链|\b(?:eventually|ultimately|indirectly|in the end|finally|lastly|down|ends? up|leads?|way|path|route|chain)\b/i;

/** Words for what calls by itself. */
const CALLER =
  /调用者|调用方|调用点|调用处|(?:唯一|只有|只由|只被)[^，。]*调用|\bcallers?\b|\bonly (?:called|invoked) (?:by|from)\b/i;
/** Words for what calls by itself, or over a small function of its own. */
const DIRECTLY =
  /直接(?:调用|启动)|(?:协程|线程)(?:来|去)?(?:执行|跑|运行)|\bdirectly\b|(?:[a-z]*routine|\bthread) (?:that|which|to|for) (?:runs?|calls?|executes?)\b/i;
const BY_STATEMENT = new RegExp(`用\\s*${CODE}\\s*(?:语句|关键字)[^，。]{0,4}启动`);
const STARTED_BY = /由[^，。]*启动|\b(?:started|launched|spawned) (?:by|from|in|inside)\b/i;
