import { message } from '../../base/message';
import { folderOf } from '../../base/repoPath';
import { linesOf } from '../../base/text';
import type { TypeFacts } from '../../code/codeFacts';
import type { CodeLookup, NamedCode } from '../../code/lookup/codeLookup';
import { hasWord } from '../../code/lookup/wordSearch';
import type { Fence } from '../document/model';
import { callVerdict, turnedVerdict, type CallManner } from './callVerdict';
import { CANNOT_TELL, type CheckedClaim, type ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';
import { readCodeWord } from './codeWord';
import { arrowsIn, type Arrow, type CalledName } from './diagramArrows';
import { DiagramParties, type DiagramParty } from './diagramParty';
import { functionsNamed } from './functionsNamed';
import { embeddedTypes, isSame } from './typesOf';

const MOST_ARROWS = 300;
/** An arrow to a type means that the sender calls the method, or has something small call it. */
const MOST_CALLS = 2;

/** The claims of diagrams that one function calls another, and that types have the methods that are called of them. */
export async function diagramCallClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const fences = context.essay.fences.filter(({ language }) => language === 'mermaid');
  const claims = fences.flatMap((fence) => {
    const arrows = arrowsIn(fence).slice(0, MOST_ARROWS);
    const labels = arrows.flatMap(({ from, to }) => [from, to]);
    const parties = new DiagramParties(fence.start, labels, context);
    return arrows.map((arrow) => arrowClaim(arrow, arrows, fence, parties, context));
  });
  return (await Promise.all(claims)).filter((claim) => claim !== undefined);
}

async function arrowClaim(
  arrow: Arrow,
  all: readonly Arrow[],
  { start, end }: Fence,
  parties: DiagramParties,
  context: ClaimContext,
): Promise<CheckedClaim | undefined> {
  const { from, to, called } = arrow;
  const [sender, receiver] = await Promise.all([parties.of(from), parties.of(to)]);
  const place = { start, end };
  if (receiver.isFunction) {
    const isNamed = receiver.functions.some(({ symbol }) => lastNameOf(symbol, context) === called?.name);
    if (!sender.isFunction || from === to || !(called === undefined || isNamed)) return undefined;
    const calls = { from: sender.functions, to: receiver.functions, at: start };
    const others = arrow.isStep ? await shownBeside(arrow, all, parties) : [];
    const manner = { ...mannerOf(arrow), shown: others };
    const verdict = arrow.isAsynchronous ? CANNOT_TELL : await callVerdict(calls, manner, context);
    const isBack = all.some((one) => one.from === to && one.to === from);
    const truth =
      verdict.answer === 'unknown' && arrow.isStep && !isBack
        ? await turnedVerdict(calls, MOST_CALLS, context)
        : verdict;
    return { kind: 'call', ...place, claim: message('{0} calls {1}', from, to), ...truth };
  }
  if (!called || context.isSketched(called.name) || isHandled(called, to)) return undefined;
  const goals = await goalsOf(called, receiver, context);
  if (goals.length === 0) {
    const isOfAnother = await parties.haveMethod(called.name, to);
    return missingMethod({ name: called.name, to, isOfAnother }, receiver, place, context);
  }
  if (sender.functions.length === 0 || from === to) return undefined;
  const claim = message('{0} calls {1}', from, called.name);
  return { kind: 'call', ...place, claim, ...(await messageVerdict(arrow, sender, goals, start, context)) };
}

/** The functions that a diagram shows beside the two ends of an arrow. */
async function shownBeside(
  { from, to }: Arrow,
  all: readonly Arrow[],
  parties: DiagramParties,
): Promise<readonly NamedCode[]> {
  const labels = new Set(all.flatMap((one) => [one.from, one.to]));
  const others = [...labels].filter((label) => label !== from && label !== to);
  return (await Promise.all(others.map((label) => parties.of(label)))).flatMap(({ isFunction, functions }) =>
    isFunction ? functions : [],
  );
}

function mannerOf({ mayBeOrder, isWeak }: Arrow): CallManner {
  return { mayBeOrder, isWeak };
}

/** Whether what a participant is calls any of some functions. Other types of its name may be meant. */
async function messageVerdict(
  { from: sender, isWeak }: Arrow,
  { functions, isFunction, rivalMethods }: DiagramParty,
  to: readonly NamedCode[],
  at: number,
  context: ClaimContext,
): Promise<ClaimVerdict> {
  const manner = { mayBeOrder: false, isWeak, most: MOST_CALLS };
  const verdictOf = (from: readonly NamedCode[]): Promise<ClaimVerdict> =>
    callVerdict({ from, to, at, ...(!isFunction && { type: sender }) }, manner, context);
  const verdict = await verdictOf(functions);
  if (verdict.answer !== 'contradicted' || rivalMethods.length === 0) return verdict;
  return (await verdictOf(rivalMethods)).answer === 'holds' ? CANNOT_TELL : verdict;
}

