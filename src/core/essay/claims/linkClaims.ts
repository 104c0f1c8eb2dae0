import { message, type Message } from '../../base/message';
import type { FunctionName, NamedCode } from '../../code/lookup/codeLookup';
import type { CodeSpan } from '../document/model';
import type { CheckedClaim } from './claim';
import type { ClaimContext } from './claimContext';
import { isUnmistakable, readCodeWord } from './codeWord';
import { functionsNamed } from './functionsNamed';
import { isCallDenied, isOfOtherPrograms } from './hedges';
import { linksIn, type StatedLink } from './linkForms';
import { spanAround, wordAt, type Sentence } from './sentence';

/**
 * Statements in whatever words that a function has to do with another one, although nothing connects them: no call leads from one
 * to the other or back, and no function calls both. Those that are connected are no claims: the sentence may say anything of them.
 */
export async function unlinkedClaims(
  sentence: Sentence,
  form: string,
  claimed: readonly CheckedClaim[],
  context: ClaimContext,
): Promise<CheckedClaim[]> {
  const links = linksIn(form);
  if (links.length === 0 || isCallDenied(form, sentence) || isOfOtherPrograms(sentence)) return [];
  const found = links.map(async (link): Promise<CheckedClaim | undefined> => {
    const { subject, other } = link;
    const [one, two] = [wordAt(sentence, form.charAt(subject)), wordAt(sentence, form.charAt(other))];
    if (
      !one ||
      !two ||
      ![one, two].every(isPlainly) ||
      claimed.some(({ start, end }) => start <= two.start && two.end <= end)
    )
      return undefined;
    const [from, to] = await Promise.all([
      functionsNamed(one.text, context, one.start),
      functionsNamed(two.text, context, two.start),
    ]);
    const evidence = await otherwise(from, to, link, context);
    if (!evidence) return undefined;
    const claim = message('{0} has to do with {1}', one.text, two.text);
    return { kind: 'call', ...spanAround([one, two]), claim, answer: 'contradicted', evidence };
  });
  return (await Promise.all(found)).filter((claim) => claim !== undefined);
}

/** True for what hardly means anything else than a function: neither a call with arguments nor a word with a capital. */
function isPlainly({ text }: CodeSpan): boolean {
  const word = readCodeWord(text);
  const [last = '', ...more] = [...(word?.names ?? [])].reverse();
  if (word === undefined || /\([^()]+\)$/.test(text.replace(/^\([^()]*\)/, ''))) return false;
  return more.length > 0 || word.isCall || isUnmistakable(last) || /^\p{Ll}{4,}$/u.test(last);
}

/** More functions of one name do not tell which is meant. */
const MOST_READINGS = 12;

/** What is true of two functions instead; `undefined` if they may have to do with each other. */
async function otherwise(
  one: readonly NamedCode[],
  other: readonly NamedCode[],
  { isActive }: StatedLink,
  { code }: ClaimContext,
): Promise<Message | undefined> {
  const isKnown = [one, other].every(({ length }) => length > 0 && length <= MOST_READINGS);
  const [from, to] = [namesOf(one), namesOf(other)];
  if (!isKnown || from.some((name) => to.some((same) => same.symbol === name.symbol))) return undefined;
  const there = await code.reach(from, to);
  if (there?.way !== 'none' || there.mayFollow) return undefined;
  const [caller, callee] = [from[0]?.symbol ?? '', to[0]?.symbol ?? ''];
  if (there.isReversed)
    return isActive ? message('{0} does not call {1}: it is {1} that calls {0}.', caller, callee) : undefined;
  const back = await code.reach(to, from);
  return back?.way === 'none' && !back.mayFollow
    ? message('No calls lead from {0} to {1} or back, and nothing calls both.', caller, callee)
    : undefined;
}

function namesOf(functions: readonly NamedCode[]): readonly FunctionName[] {
  return functions.map(({ path, symbol }) => ({ path, symbol }));
}
