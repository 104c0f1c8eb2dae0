import { message, type Message } from '../../base/message';
import { folderOf, nameOf } from '../../base/repoPath';
import type { NamedCode } from '../../code/lookup/codeLookup';
import { hasWord } from '../../code/lookup/wordSearch';
import type { CodeSpan } from '../document/model';
import { CANNOT_TELL, type CheckedClaim, type ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';
import { isPlaceholder, isUnmistakable, readCodeWord, type CodeWord } from './codeWord';
import { isHedged, isHedgedAt, isOfOtherPrograms, isOwnDesign } from './hedges';
import { lastNameOf, resolveInLikely, resolveWord, type Resolved } from './resolveWord';
import { CODE, markOf, type Sentence } from './sentence';

const KINDS =
  '函数|方法|结构体|类型|接口|字段|成员|常量|变量|测试|协程|functions?|methods?|structs?|types?|interfaces?|fields?|members?|constants?|variables?|tests?';

/** How far, in characters, names stand that are named together, and how many of them are looked up. */
const NEARBY = 800;
const MOST_NEARBY = 24;
/** In characters: names of four words or so. */
const LONG = 16;
/** In characters: what is longer than an ending. */
const SHORTEST_WORD = 3;

/** True if a word beside a piece of code says that it is a declaration, or if it is named together with one. */
async function isSaidToBeCode(span: CodeSpan, sentence: Sentence, context: ClaimContext): Promise<boolean> {
  const { form, words } = sentence;
  const mark = markOf(words.indexOf(span));
  const isSaid = new RegExp(
    `(?:${KINDS})\\s*(?:是|为|叫做?|名为|里的|中的|的|：|:|called|named)?\\s*(?:${CODE}\\s*(?:、|和|与|以及|,|，|and|, and)\\s*)*${mark}|${mark}\\s*(?:\\([^()]*\\)|（[^（）]*）)?\\s*(?:这个|这一|是一?个?|is an?|is the)?\\s*(?:${KINDS})`,
    'i',
  ).test(form);
  if (isSaid) return true;
  // Names of two words with capitals may be those of ideas and of other programs.
  const isField = /^\p{Ll}/u.test(span.text);
  const others = (isField ? context.essay.codeSpans : words)
    .filter((other) => other !== span && Math.abs(other.start - span.start) < NEARBY)
    .slice(0, MOST_NEARBY)
    .flatMap(({ text }) => readCodeWord(text) ?? []);
  const resolved = await Promise.all(
    others
      .filter(({ names, isMethod }) => isMethod || names.length > 1 || isUnmistakable(names.at(-1) ?? ''))
      .map((other) => resolveWord(other, context.code)),
  );
  return resolved.some(({ state }) => state === 'declared');
}

const CONCEPTS =
  '方式|方案|策略|机制|算法|模式|思想|概念|特性|模型|场景|approach|strategy|mechanism|algorithm|mode|concept|feature|model|technique';

/** True if a word beside a piece of code says that it is no declaration but an idea. */
function isConcept(span: CodeSpan, { form, words }: Sentence): boolean {
  const mark = markOf(words.indexOf(span));
  return new RegExp(
    `(?:${CONCEPTS})\\s*(?:是|为|叫做?|名为|：|:|called|named|—|-)?\\s*${mark}|${mark}\\s*(?:这种|这一|的|这个)?\\s*(?:${CONCEPTS})`,
    'i',
  ).test(form);
}

/** True for a piece of code with other words in quotation marks: somebody else says it. */
function isQuoted(span: CodeSpan, { form, words }: Sentence): boolean {
  const mark = markOf(words.indexOf(span));
  return new RegExp(`[“「『]\\s*(?:[^”」』]*[^”」』\\s][^”」』]*${mark}|${mark}\\s*[^”」』\\s])`).test(form);
}

/** The claims that code in backticks exists in the repository. */
export async function symbolClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const claims = context.sentences.map(async (sentence) => {
    const found = sentence.words.map((word) => symbolClaim(word, sentence, context));
    return (await Promise.all(found)).filter((claim) => claim !== undefined);
  });
  return (await Promise.all(claims)).flat();
}

async function symbolClaim(
  span: CodeSpan,
  sentence: Sentence,
  context: ClaimContext,
): Promise<CheckedClaim | undefined> {
  const word = readCodeWord(span.text);
  const isOfLanguage = !span.text.includes('::') || context.languages.some(({ joiner }) => joiner === '::');
  if (!word || !isNamed(word) || !isOfLanguage) return undefined;
  const { start, end } = span;
  const claim = message('{0} exists', word.written);
  return {
    kind: 'symbol',
    start,
    end,
    claim,
    isOfExistence: true,
    ...(await verdictOf(word, span, sentence, context)),
  };
}

