import { message } from '../../base/message';
import type { CallInBody } from '../../code/lookup/codeLookup';
import type { CodeSpan } from '../document/model';
import { CANNOT_TELL, type CheckedClaim, type ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';
import { readCodeWord } from './codeWord';
import { isCallDenied } from './hedges';
import { CODE, spanAround, wordAt } from './sentence';
import { scopesOf } from './sentenceScope';

const GAP = '[^。；;\\uE000-\\uE7FF]{0,16}';
const LIST = `${CODE}(?:\\s*(?:、|和|与|以及|,|，|and|, and|, then|then)\\s*${CODE})+`;
/** Several calls of one function, in the order in which it makes them. */
const FORMS: readonly RegExp[] = [
  `(?:依次|先后|按顺序)(?:地|去|会)?\\s*(?:调用|执行|走|做|经过|运行)?了?\\s*(?<list>${LIST})`,
  `先(?:后)?${GAP}(?<a>${CODE})${GAP}[，,]\\s*(?:再|然后|接着|随后|最后|之后)${GAP}(?<b>${CODE})(?:${GAP}[，,]\\s*(?:再|然后|接着|随后|最后|之后)${GAP}(?<c>${CODE}))?`,
  `(?:calls?|runs?|invokes?|executes?) (?<list>${LIST}),? (?:in (?:this|that) order|in turn|one after (?:the other|another)|in sequence)`,
  `\\bfirst ${GAP}(?<a>${CODE})${GAP}(?:,| and) ?then ${GAP}(?<b>${CODE})(?:${GAP}(?:,|and| and) ?(?:finally|then|last|at last) ${GAP}(?<c>${CODE}))?`,
].map((form) => new RegExp(form, 'gi'));

/** The claims that a function makes calls in an order. */
export async function orderClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const scopeOf = scopesOf(context);
  const claims = context.sentences.flatMap((sentence) =>
    context.readings.of(ordersIn, sentence.form).map(async (marks): Promise<CheckedClaim | undefined> => {
      const words = marks.flatMap((mark) => wordAt(sentence, mark) ?? []);
      const names = words.flatMap(({ text }) => readCodeWord(text)?.names.at(-1) ?? []);
      const [first, second] = words;
      if (!first || !second || new Set(names).size < words.length) return undefined;
      if (isCallDenied(sentence.form, sentence)) return undefined;
      const { stated, around } = await scopeOf(sentence, first.start);
      const bodies = (await context.code.callsIn([...stated, ...around])) ?? [];
      const claim = message('{0} comes before {1}', first.text, second.text);
      return { kind: 'call', ...spanAround(words), claim, ...verdictOf(names, words, bodies) };
    }),
  );
  const found = (await Promise.all(claims)).filter((one) => one !== undefined);
  return found.filter(({ answer }) => answer !== 'unknown');
}

function ordersIn(form: string): readonly (readonly string[])[] {
  return FORMS.flatMap((pattern) =>
    [...form.matchAll(pattern)].map(({ groups = {} }) =>
      groups['list'] === undefined
        ? [groups['a'], groups['b'], groups['c']].filter((mark) => mark !== undefined)
        : (groups['list'].match(new RegExp(CODE, 'g')) ?? []),
    ),
  );
}

/** Of the functions that make all of the calls, one that makes them in this order is enough. */
function verdictOf(
  names: readonly string[],
  words: readonly CodeSpan[],
  bodies: readonly (readonly CallInBody[])[],
): ClaimVerdict {
  const orders = bodies.flatMap((calls) => {
    const lines = names.map((name) => linesOfCalls(name, calls));
    return lines.some((own) => own.length === 0) ? [] : [lines];
  });
  const turned = orders.map((lines) => lines.findIndex((own, at) => isAfter(own, lines[at + 1])));
  const [at] = turned;
  if (at === undefined) return CANNOT_TELL;
  if (turned.includes(-1)) return { answer: 'holds' };
  const [one, other] = [orders[0]?.[at], orders[0]?.[at + 1]];
  const evidence = message(
    '{0} is called at line {1}, {2} at line {3}.',
    words[at + 1]?.text ?? '',
    (other?.[0] ?? 0) + 1,
    words[at]?.text ?? '',
    (one?.[0] ?? 0) + 1,
  );
  return { answer: 'contradicted', evidence };
}

/** The lines on which a body calls something of a name. What is started or deferred has no order. */
function linesOfCalls(name: string, calls: readonly CallInBody[]): readonly number[] {
  const own = calls.filter((call) => call.name === name);
  return own.some(({ isStarted, isDeferred }) => isStarted || isDeferred) ? [] : own.map(({ line }) => line);
}

/** True if all of some lines are behind all of others. */
function isAfter(lines: readonly number[], others: readonly number[] | undefined): boolean {
  return others !== undefined && others.length > 0 && Math.min(...lines) > Math.max(...others);
}
