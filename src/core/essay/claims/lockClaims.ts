import { message } from '../../base/message';
import type { Fact, FunctionFacts } from '../../code/codeFacts';
import type { NamedCode } from '../../code/lookup/codeLookup';
import type { CodeSpan } from '../document/model';
import { formOfFunctions } from './callClaims';
import { subjectOf } from './callSubject';
import { topicsOf, type SentenceTopic } from './callTopic';
import { CANNOT_TELL, type CheckedClaim, type ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';
import { readCodeWord } from './codeWord';
import { functionsNamed } from './functionsNamed';
import { isCallDenied } from './hedges';
import { CODE, wordAt, type Sentence } from './sentence';

/** What a sentence says that a function does with a lock or a channel. */
interface LockUse {
  readonly index: number;
  readonly word: CodeSpan;
  /** `read` or `write` for a lock; absent if the sentence does not say which. */
  readonly mode?: 'read' | 'write';
  /** True if the function itself takes it. A lock that is held may be that of its caller. */
  readonly isTaken: boolean;
  /** What is done with a channel. */
  readonly direction?: 'send' | 'receive' | 'close';
}

const NAME = `(?<name>${CODE})`;
const MODE = '(?<mode>读|写|互斥)?';
const ENGLISH_MODE = '(?<mode>read|write|exclusive|shared)?';
const TAKES = '(?<takes>拿到?|获取|获得|加上?|申请|抢到?|取得|占用)';
const ENGLISH_TAKES = '(?<takes>takes?|acquires?|grabs?|locks?|obtains?|gets)';
const FORMS: readonly RegExp[] = [
  `(?:${TAKES}|持有|握着|拿着|占着|释放|放开)了?\\s*(?:了\\s*)?${NAME}\\s*的?${MODE}锁`,
  `(?:在|持)\\s*${NAME}\\s*的?${MODE}锁(?:的?保护)?(?:下|里|内|之下)`,
  `对\\s*${NAME}\\s*加(?<takes>上)?${MODE}锁`,
  `\\b(?:${ENGLISH_TAKES}|holds?|holding|releases?) (?:the |a |an )?(?:${ENGLISH_MODE} ?lock (?:of|on) )(?:the )?${NAME}`,
  `\\b${ENGLISH_TAKES} (?:the )?${NAME}(?: for (?<mode>reading|writing))`,
  `\\bunder (?:the |a )?(?:${ENGLISH_MODE} ?lock (?:of|on) )(?:the )?${NAME}`,
  `(?<send>往|向)\\s*(?:通道\\s*)?${NAME}\\s*(?:里|中)?\\s*(?:发送?|写|投)`,
  `从\\s*(?:通道\\s*)${NAME}\\s*(?:里|中)?\\s*(?<receive>取|读|收|接收)`,
  `(?<close>关闭)了?\\s*(?:通道\\s*)?${NAME}`,
  `\\b(?<send>sends?|writes?|puts?)\\b[^,;.\\uE000-\\uE7FF]{0,24}? (?:to|into|on) (?:the )?(?:channel )${NAME}`,
  `\\b(?<receive>receives?|reads?|takes?)\\b[^,;.\\uE000-\\uE7FF]{0,24}? from (?:the )?(?:channel )${NAME}`,
  `\\b(?<close>closes) (?:the )?(?:channel )?${NAME}`,
].map((form) => new RegExp(form, 'gi'));

/** The claims that a function takes a lock, for reading or writing, or does something with a channel. */
export async function lockClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const topicOf = topicsOf(context);
  const claims = context.sentences.flatMap((sentence) =>
    usesIn(sentence).map((use) => lockClaim(use, sentence, topicOf, context)),
  );
  return (await Promise.all(claims)).filter((claim) => claim !== undefined);
}

function usesIn(sentence: Sentence): readonly LockUse[] {
  return FORMS.flatMap((form) =>
    sentence.readings.matches(form, sentence.form).flatMap(({ index, groups = {} }): LockUse[] => {
      const word = wordAt(sentence, groups['name']);
      const mode = modeOf(groups['mode']);
      const direction = (['send', 'receive', 'close'] as const).find((one) => groups[one] !== undefined);
      const isTaken = groups['takes'] !== undefined;
      return word ? [{ index, word, isTaken, ...(mode && { mode }), ...(direction && { direction }) }] : [];
    }),
  );
}

function modeOf(written: string | undefined): 'read' | 'write' | undefined {
  if (written === undefined || written === '互斥') return undefined;
  return /读|read|shared/i.test(written) ? 'read' : 'write';
}