/** Short words of small letters may be anything. */
function isNamed({ names, isMethod, isCall }: CodeWord): boolean {
  const last = names.at(-1) ?? '';
  return last.length > 1 && (isMethod || isCall || names.length > 1 || isUnmistakable(last));
}

async function verdictOf(
  word: CodeWord,
  span: CodeSpan,
  sentence: Sentence,
  context: ClaimContext,
): Promise<ClaimVerdict> {
  const resolved = await resolvedHere(word, span, context);
  switch (resolved.state) {
    case 'declared':
      return { answer: 'holds', evidence: placesOf(resolved) };
    case 'mentioned':
      return { answer: 'holds', evidence: message('The source has this word.') };
    case 'unknown':
      return CANNOT_TELL;
    case 'absent':
      return (await isStated(word, span, sentence, resolved, context))
        ? { answer: 'contradicted', evidence: await absenceOf(word, resolved, context) }
        : CANNOT_TELL;
  }
}

/** Of types of one name, those of packages that the text is about have the member. */
async function resolvedHere(
  word: CodeWord,
  { start }: CodeSpan,
  { code, nearby, essay }: ClaimContext,
): Promise<Resolved> {
  const resolved = await resolveWord(word, code);
  // Who writes a method as the source does has read it there.
  if (resolved.state !== 'declared' || word.isMethod) return resolved;
  const hasFolder = ({ path }: NamedCode): boolean => hasWord(essay.text, nameOf(folderOf(path)));
  if (resolved.places.some(hasFolder)) return resolved;
  const here = await resolveInLikely(word, code, (types) => nearby.likely(types, start));
  return here?.state === 'absent' ? here : resolved;
}

/** True if a sentence certainly says that a name that is absent is there. */
async function isStated(
  word: CodeWord,
  span: CodeSpan,
  sentence: Sentence,
  resolved: Extract<Resolved, { state: 'absent' }>,
  context: ClaimContext,
): Promise<boolean> {
  if (isConcept(span, sentence) || isQuoted(span, sentence) || isPlaceholder(resolved.name)) return false;
  if (isOwnDesign(sentence) || context.isSketched(resolved.name)) return false;
  const near = await nearestTo(resolved.name, context);
  if (near || resolved.of || word.isMethod) {
    const isClear = near !== undefined || word.isMethod || !isHedged(sentence);
    if (!isClear && !(await isAround(resolved, sentence, context))) return false;
    if (isDenied(span, sentence)) return false;
  } else if (isSilent(word, span, sentence, context)) return false;
  const like = near ?? (await likeAnywhere(resolved.name, sentence, context));
  const isSaid = like !== undefined || (await isSaidToBeCode(span, sentence, context));
  if (!isCertainlyMeant(word, resolved, isSaid)) return false;
  if (resolved.of !== undefined || isOfCall(span, sentence)) return true;
  return (like && isMisspelt(resolved.name, like)) || !(await mayBeShortened(word, context));
}

/** True for the name of a function or a constant with other letters: one of several things may have a name of its own, these do not. */
function isMisspelt(name: string, { kind, symbol }: NamedCode): boolean {
  const isAlone = kind === 'func' || kind === 'method' || kind === 'const';
  return isAlone && Math.abs(lastNameOf(symbol).length - name.length) < SHORTEST_WORD;
}

/** True if a sentence says that a piece of its code is not there, or not here and now. */
function isDenied(span: CodeSpan, sentence: Sentence): boolean {
  const at = sentence.form.indexOf(markOf(sentence.words.indexOf(span)));
  return isHedgedAt(sentence, at, at + 1);
}

/** True for a name that calls or is called. Other things have names that writers shorten. */
function isOfCall(span: CodeSpan, { form, words }: Sentence): boolean {
  const mark = markOf(words.indexOf(span));
  return new RegExp(
    `(?:调用|\\b(?:calls?|calling|invokes?|invoking))\\s*(?:了|the )?\\s*(?:${CODE}\\s*(?:、|和|与|以及|,|，|and|, and)\\s*)*${mark}|${mark}\\s*(?:函数|方法)?\\s*(?:会|再|先|则|又|也|直接|依次|then|directly|also)*\\s*(?:调用|calls?\\b)|${mark}\\s*(?:\\S{0,3}被\\s*${CODE}\\s*调用|is called\\b)`,
    'i',
  ).test(form);
}

/** True for a name of a package of the tree, and for a member of a type that the text is about: no other module's of that name. */
async function isAround(
  { of }: Extract<Resolved, { state: 'absent' }>,
  sentence: Sentence,
  { code, nearby }: ClaimContext,
): Promise<boolean> {
  if (of?.kind === 'package') {
    const own = (await code.packagesNamed(of.name))?.own ?? [];
    return !isOfOtherPrograms(sentence) || own.some((folder) => nearby.folders.includes(folder));
  }
  if (!of) return false;
  const types = (await code.named(of.name)) ?? [];
  return types.some(({ path }) => nearby.folders.includes(folderOf(path)));
}

