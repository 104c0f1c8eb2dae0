import { message } from '../../base/message';
import type { FunctionName, NamedCode } from '../../code/lookup/codeLookup';
import type { CodeSpan } from '../document/model';
import { topicsOf, type SentenceTopic } from './callTopic';
import { CANNOT_TELL, type CheckedClaim, type ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';
import { readCodeWord } from './codeWord';
import { functionsNamed } from './functionsNamed';
import { isHedgedAt } from './hedges';
import { CODE, wordAt, type Sentence } from './sentence';
import { typesOf } from './typesOf';

const NAME = `(?<name>${CODE})`;
const GAP = '[^。；;,，.\\uE000-\\uE7FF]';
/** What code does with a field or a variable. */
const FORMS: readonly RegExp[] = [
  `(?:写进|写入|写到|写回|记进|记在|记到|记入|记录在|放进|放入|放到|存进|存入|存到|存在|保存在|塞进|加进|加入|追加到|关闭|清空|置空|累加到|赋给|更新)了?\\s*(?:字段|通道|队列)?\\s*${NAME}`,
  `从\\s*(?:字段|通道|队列)?\\s*${NAME}\\s*(?:里|中)?\\s*(?:取|读|收|拿|接收)`,
  `在\\s*${NAME}\\s*上\\s*(?:加|减|等)`,
  `等待?\\s*${NAME}\\s*(?:归零|清零|完成|结束|为零)`,
  `\\b(?:writes?|puts?|stores?|saves?|remembers?|records?|keeps?|appends?|adds?|places?|counts?|collects?)\\b${GAP}{0,30}?\\b(?:in|into|to|on) (?:the )?(?:field |channel |map |list |slice )?${NAME}`,
  `\\b(?:closes?|clears?|resets?|increments?|decrements?|updates?|sets?|swaps?) (?:the )?(?:field |channel |map )?${NAME}`,
  `\\b(?:takes?|receives?|reads?|fetches|gets?|drains?)\\b${GAP}{0,24}?\\bfrom (?:the )?(?:field |channel |map |queue )?${NAME}`,
  `\\bwaits? (?:for|on) (?:the )?${NAME}`,
].map((form) => new RegExp(form, 'gi'));

/** The claims that a function does something with a field or a variable: it must at least name it, itself or in what it calls. */
export async function useClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const topicOf = topicsOf(context);
  const claims = context.sentences.flatMap((sentence) =>
    FORMS.flatMap((form) =>
      [...sentence.form.matchAll(form)].map(async ({ groups, index, 0: written }) => {
        const word = wordAt(sentence, groups?.['name']);
        if (!word || isHedgedAt(sentence, index, index + written.length)) return undefined;
        return useClaim(word, sentence, topicOf(sentence), context);
      }),
    ),
  );
  return (await Promise.all(claims)).filter((claim) => claim !== undefined);
}

/** More functions do not tell which is meant. */
const MOST_FUNCTIONS = 20;

async function useClaim(
  word: CodeSpan,
  sentence: Sentence,
  topic: SentenceTopic,
  context: ClaimContext,
): Promise<CheckedClaim | undefined> {
  if (!(await isOfValue(word.text, context))) return undefined;
  const own = sentence.words.map(({ text }) => text);
  const texts = [...new Set([...own, ...topic.subjects, ...topic.others])].filter(
    (text) => text !== word.text,
  );
  const types = await Promise.all(texts.map((text) => typesOf(text, context)));
  const functions = (await Promise.all(texts.map((text) => functionsNamed(text, context)))).flat();
  const [first] = functions;
  // What a type does, any of its methods may do.
  if (!first || functions.length > MOST_FUNCTIONS || types.some(({ types: all }) => all.length > 0))
    return undefined;
  const claim = message('{0} uses {1}', first.symbol, word.text);
  const verdict = await verdictOf(word.text, functions, context);
  return { kind: 'field', start: word.start, end: word.end, claim, ...verdict };
}

/** A field, or a name behind that of a variable; not what may also be a package, a type or a function. */
async function isOfValue(text: string, { code, isSketched }: ClaimContext): Promise<boolean> {
  const word = readCodeWord(text);
  const [last = '', owner, ...more] = [...(word?.names ?? [])].reverse();
  if (!word || word.isCall || word.isMethod || more.length > 0 || isSketched(last)) return false;
  const isOther = async (name: string, isWanted: (one: NamedCode) => boolean): Promise<boolean> =>
    !((await code.named(name)) ?? []).every(isWanted);
  if (owner === undefined && (await isOther(last, ({ kind }) => kind === 'field'))) return false;
  if (owner === undefined) return /^\p{Ll}/u.test(last) && ((await code.named(last)) ?? []).length > 0;
  if (!/^\p{Ll}/u.test(owner) || (await isOther(owner, ({ kind }) => kind === 'field'))) return false;
  const packages = await code.packagesNamed(owner);
  return packages !== undefined && packages.own.length === 0 && !packages.isForeign;
}

async function verdictOf(
  text: string,
  functions: readonly (FunctionName & NamedCode)[],
  { code }: ClaimContext,
): Promise<ClaimVerdict> {
  const named = functions.map(({ path, symbol }) => ({ path, symbol }));
  const isUsed = await code.useWord(named, text);
  const [variable, ...names] = readCodeWord(text)?.names ?? [];
  // Of a variable that they do not have, nothing is known.
  if (variable !== undefined && names.length > 0 && (await code.useWord(named, variable)) !== true)
    return CANNOT_TELL;
  if (isUsed === undefined) return CANNOT_TELL;
  if (isUsed) return { answer: 'holds' };
  const all = [...new Set(functions.map(({ symbol }) => symbol))].slice(0, MOST_NAMED).join(', ');
  return {
    answer: 'contradicted',
    evidence: message('Neither {0} nor what they call has {1}.', all, text),
  };
}

const MOST_NAMED = 4;
