import { message } from '../../base/message';
import type { FunctionName } from '../../code/lookup/codeLookup';
import type { CodeSpan } from '../document/model';
import { CANNOT_TELL, type CheckedClaim, type ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';
import { isUnmistakable, readCodeWord } from './codeWord';
import { isHedgedAt } from './hedges';
import { isUsedIn } from './useForms';
import { markOf, type Sentence } from './sentence';
import { goesOn, scopesOf, type SentenceScope } from './sentenceScope';
import { embeddedTypes } from './typesOf';

/**
 * The claims that a sentence uses names of variables and fields that its functions have: a name that neither they nor what
 * they call have is one of other code.
 */
export async function scopeClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const scopeOf = scopesOf(context);
  const claims = context.sentences.flatMap((sentence) =>
    sentence.words.map((word, place) => scopeClaim(word, place, sentence, context, scopeOf)),
  );
  return (await Promise.all(claims)).filter((claim) => claim !== undefined);
}

/** Who acts is not the function, but somebody else. */
const OTHER_SUBJECT =
  /调用者|调用方|上层|外部|外层|其他|其它|别的|另一|客户端|对端|用户|后者|本函数|\bcallers?\b|\bclients?\b|\bothers\b|\banother\b|\bother (?:thread|function|caller|process)|\bsomeone\b|\busers?\b|\b(?:the|this) (?:loop|function|method|code) here\b/i;
/** A list of what to read is no statement. */
const READING =
  /^让|读起|看起|断点|关键词|搜索|grep|\bbegin at\b|\bstart (?:at|with)\b|\bfollow\b|\bbreakpoint/i;
/** Nobody taught us other languages. */
const OTHER_LANGUAGE = /[\u3040-\u30ff\uac00-\ud7af]/;

async function scopeClaim(
  word: CodeSpan,
  place: number,
  sentence: Sentence,
  context: ClaimContext,
  scopeOf: ReturnType<typeof scopesOf>,
): Promise<CheckedClaim | undefined> {
  const { form, block } = sentence;
  if (block.kind === 'cell' || block.kind === 'heading') return undefined;
  const name = await valueNamed(word.text, context);
  if (name === undefined) return undefined;
  const at = form.indexOf(markOf(place));
  const isUsed = isUsedIn(form, at);
  if (!isUsed && !isUnmistakable(name)) return undefined;
  if (isHedgedAt(sentence, at, at + 1) || OTHER_SUBJECT.test(form.slice(0, at)) || READING.test(form))
    return undefined;
  // A name in brackets explains a word, whoever acts.
  if (/[（(]\s*$/.test(form.slice(0, at)) && /^\s*[）)]/.test(form.slice(at + 1))) return undefined;
  if (OTHER_LANGUAGE.test(form) || CALLABLE.test(form.slice(at + 1))) return undefined;
  if (!isUsed && (await isTypeName(name, context))) return undefined;
  const scope = await scopeOf(sentence, word.start);
  const [first] = [...scope.stated, ...scope.around];
  if (!first || (!isUsed && scope.stated.length === 0)) return undefined;
  if (!isLinked(word, at, sentence, scope)) return undefined;
  const claim = message('{0} uses {1}', first.symbol, word.text);
  const verdict = await verdictOf(word.text, isUsed, scope, context);
  return { kind: 'field', start: word.start, end: word.end, claim, ...verdict };
}

const PRONOUN = /它|该函数|该方法|这个函数|这个方法|\bit\b|\bthis (?:function|method)\b/i;
/** Before the name of a function: it is no subject, but what is said of something else. */
const PREDICATE = /(?:是|为|由)\s*$|[，,。]/;
const CLAUSE = /[，,；;：:]/;
const LAST_CLAUSE = /[，,；;：:][^，,；;：:]*$/;
const LONGEST_LEAD = 24;
/** Chinese goes on with the same subject without naming it. */
const HAN = /\p{Script=Han}/u;
/** English goes on with a verb; with anything else, something else acts. */
const GOES_ON =
  /^\s*(?:(?:and|then|but|or|also|finally|afterwards|next|so)\s+)*(?!(?:is|was|has|this|its|as|unless|across|less)\b)[a-z]+s\b/i;

