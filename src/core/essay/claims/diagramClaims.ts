import { message } from '../../base/message';
import { folderOf } from '../../base/repoPath';
import { linesOf } from '../../base/text';
import type { TypeFacts } from '../../code/codeFacts';
import type { CodeLookup, NamedCode } from '../../code/lookup/codeLookup';
import { hasWord } from '../../code/lookup/wordSearch';
import type { GraphEdge } from '../../picture/graph/graphModel';
import { readFlowchart } from '../../picture/mermaid/readFlowchart';
import { readSequence } from '../../picture/mermaid/readSequence';
import { readStatements } from '../../picture/mermaid/readStatements';
import type { SequenceMessage } from '../../picture/mermaid/sequenceModel';
import type { Fence } from '../document/model';
import { callVerdict } from './callClaims';
import type { CheckedClaim } from './claim';
import type { ClaimContext } from './claimContext';
import { readCodeWord } from './codeWord';
import { partyOf, type DiagramParty } from './diagramParty';
import { functionsNamed } from './functionsNamed';
import { embeddedTypes, isSame } from './typesOf';

/** An arrow of a diagram that can mean nothing but a call. */
interface Arrow {
  readonly from: string;
  readonly to: string;
  /** What the message of a sequence diagram calls; absent for arrows between functions. */
  readonly called?: CalledName;
  /** True if it may also mean that one runs after the other. */
  readonly mayBeOrder: boolean;
  /** True if it is drawn as something that nobody waits for. */
  readonly isOpen: boolean;
}

/** A call as a message has it, with its brackets. A name without them may be that of an event. */
interface CalledName {
  readonly name: string;
  /** What is between the brackets. */
  readonly given: string;
}

const MOST_ARROWS = 300;

/** The claims of diagrams that one function calls another, and that types have the methods that are called of them. */
export async function diagramCallClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const fences = context.essay.fences.filter(({ language }) => language === 'mermaid');
  const claims = fences.flatMap((fence) =>
    arrowsIn(fence)
      .slice(0, MOST_ARROWS)
      .map((arrow) => arrowClaim(arrow, fence, context)),
  );
  return (await Promise.all(claims)).filter((claim) => claim !== undefined);
}

async function arrowClaim(
  arrow: Arrow,
  { start, end }: Fence,
  context: ClaimContext,
): Promise<CheckedClaim | undefined> {
  const { from, to, called } = arrow;
  const [sender, receiver] = await Promise.all([partyOf(from, context), partyOf(to, context)]);
  if (!sender.isCertain || !receiver.isCertain) return undefined;
  const place = { start, end };
  if (receiver.isFunction) {
    const isNamed = receiver.functions.some(({ symbol }) => lastNameOf(symbol, context) === called?.name);
    if (!sender.isFunction || from === to || !(called === undefined || isNamed)) return undefined;
    return callOf(from, to, sender.functions, receiver.functions, arrow);
  }
  if (!called || context.isSketched(called.name) || isHandled(called, to)) return undefined;
  const goals = await goalsOf(called, receiver, context);
  if (goals.length === 0) return missingMethod(called, to, receiver, place, context);
  if (sender.functions.length === 0 || from === to) return undefined;
  return callOf(from, called.name, sender.functions, goals, { mayBeOrder: false, isOpen: true });

  async function callOf(
    caller: string,
    callee: string,
    callers: readonly NamedCode[],
    callees: readonly NamedCode[],
    { mayBeOrder, isOpen }: Pick<Arrow, 'mayBeOrder' | 'isOpen'>,
  ): Promise<CheckedClaim> {
    const how = { isArrow: mayBeOrder, isWeak: isOpen, certainty: 'stated', isThread: false } as const;
    const verdict = await callVerdict(callers, callees, how, context.code, MOST_METHODS);
    return { kind: 'call', ...place, claim: message('{0} calls {1}', caller, callee), ...verdict };
  }
}

/** True if the receiver of a message is what the call is given: it is handled then, and need not have the method. */
function isHandled({ given }: CalledName, to: string): boolean {
  const label = to.toLowerCase();
  const words = given.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? [];
  return words.some((word) => label.endsWith(word.toLowerCase()));
}

/** Types and files have more functions than a name means. */
const MOST_METHODS = 400;

