import { message, type Message } from '../../base/message';
import type { CallInBody, CallReach, FunctionName, NamedCode } from '../../code/lookup/codeLookup';
import { CANNOT_TELL, type ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';

/** That one function calls another. Of each, all that the essay may mean by the name. */
export interface ClaimedCall {
  /** A type of which some function calls. */
  readonly type?: string;
  readonly from: readonly NamedCode[];
  readonly to: readonly NamedCode[];
  /** Offset in the essay. What is meant there is what the text around it is about. */
  readonly at: number;
}

/** How an essay states a call. */
export interface CallManner {
  /** True if it may also mean that one runs after the other. */
  readonly mayBeOrder: boolean;
  /** True if it may also mean what no call does, such as waking another thread. */
  readonly isWeak: boolean;
  /** True for what the caller makes use of, which it must call for that. */
  readonly isUse?: boolean | undefined;
  /** True if nobody but the one caller is meant. */
  readonly isItself?: boolean;
  /** True if a thread of the caller calls. */
  readonly isThread?: boolean;
  /** How many calls may lead from the caller to the callee, if the essay says that it is the caller itself. */
  readonly most?: number | undefined;
  /** Functions that the essay shows as steps of their own: a way through one of them is not what is meant. */
  readonly shown?: readonly NamedCode[];
}

/** More functions of one name say nothing about the one that is meant. */
const MOST_CALLERS = 12;
const MOST_CALLEES = 40;
/** Types and files have more functions than a name means. */
const MOST_METHODS = 400;

/** Whether calls lead from any of some functions to any of others. */
export async function callVerdict(
  { type, from: all, to, at }: ClaimedCall,
  manner: CallManner,
  { code, nearby }: Pick<ClaimContext, 'code' | 'nearby'>,
): Promise<ClaimVerdict> {
  const start = type === undefined ? (manner.isItself ? 'itself' : 'function') : 'type';
  // Of a name, a method of an interface calls nothing that the methods of its implementations do not call.
  const from = all.every(isOfInterface) ? all : all.filter((one) => !isOfInterface(one));
  const likely = type === undefined ? nearby.likelyByFolder(from, at) : from;
  if (likely.length > (type === undefined ? MOST_CALLERS : MOST_METHODS) || to.length > MOST_CALLEES)
    return CANNOT_TELL;
  const goals = nearby.likelyByFolder(to, at);
  const reach = await code.reach(likely.map(nameOf), goals.map(nameOf), start);
  if (!reach) return CANNOT_TELL;
  const { most } = manner;
  const isFar = most !== undefined && isFartherThan(most, reach);
  if (reach.way === 'unsure' && !isFar) return CANNOT_TELL;
  if (reach.way === 'near' && !isFar && skipsShown(reach, manner))
    return { answer: 'contradicted', evidence: farWay(reach) };
  if (reach.way === 'near' && !isFar) return holdsBy(reach);
  if (reach.way === 'none' && mayMeanOtherwise(reach, { from: likely, to: goals }, manner))
    return CANNOT_TELL;
  if (likely.length < from.length || goals.length < to.length) {
    const others = await code.reach(from.map(nameOf), to.map(nameOf), start);
    const isOther = others?.way === 'near' || (others?.way === 'unsure' && from.length <= MOST_CALLERS);
    if (!others || (isOther && !(most !== undefined && isFartherThan(most, others)))) return CANNOT_TELL;
  }
  const evidence = reach.calls > 0 ? farWay(reach) : missingCall({ type, from: likely, to: goals }, reach);
  return { answer: 'contradicted', evidence };
}

/** Whether one function never calls another. All that may be meant must call it themselves to contradict that. */
export async function noCallVerdict(
  { from, to, at }: ClaimedCall,
  { code, nearby }: Pick<ClaimContext, 'code' | 'nearby'>,
): Promise<ClaimVerdict> {
  const likely = nearby.likelyByFolder(from, at);
  if (likely.length === 0 || likely.length > MOST_CALLERS || to.length > MOST_CALLERS) return CANNOT_TELL;
  const all = await code.callsIn(likely.map(nameOf));
  const lines = likely.map((_, place) => all?.[place]?.find((call) => isCallOf(call, to))?.line);
  const [line] = lines;
  const [caller, callee] = [likely[0]?.symbol ?? '', to[0]?.symbol ?? ''];
  if (line === undefined || lines.includes(undefined)) return CANNOT_TELL;
  return {
    answer: 'contradicted',
    evidence: message('{0} calls {1} on line {2}.', caller, callee, line + 1),
  };
}

function isCallOf({ callee }: CallInBody, to: readonly NamedCode[]): boolean {
  return to.some(({ path, symbol }) => callee?.path === path && callee.symbol === symbol);
}

function holdsBy({ through }: CallReach): ClaimVerdict {
  return { answer: 'holds', evidence: message('by way of {0}', through.join(' → ')) };
}

function farWay({ through }: CallReach): Message {
  return message('The call is not direct: {0}', through.join(' → '));
}

/** True if it surely takes more than some calls to get there. */
function isFartherThan(most: number, { calls, isOnlyCalled }: CallReach): boolean {
  return calls > most || (calls === 0 && most === 1 && isOnlyCalled);
}

/** True if calls lead on by way of a function that the essay shows as well. */
function skipsShown({ through }: CallReach, { shown = [] }: CallManner): boolean {
  return through.slice(1, -1).some((symbol) => shown.some((one) => one.symbol === symbol));
}

/** That the callee calls the caller, within some calls, where nothing is known of the other direction. */
export async function turnedVerdict(
  { from, to }: ClaimedCall,
  most: number,
  { code }: Pick<ClaimContext, 'code'>,
): Promise<ClaimVerdict> {
  if (from.length > MOST_CALLERS || to.length > MOST_CALLERS) return CANNOT_TELL;
  const [there, back] = [
    await code.reach(from.map(nameOf), to.map(nameOf)),
    await code.reach(to.map(nameOf), from.map(nameOf)),
  ];
  if (there?.way === 'near' || back?.way !== 'near' || back.calls > most) return CANNOT_TELL;
  const [caller, callee] = [from[0]?.symbol ?? '', to[0]?.symbol ?? ''];
  const evidence = message('{0} does not call {1}: it is {1} that calls {0}.', caller, callee);
  return { answer: 'contradicted', evidence };
}

function isOfInterface({ kind }: NamedCode): boolean {
  return kind === 'interface method';
}

function mayMeanOtherwise(
  reach: CallReach,
  { from, to }: Pick<ClaimedCall, 'from' | 'to'>,
  { mayBeOrder, isThread = false, isWeak, isUse = false }: CallManner,
): boolean {
  if ((mayBeOrder && reach.mayFollow) || (isThread && !reach.startsThread)) return true;
  return isWeak && !isUse && !reach.isReversed && isFar(from, to) && reach.mayBeEntered;
}

/** Control may pass between parts of a program in ways that no call shows. */
function isFar(from: readonly NamedCode[], to: readonly NamedCode[]): boolean {
  return !from.some((one) => to.some((other) => one.packageName === other.packageName));
}

function nameOf({ path, symbol }: NamedCode): FunctionName {
  return { path, symbol };
}

function missingCall(
  { type, from, to }: Pick<ClaimedCall, 'from' | 'to'> & { readonly type: string | undefined },
  { callees, callers, isReversed }: CallReach,
): Message {
  const caller = type ?? from[0]?.symbol ?? '';
  const callee = to[0]?.symbol ?? '';
  if (isReversed) return message('{0} does not call {1}: it is {1} that calls {0}.', caller, callee);
  if (type !== undefined && callers.length > 0)
    return message('{0} does not reach {1}, which is called by {2}.', caller, callee, callers.join(', '));
  if (type !== undefined) return message('{0} does not reach {1}.', caller, callee);
  return callees.length === 0
    ? message('{0} does not reach {1}; it calls nothing of the repository.', caller, callee)
    : message('{0} does not reach {1}; it calls {2}.', caller, callee, callees.join(', '));
}