/** True if the receiver of a message is what the call is given: it is handled then, and need not have the method. */
function isHandled({ given }: CalledName, to: string): boolean {
  const label = to.toLowerCase();
  const words = given.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? [];
  return words.some((word) => label.endsWith(word.toLowerCase()));
}

/**
 * What a message of a sequence diagram calls: a method of the receiver, else a function of its package, else those of its
 * methods that call something of the name, else anything.
 */
async function goalsOf(
  { name }: CalledName,
  { functions, types, rivalMethods }: DiagramParty,
  context: ClaimContext,
): Promise<readonly NamedCode[]> {
  const last = readCodeWord(name)?.names.at(-1) ?? name;
  const isCalled = ({ symbol }: NamedCode): boolean => lastNameOf(symbol, context) === last;
  const own = functions.filter(isCalled);
  const others = rivalMethods.filter(isCalled);
  if (own.length + others.length > 0) return [...own, ...others];
  const named = await functionsNamed(name, context);
  if (types.length === 0) return named;
  const packages = new Set(types.map(({ path }) => folderOf(path)));
  const near = named.filter(({ path, owner }) => owner === undefined && packages.has(folderOf(path)));
  return near.length > 0 ? near : callersOf(last, functions, context);
}

/** Those of some functions that call something of a name: the arrow to them may say what they do next. */
async function callersOf(
  name: string,
  functions: readonly NamedCode[],
  { code }: ClaimContext,
): Promise<readonly NamedCode[]> {
  const calls = await code.callsIn(functions.map(({ path, symbol }) => ({ path, symbol })));
  return functions.filter((_, place) => calls?.[place]?.some((call) => call.name === name));
}

function lastNameOf(symbol: string, { languages }: ClaimContext): string {
  return languages[0]?.lastName(symbol) ?? symbol;
}

/** A method that the type of the receiver does not have, nor what implements it. `isOfAnother`: another participant has it. */
async function missingMethod(
  { name, to, isOfAnother }: { readonly name: string; readonly to: string; readonly isOfAnother: boolean },
  { types: likely, rivals }: DiagramParty,
  place: { start: number; end: number },
  context: ClaimContext,
): Promise<CheckedClaim | undefined> {
  const { code } = context;
  const types = [...likely, ...rivals];
  if (types.length === 0 || name.includes('.')) return undefined;
  const claim = message('{0} has a method {1}', to, name);
  const all = await Promise.all(types.map((type) => embeddedTypes(type, code)));
  const mayHave = all.some(
    ({ types: embedded, isWhole }) =>
      !isWhole ||
      embedded.some(({ fields, kind }) => kind === 'other' || fields.some((field) => field.name === name)),
  );
  const elsewhere = (await code.named(name)) ?? [];
  // A function may be meant, with the receiver as the place where it is called. What an interface has is called of
  // things that the diagram need not show.
  const mayBeOther = elsewhere.some(({ owner, kind }) => owner === undefined || kind === 'interface method');
  if (
    mayHave ||
    (mayBeOther && !isOfAnother) ||
    (await isGiven(name, elsewhere, types, context)) ||
    (await isOfImplementation(elsewhere, types, code))
  )
    return { kind: 'symbol', ...place, claim, answer: 'unknown' };
  const evidence = message('The type {0} has no member {1}.', to, name);
  return { kind: 'symbol', ...place, claim, answer: 'contradicted', evidence };
}

/** True if a method of another type gets one of some types as an argument. */
async function isGiven(
  name: string,
  methods: readonly NamedCode[],
  types: readonly TypeFacts[],
  { source, pin, readings }: ClaimContext,
): Promise<boolean> {
  if (methods.length > MOST_OWNERS) return true;
  const heads = methods.map(async ({ path, line }) => {
    const text = await source.textAt(pin, path);
    const head = typeof text === 'string' ? (readings.of(linesOf, text)[line] ?? '') : '';
    return types.some(({ symbol }) => hasWord(head.slice(head.indexOf(name) + name.length), symbol));
  });
  return (await Promise.all(heads)).includes(true);
}

/** True if a type that implements one of some interfaces has one of some methods. */
async function isOfImplementation(
  methods: readonly NamedCode[],
  types: readonly TypeFacts[],
  code: CodeLookup,
): Promise<boolean> {
  if (!types.some(({ kind }) => kind === 'interface')) return false;
  if (methods.length > MOST_OWNERS) return true;
  const owners = methods.flatMap(({ owner, path }) => (owner === undefined ? [] : [{ owner, path }]));
  const facts = await Promise.all(
    owners.map(async ({ owner, path }) => {
      const declared = ((await code.named(owner)) ?? []).find(
        (one) => one.kind === 'type' && folderOf(one.path) === folderOf(path),
      );
      return declared && code.typeAt(declared.path, declared.symbol);
    }),
  );
  return facts.some((one) => one?.implements.some((each) => types.some((type) => isSame(each, type))));
}

const MOST_OWNERS = 40;