/** True if a function of the sentence may act on a name: one at the front, one of the clause, or one that a pronoun means. */
function isLinked(word: CodeSpan, at: number, sentence: Sentence, { actors }: SentenceScope): boolean {
  const { form, words } = sentence;
  // What a variable of another function has is not known without it; what is named before may be what acts.
  if (actors.length === 0)
    return (
      goesOn(sentence) &&
      !word.text.includes('.') &&
      !words.some((one) => one.start < word.start && !isBeside(one, word, words))
    );
  if (PRONOUN.test(form)) return true;
  return actors.some((actor) => {
    const place = form.indexOf(markOf(words.indexOf(actor)));
    const between = place < at ? form.slice(place, at) : form.slice(at, place);
    if (!CLAUSE.test(between)) return true;
    if (place > at || place > LONGEST_LEAD || PREDICATE.test(form.slice(0, place))) return false;
    return HAN.test(form) || GOES_ON.test(between.slice(between.search(LAST_CLAUSE) + 1));
  });
}

/** True for names of one list, which are acted on together. */
function isBeside(one: CodeSpan, other: CodeSpan, words: readonly CodeSpan[]): boolean {
  return words.slice(words.indexOf(one), words.indexOf(other)).every(({ text }) => /^\p{Ll}\w*$/u.test(text));
}

/** Behind a name: it is that of a function or a package, or a lock that somebody holds who has the function called. */
const CALLABLE =
  /^\s*(?:函数|方法|包(?!括|含|装|裹|体|围)|(?:的?[读写]?锁)?(?:的?保护)?之?下[，,]?\s*由|functions?\b|methods?\b|packages?\b)/i;

/** True if a name with a capital is a word of the tree: writers call a variable after its type. */
async function isTypeName(name: string, { code }: ClaimContext): Promise<boolean> {
  return (await code.mentions(name.charAt(0).toUpperCase() + name.slice(1))) !== false;
}

/** The last name of a piece of code that can only name a field or a variable, maybe behind that of a variable. */
async function valueNamed(text: string, context: ClaimContext): Promise<string | undefined> {
  const { code, isSketched, isOwnName } = context;
  const word = readCodeWord(text);
  const [name = '', owner, ...more] = [...(word?.names ?? [])].reverse();
  if (!word || word.isCall || word.isMethod || more.length > 0) return undefined;
  if (owner !== undefined) return (await isFieldOf(owner, name, context)) ? name : undefined;
  if (!/^\p{Ll}/u.test(name) || name.length < 2 || isSketched(name) || isOwnName(name)) return undefined;
  const named = (await code.named(name)) ?? [];
  const isField = named.length > 0 && named.every(({ kind }) => kind === 'field' || kind === 'var');
  // A local variable of other code may have any name; one that is nowhere is an invention.
  if (isField && named.some(({ kind }) => kind === 'field')) return name;
  // Columns and files of an example have underscores.
  if (named.length > 0 || name.includes('_')) return undefined;
  const isMentioned = await Promise.all([name, name.toLowerCase()].map((one) => code.mentions(one)));
  return isMentioned.every((one) => one === false) ? name : undefined;
}

/** True for a name that only fields have behind a name of small letters that no package, type or function has. */
async function isFieldOf(name: string, field: string, { code, isSketched }: ClaimContext): Promise<boolean> {
  const [owners, fields] = [(await code.named(name)) ?? [], (await code.named(field)) ?? []];
  if (!/^\p{Ll}/u.test(name) || ![...owners, ...fields].every(({ kind }) => kind === 'field')) return false;
  if (isSketched(field)) return false;
  const packages = await code.packagesNamed(name);
  return packages !== undefined && packages.own.length === 0 && !packages.isForeign;
}

async function verdictOf(
  text: string,
  isUsed: boolean,
  { stated, around, types }: SentenceScope,
  context: ClaimContext,
): Promise<ClaimVerdict> {
  const { code } = context;
  for (const type of types) {
    const all = await embeddedTypes(type, code);
    if (all.types.some(({ fields }) => fields.some(({ name }) => name === text))) return { answer: 'holds' };
  }
  const functions: readonly FunctionName[] = [...stated, ...around];
  const [variable, member] = text.split('.');
  // Of a variable that they do not have, nothing is known.
  if (member !== undefined && typeof (await code.distanceToWord(functions, variable ?? '')) !== 'number')
    return CANNOT_TELL;
  const distance = await code.distanceToWord(functions, member ?? text);
  if (distance === undefined) return CANNOT_TELL;
  if (distance !== null && distance < 2) return { answer: 'holds' };
  if (distance !== null && !isUsed) return CANNOT_TELL;
  const all = [...new Set(functions.map(({ symbol }) => symbol))].slice(0, MOST_NAMED).join(', ');
  return {
    answer: 'contradicted',
    evidence: message('Neither {0} nor what they call has {1}.', all, text),
  };
}

const MOST_NAMED = 4;