async function lockClaim(
  use: LockUse,
  sentence: Sentence,
  topicOf: (sentence: Sentence) => SentenceTopic,
  context: ClaimContext,
): Promise<CheckedClaim | undefined> {
  if (isCallDenied(sentence.form, sentence)) return undefined;
  const form = await formOfFunctions(sentence, context);
  const subject = subjectOf(form, use.index);
  if (!subject) return undefined;
  const isSaid = subject.certainty === 'stated';
  const names = isSaid
    ? subject.callers.flatMap((at) => wordAt(sentence, sentence.form.charAt(at))?.text ?? [])
    : [...sentence.words.map(({ text }) => text), ...topicOf(sentence).subjects];
  const named = await Promise.all(names.map((text) => functionsNamed(text, context, use.word.start)));
  const functions = context.nearby.likely(named.flat(), use.word.start);
  const [first] = functions;
  if (!first || functions.length > MOST_FUNCTIONS) return undefined;
  const claim = message('{0} uses {1}', first.symbol, use.word.text);
  const { start, end } = use.word;
  const verdict = await verdictOf(use, functions, isSaid, context);
  // Whether the function has the name at all is another claim.
  return verdict.answer === 'unknown' ? undefined : { kind: 'field', start, end, claim, ...verdict };
}

/** More functions do not tell which is meant. */
const MOST_FUNCTIONS = 6;

async function verdictOf(
  { word, mode, direction, isTaken }: LockUse,
  functions: readonly NamedCode[],
  isSaid: boolean,
  { code }: ClaimContext,
): Promise<ClaimVerdict> {
  const last = readCodeWord(word.text)?.names.at(-1);
  const isVariable = ({ kind }: NamedCode): boolean => kind === 'field' || kind === 'var';
  if (last === undefined || !((await code.named(last)) ?? []).every(isVariable)) return CANNOT_TELL;
  const all = await Promise.all(functions.map(({ path, symbol }) => code.functionAt(path, symbol)));
  const facts = all.filter((one) => one !== undefined);
  if (facts.length < functions.length) return CANNOT_TELL;
  const isOfName = ({ of }: { readonly of: string }): boolean => of.split('.').at(-1) === last;
  const uses = facts.flatMap((one) => usesOf(one, direction).filter(isOfName));
  const isAsSaid = uses.some((one) =>
    direction === undefined ? mode === undefined || one.manner === mode : one.manner === direction,
  );
  if (isAsSaid) return { answer: 'holds' };
  const [other] = uses;
  const isOther = other && (direction === undefined || !(await isUsedByCallees(functions, last, { code })));
  if (isOther)
    return { answer: 'contradicted', evidence: message('Line {0} says {1}.', other.line + 1, other.text) };
  if (!isTaken || !isSaid) return CANNOT_TELL;
  const own = functions.map(({ path, symbol }) => ({ path, symbol }));
  if ((await code.distanceToWord(own, last)) !== null) {
    // What a function takes itself is said on its own lines; a helper that takes the lock has it on its lines.
    const [taken] = facts.flatMap(({ locks }) =>
      locks.filter((one) => mode === undefined || one.mode === mode),
    );
    const isHelped = !taken || (await isTakenByCallees(functions, isOfName, code));
    if (isHelped) return CANNOT_TELL;
    return { answer: 'contradicted', evidence: message('Line {0} says {1}.', taken.line + 1, taken.text) };
  }
  const evidence = message('Neither {0} nor what they call has {1}.', own[0]?.symbol ?? '', word.text);
  return { answer: 'contradicted', evidence };
}

/** What a function does with locks or with channels, in one form. */
function usesOf(
  { locks, channels }: FunctionFacts,
  direction: LockUse['direction'],
): readonly (Fact & { readonly of: string; readonly manner: string })[] {
  return direction === undefined
    ? locks.map((one) => ({ ...one, manner: one.mode }))
    : channels.map((one) => ({ ...one, manner: one.direction }));
}

async function isTakenByCallees(
  functions: readonly NamedCode[],
  isOfName: (lock: { readonly of: string }) => boolean,
  code: ClaimContext['code'],
): Promise<boolean> {
  const calls = (await code.callsIn(functions.map(({ path, symbol }) => ({ path, symbol })))) ?? [];
  const callees = calls.flat().flatMap(({ callee }) => callee ?? []);
  const facts = await Promise.all(callees.map(({ path, symbol }) => code.functionAt(path, symbol)));
  return facts.some((one) => one?.locks.some(isOfName));
}

async function isUsedByCallees(
  functions: readonly NamedCode[],
  name: string,
  { code }: Pick<ClaimContext, 'code'>,
): Promise<boolean> {
  const calls = (await code.callsIn(functions.map(({ path, symbol }) => ({ path, symbol })))) ?? [];
  const callees = calls.flat().flatMap(({ callee }) => callee ?? []);
  return callees.length > 0 && (await code.distanceToWord(callees, name)) !== null;
}
