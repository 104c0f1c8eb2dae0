import { message, type Message } from '../../base/message';
import type { CallReach, CodeLookup, FunctionName, NamedCode } from '../../code/lookup/codeLookup';
import { statedCalls, type StatedCall } from './callForms';
import { CANNOT_TELL, type CheckedClaim, type ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';
import { readCodeWord } from './codeWord';
import { isCallDenied } from './hedges';
import { resolveWord } from './resolveWord';
import { spanAround, type Sentence } from './sentence';

/** More functions of one name say nothing about the one that is meant. */
const MOST_CALLERS = 12;
const MOST_CALLEES = 40;

/** The claims of sentences that one function calls another. */
export async function callClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const claims = context.sentences.flatMap((sentence) =>
    statedCalls(sentence).map((stated) => callClaim(stated, sentence, context)),
  );
  return (await Promise.all(claims)).filter((claim) => claim !== undefined);
}

async function callClaim(
  stated: StatedCall,
  sentence: Sentence,
  context: ClaimContext,
): Promise<CheckedClaim | undefined> {
  const callers = stated.callers.flatMap((place) => sentence.words[place] ?? []);
  const callee = sentence.words[stated.callee];
  const [caller] = callers;
  if (!caller || !callee) return undefined;
  const functions = await Promise.all(callers.map(({ text }) => functionsNamed(text, context)));
  const goals = await functionsNamed(callee.text, context);
  if (functions.some((each) => each.length === 0) || goals.length === 0) return undefined;
  const claim = message('{0} calls {1}', caller.text, callee.text);
  const isDenied = isCallDenied(stated.clause, sentence);
  const verdict = isDenied ? CANNOT_TELL : await callVerdict(functions.flat(), goals, stated, context.code);
  return { kind: 'call', ...spanAround([caller, callee]), claim, ...verdict };
}

/** The functions that a piece of code names; empty if it names anything else too, or too many. */
export async function functionsNamed(
  text: string,
  { code, isSketched }: Pick<ClaimContext, 'code' | 'isSketched'>,
): Promise<readonly NamedCode[]> {
  const word = readCodeWord(text);
  if (!word || isSketched(word.names.at(-1) ?? '')) return [];
  const resolved = await resolveWord(word, code);
  if (resolved.state !== 'declared') return [];
  const places = resolved.places.filter(({ isTest }) => !isTest);
  return places.every(isCallable) ? places : [];
}

function isCallable({ kind }: NamedCode): boolean {
  return kind === 'func' || kind === 'method' || kind === 'interface method';
}

/** Whether calls lead from any of some functions to any of others. */
export async function callVerdict(
  from: readonly NamedCode[],
  to: readonly NamedCode[],
  { isArrow, isWeak }: Pick<StatedCall, 'isArrow' | 'isWeak'>,
  code: CodeLookup,
): Promise<ClaimVerdict> {
  if (from.length > MOST_CALLERS || to.length > MOST_CALLEES) return CANNOT_TELL;
  const reach = await code.reach(from.map(nameOf), to.map(nameOf));
  if (!reach || reach.way === 'unsure') return CANNOT_TELL;
  if (reach.way === 'near')
    return { answer: 'holds', evidence: message('by way of {0}', reach.through.join(' → ')) };
  if (isArrow && reach.hasCommonCaller) return CANNOT_TELL;
  if (isWeak && !reach.isReversed && isFar(from, to)) return CANNOT_TELL;
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