/** What a message of a sequence diagram calls: a method of the receiver, else a function of its package, else anything. */
async function goalsOf(
  { name }: CalledName,
  { functions, types }: DiagramParty,
  context: ClaimContext,
): Promise<readonly NamedCode[]> {
  const last = readCodeWord(name)?.names.at(-1) ?? name;
  const own = functions.filter(({ symbol }) => lastNameOf(symbol, context) === last);
  if (own.length > 0) return own;
  const named = await functionsNamed(name, context);
  const packages = new Set(types.map(({ path }) => folderOf(path)));
  const near = named.filter(({ path, owner }) => owner === undefined && packages.has(folderOf(path)));
  return types.length > 0 ? near : named;
}

function lastNameOf(symbol: string, { languages }: ClaimContext): string {
  return languages[0]?.lastName(symbol) ?? symbol;
}

/** A method that the type of the receiver does not have, nor what implements it. */
async function missingMethod(
  { name }: CalledName,
  to: string,
  { types }: DiagramParty,
  place: { start: number; end: number },
  context: ClaimContext,
): Promise<CheckedClaim | undefined> {
  const { code } = context;
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
    mayBeOther ||
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
  { source, pin }: ClaimContext,
): Promise<boolean> {
  if (methods.length > MOST_OWNERS) return true;
  const heads = methods.map(async ({ path, line }) => {
    const text = await source.textAt(pin, path);
    const head = typeof text === 'string' ? (linesOf(text)[line] ?? '') : '';
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

/** Arrows between boxes or participants. Dashed ones of sequences mean answers. */
function arrowsIn({ lines }: Fence): readonly Arrow[] {
  const text = readStatements(lines.join('\n'));
  if (!text) return [];
  const sequence = readSequence(text);
  if (sequence) {
    const labels = new Map(sequence.participants.map(({ id, label }) => [id, nameIn(label)]));
    return sequence.items.flatMap((item) =>
      item.kind === 'message' ? (messageArrow(item, labels) ?? []) : [],
    );
  }
  const graph = readFlowchart(text);
  if (!graph) return [];
  const labels = new Map(graph.nodes.map(({ id, label }) => [id, nameIn(label)]));
  const isCallGraph = [...labels.values()].every((label) => readCodeWord(label) !== undefined);
  return graph.edges.flatMap((edge) => flowArrow(edge, labels, isCallGraph) ?? []);
}

function messageArrow(
  { from, to, text, isDashed, head }: SequenceMessage,
  labels: ReadonlyMap<string, string>,
): Arrow | undefined {
  const called = calledIn(text);
  if (!called || isDashed || (head !== 'filled' && head !== 'open')) return undefined;
  const ends = { from: labels.get(from) ?? '', to: labels.get(to) ?? '' };
  return { ...ends, called, mayBeOrder: false, isOpen: head === 'open' };
}

/** Arrows between functions with a word for a call, or without words where all boxes have code: others show what follows what. */
function flowArrow(
  { from, to, label, look, start, end }: GraphEdge,
  labels: ReadonlyMap<string, string>,
  isCallGraph: boolean,
): Arrow | undefined {
  const isCall = label === '' ? isCallGraph : CALL.test(label);
  const ends = { from: labels.get(from) ?? '', to: labels.get(to) ?? '' };
  const isPlain = look === 'solid' && start === 'none' && end === 'filled';
  if (!isPlain || !isCall || ![ends.from, ends.to].every(isWrittenAsFunction)) return undefined;
  return { ...ends, mayBeOrder: label === '', isOpen: false };
}

/** True for `name()` and `Type.name`. A bare name may be that of a state or a step. */
function isWrittenAsFunction(label: string): boolean {
  const word = readCodeWord(label);
  return word !== undefined && (word.isCall || word.isMethod || word.names.length > 1);
}

const CALL = /^(?:\d+[.、]?\s*)?(?:(?:同步|直接|间接|先|再|逐个)?调用|calls?|invokes?)$/i;
const CALLED =
  /^\s*(?:\d+[.、)]?\s*)?(?:调用|calls?|invokes?)?\s*((?:\(\*?[\p{L}\d_.]+\)\.)?[\p{L}_][\p{L}\d_.]*)\((.*)\)(?=$|\s+[\p{Script=Han}(（]|[，,；;])/iu;

/** The call that a message begins with. */
function calledIn(text: string): CalledName | undefined {
  const [, name, given = ''] = CALLED.exec(text.replace(/`|<br\s*\/?>.*$/g, '')) ?? [];
  return name === undefined || /^\p{Script=Han}/u.test(name) ? undefined : { name, given };
}

/** The name in a label: its first line, without a number and marks. */
function nameIn(label: string): string {
  const [first = ''] = label.split(/<br\s*\/?>|\n/);
  return first
    .replace(/^\s*\d+[.、)]\s*/, '')
    .replace(/<[^>]*>|`/g, '')
    .trim();
}
