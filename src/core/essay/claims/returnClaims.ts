import { message } from '../../base/message';
import { linesOf } from '../../base/text';
import type { NamedCode } from '../../code/lookup/codeLookup';
import { hasWord } from '../../code/lookup/wordSearch';
import type { CodeSpan } from '../document/model';
import { CANNOT_TELL, type CheckedClaim, type ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';
import { functionsNamed } from './functionsNamed';
import { isHedgedAt } from './hedges';
import { CODE, spanAround, wordAt, type Sentence } from './sentence';
import { lastNameOf } from './resolveWord';
import { isTypeText } from './typeText';
import { typesOf } from './typesOf';

/** Between a function and the verb: other code, which is no function, and words that bring no other subject. */
const GAP = `(?:[^。；;：:，,]|${CODE}){0,40}?`;
const FORMS: readonly RegExp[] = [
  `(?<name>${CODE})${GAP}(?:[，,]\\s*)?(?:最后|直接|统一|一并|\\s)*返回(?:值|类型|的?是|为|了|一个|一组|\\s)*(?<type>${CODE})(?:\\s*(?:和|与|以及|、)\\s*(?<more>${CODE}))?`,
  `(?<name>${CODE})${GAP}(?:, | and |, and |\\s)returns(?: an?| the| its| one| both| either)*\\s*(?<type>${CODE})(?: and (?:an?|the) (?<more>${CODE}))?`,
].map((form) => new RegExp(form, 'gi'));

/** Behind a type: what is said is about a value of it. */
const OF_VALUE =
  /^\s*(?:时|的时候|之前|之后|后|前|的(?!指针|切片|值)|里|中|if\b|when\b|whenever\b|once\b|of\b|from\b)/;

const DENIED = /不|未|没|并非|而非|\b(?:not|never|no longer|neither|nor|no)\b|n['’]t\b/i;

/** More functions of one name do not tell which is meant. */
const MOST_FUNCTIONS = 6;

/** The claims of sentences that a function returns something of a type. */
export async function returnClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const claims = context.sentences.flatMap((sentence) =>
    FORMS.flatMap((form) =>
      sentence.readings.matches(form, sentence.form).flatMap((match) => claimsOf(match, sentence, context)),
    ),
  );
  return (await Promise.all(claims)).filter((claim) => claim !== undefined);
}

function claimsOf(
  { index, 0: written, groups = {} }: RegExpExecArray,
  sentence: Sentence,
  context: ClaimContext,
): readonly Promise<CheckedClaim | undefined>[] {
  const to = index + written.length;
  if (DENIED.test(written)) return [];
  if (isHedgedAt(sentence, index, to) || OF_VALUE.test(sentence.form.slice(to))) return [];
  const marks = (written.match(new RegExp(CODE, 'g')) ?? []).filter(
    (mark) => mark !== groups['type'] && mark !== groups['more'],
  );
  const between = marks.flatMap((mark) => wordAt(sentence, mark) ?? []);
  return [groups['type'], groups['more']].flatMap((mark) => {
    const type = wordAt(sentence, mark);
    return type ? [returnClaim(between, type, context)] : [];
  });
}

/** The last function before the verb returns it. */
async function returnClaim(
  before: readonly CodeSpan[],
  type: CodeSpan,
  context: ClaimContext,
): Promise<CheckedClaim | undefined> {
  const isPredeclared = PREDECLARED.test(type.text);
  const named = isPredeclared
    ? undefined
    : await typesOf(type.text, context, { at: type.start, isSaid: true });
  if (!isTypeText(type.text) || (named && named.types.length === 0)) return undefined;
  const functions = await Promise.all(before.map(({ text, start }) => functionsNamed(text, context, start)));
  const at = functions.map((found) => found.length > 0).lastIndexOf(true);
  const [name, found] = [before[at], functions[at]];
  if (!name || !found) return undefined;
  const likely = context.nearby.likely(found, name.start);
  if (likely.length > MOST_FUNCTIONS) return undefined;
  const names = named
    ? [
        lastNameOf(type.text),
        ...[...named.types, ...named.rivals].flatMap((one) => one.implements.map(({ symbol }) => symbol)),
      ]
    : [type.text.replace(/^[*[\]]+/, '')];
  const verdicts = await Promise.all(
    likely.map((one) => verdictOf(one, type.text, names, isPredeclared, context)),
  );
  const best = verdicts.find(({ answer }) => answer !== 'contradicted') ?? verdicts[0] ?? CANNOT_TELL;
  const claim = message('{0} returns {1}', name.text, type.text);
  return { kind: 'relation', ...spanAround([name, type]), claim, ...best };
}

const PREDECLARED = /^(?:\[\])?(?:bool|string|byte|u?int(?:8|16|32|64)?|float(?:32|64))$/;

async function verdictOf(
  { path, symbol, line, endLine }: NamedCode,
  type: string,
  names: readonly string[],
  isPredeclared: boolean,
  { source, pin, readings }: ClaimContext,
): Promise<ClaimVerdict> {
  const text = await source.textAt(pin, path);
  if (typeof text !== 'string') return CANNOT_TELL;
  const lines = readings.of(linesOf, text);
  const declaration = lines.slice(line, endLine + 1).join('\n');
  const behind = behindParameters(declaration);
  if (behind === undefined) return CANNOT_TELL;
  const results = resultsOf(behind);
  const has = (one: string): boolean => names.some((name) => hasWord(one, name));
  const head = declaration.slice(0, declaration.indexOf('(')).replace(/^\s*func\b.*/, '');
  // Some languages write the result in front of the name.
  if (has(results) || has(head)) return { answer: 'holds' };
  // A named type may be made of a predeclared one, and a value of a type may be returned as an interface.
  const words = results.split(/[\s(),*]+|\[\]/).filter((word) => word !== '');
  const isOther = isPredeclared
    ? words.every((word) => PREDECLARED.test(word) || word === 'error')
    : !has(behind);
  if (!isOther) return CANNOT_TELL;
  const evidence =
    results === ''
      ? message('{0} returns nothing.', symbol)
      : message('{0} returns {1}, not {2}.', symbol, results, type);
  return { answer: 'contradicted', evidence };
}

/** What stands behind the parameters of a declaration; `undefined` if it cannot be read. */
function behindParameters(declaration: string): string | undefined {
  const rest = declaration.replace(/^\s*func\s*(?:\([^()]*\)\s*)?/, '');
  const open = rest.indexOf('(');
  const end = open < 0 ? -1 : closing(rest, open);
  return end < 0 ? undefined : rest.slice(end + 1);
}

/** What a declaration has between its parameters and its body. */
function resultsOf(behind: string): string {
  const body = /\s*(?:\{\s*(?:\/\/.*)?(?:\n|$)|\{.*\}\s*(?:\n|$)|\n|$)/.exec(behind);
  return behind
    .slice(0, body?.index)
    .replace(/^\s*->/, '')
    .trim();
}

/** Where the bracket that opens at a place is closed; -1 if it is not. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text.charAt(at) === '(') depth++;
    if (text.charAt(at) === ')' && --depth === 0) return at;
  }
  return -1;
}