/** What nearly has a name, in a file or a folder that the text is about. */
async function nearestTo(name: string, { code, nearby }: ClaimContext): Promise<NamedCode | undefined> {
  return (isUnmistakable(name) ? await code.nearest(name, nearby.folders) : undefined) ?? undefined;
}

/** What has a long name that differs by a word or a letter, anywhere: no other program would have one so like it. */
async function likeAnywhere(
  name: string,
  sentence: Sentence,
  { code }: ClaimContext,
): Promise<NamedCode | undefined> {
  if (name.length < LONG || isOfOtherPrograms(sentence)) return undefined;
  return (await code.nearest(name)) ?? undefined;
}

function isSilent(
  { names }: CodeWord,
  span: CodeSpan,
  sentence: Sentence,
  { isOwnName, languages }: ClaimContext,
): boolean {
  const last = names.at(-1) ?? '';
  const isOfLibrary = languages.some(({ packagesOfLibrary }) =>
    sentence.words.some(({ text }) => text.includes('/') && packagesOfLibrary.has(text)),
  );
  const isCertain = !/可能|大概|也许|perhaps|\bmaybe\b/i.test(sentence.form);
  return (
    isOfLibrary ||
    !isCertain ||
    isOwnName(last) ||
    isPlaceholder(last) ||
    isOfOtherPrograms(sentence) ||
    isDenied(span, sentence)
  );
}

/** True if a writer may have made a name of another one, or of those of a package and of what it declares. */
async function mayBeShortened({ names, isMethod }: CodeWord, { code }: ClaimContext): Promise<boolean> {
  const name = names.at(-1) ?? '';
  if (isMethod) return false;
  if ((await code.mentionsLike(name)) !== false) return true;
  // The type of a package of another module often has its name.
  if ((await code.mentions(name.toLowerCase())) !== false) return true;
  const starts = [...name.matchAll(/(?<=[\p{Ll}\d])\p{Lu}/gu)].map(({ index }) => index);
  const rests = starts.map(async (start) =>
    ((await code.named(name.slice(start))) ?? []).some(
      ({ packageName }) => packageName === name.slice(0, start).toLowerCase(),
    ),
  );
  return (await Promise.all(rests)).includes(true);
}

/** A name without a type or package of the repository must look like one, or be said to be one. */
function isCertainlyMeant(
  { names, isMethod, isCall }: CodeWord,
  { name, of }: Extract<Resolved, { state: 'absent' }>,
  isSaidToBe: boolean,
): boolean {
  if (of) return of.kind === 'type' || /^\p{Lu}/u.test(name) || isUnmistakable(name);
  if (isMethod) return true;
  // Names of data have dots and underscores, too.
  if (names.length > 1) return isUnmistakable(name) && (isCall || /\p{Lu}/u.test(name));
  if (!isUnmistakable(name)) return false;
  // Names of data have underscores, too.
  if (!/\p{Lu}/u.test(name)) return isCall;
  return isCall || isSaidToBe || /[a-z0-9][A-Z].*[a-z][A-Z]/.test(name);
}

function placesOf({ places }: Extract<Resolved, { state: 'declared' }>): Message {
  const [first, ...others] = places;
  const place = `${first?.path ?? ''}:${(first?.line ?? 0) + 1}`;
  return others.length === 0
    ? message('declared at {0}', place)
    : message('declared at {0}, and {1} times elsewhere', place, others.length);
}

async function absenceOf(
  { written }: CodeWord,
  { name, of }: Extract<Resolved, { state: 'absent' }>,
  context: ClaimContext,
): Promise<Message> {
  const { code } = context;
  if (!of && (await code.mentions(name))) return message('The repository has no type {0}.', name);
  if (!of) {
    const near = await nearestTo(name, context);
    return near
      ? message(
          '{0} is nowhere in the repository at this commit. There is {1} at {2}.',
          name,
          near.symbol,
          `${near.path}:${near.line + 1}`,
        )
      : message('{0} is nowhere in the repository at this commit.', name === '' ? written : name);
  }
  const elsewhere = (await code.named(name))?.find(({ isTest }) => !isTest);
  if (elsewhere) {
    const place = `${elsewhere.path}:${elsewhere.line + 1}`;
    return of.kind === 'type'
      ? message('The type {0} has no member {1}. {2} is at {3}.', of.name, name, elsewhere.symbol, place)
      : message(
          'The package {0} does not declare {1}. {2} is at {3}.',
          of.name,
          name,
          elsewhere.symbol,
          place,
        );
  }
  return of.kind === 'type'
    ? message('The type {0} has no member {1}.', of.name, name)
    : message('The package {0} does not declare {1}.', of.name, name);
}
