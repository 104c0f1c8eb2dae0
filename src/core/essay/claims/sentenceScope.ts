import { folderOf } from '../../base/repoPath';
import type { FunctionName, NamedCode } from '../../code/lookup/codeLookup';
import { topicsOf } from './callTopic';
import type { CodeSpan } from '../document/model';
import type { ClaimContext } from './claimContext';
import { functionsNamed } from './functionsNamed';
import type { Sentence } from './sentence';
import { typesOf } from './typesOf';
import type { TypeFacts } from '../../code/codeFacts';

/** What a sentence may speak of: the functions and the types whose names it can use without saying whose they are. */
export interface SentenceScope {
  /** Functions that the sentence names itself. */
  readonly stated: readonly FunctionName[];
  /** The code of the sentence that names them. */
  readonly actors: readonly CodeSpan[];
  /** Functions of the sentences before, of the excerpt above, and of the heading. */
  readonly around: readonly FunctionName[];
  /** Types that any of them names. */
  readonly types: readonly TypeFacts[];
}

/** More functions of one name do not tell which is meant. */
const MOST_OF_NAME = 30;

/** Finds out what the sentences of an essay may speak of. */
export function scopesOf(context: ClaimContext): (sentence: Sentence, at: number) => Promise<SentenceScope> {
  const topicOf = topicsOf(context);
  return async (sentence, at) => {
    const topic = topicOf(sentence);
    const words = sentence.words.filter(({ start }) => start !== at);
    const own = words.map(({ text }) => text);
    const others = [...topic.subjects, ...topic.others].filter((text) => !own.includes(text));
    const named = await Promise.all(words.map(({ text }) => functionsOf([text], at, context)));
    const actors = words.filter((_, place) => (named[place] ?? []).length > 0);
    const stated = unique(named.flat());
    const isClear = stated.length > 0 || goesOn(sentence);
    const around = isClear ? others : [...new Set([...others, ...namesBefore(sentence, context)])];
    const types = await Promise.all([...own, ...around].map((text) => typesOf(text, context, { at })));
    return {
      stated,
      actors,
      around: await functionsOf(around, at, context),
      types: [
        ...types.flatMap((named) => [...named.types, ...named.rivals]),
        ...(stated.length > 0
          ? []
          : await receiversOf(await functionsOf(topic.subjects, at, context), context)),
      ],
    };
  };
}

/** The subject is that of the sentence before. */
const GOES_ON =
  /^\s*(?:它|其|该函数|该方法|这个函数|这个方法|随后|然后|接着|最后|再|并|同时|it\b|then\b|finally\b|next\b|afterwards\b|this function\b|the function\b)/i;

/** True if the subject of a sentence is that of the one before. */
export function goesOn({ form, before }: Sentence): boolean {
  return GOES_ON.test(form) || (before !== undefined && /[；;]$/.test(before.form));
}

/** The types whose methods some functions are. */
async function receiversOf(
  functions: readonly FunctionName[],
  { code, languages }: ClaimContext,
): Promise<readonly TypeFacts[]> {
  const named = await Promise.all(
    functions.map(async ({ path, symbol }) => {
      const all = (await Promise.all(languages.map((one) => code.named(one.lastName(symbol))))).flat();
      return all.find((one) => one?.path === path && one.symbol === symbol);
    }),
  );
  const types = named.map(async (one) => {
    if (one?.owner === undefined) return undefined;
    const declared = ((await code.named(one.owner)) ?? []).find(
      ({ kind, path }) => kind === 'type' && folderOf(path) === folderOf(one.path),
    );
    return declared && code.typeAt(declared.path, declared.symbol);
  });
  return (await Promise.all(types)).filter((one) => one !== undefined);
}

/** What the section has named before a sentence: a sentence without a subject may go on with any of it. */
function namesBefore({ block }: Sentence, { essay }: ClaimContext): readonly string[] {
  const start = essay.headings.filter((heading) => heading.start < block.start).at(-1)?.start ?? 0;
  const spans = essay.codeSpans.filter((span) => span.start > start && span.start < block.end);
  const quoted = essay.fences.flatMap(({ comment, start: at }) =>
    comment && at > start && at < block.start ? [comment.symbol] : [],
  );
  return [...spans.slice(-MOST_BEFORE).map(({ text }) => text), ...quoted];
}

const MOST_BEFORE = 60;

async function functionsOf(
  texts: readonly string[],
  at: number,
  context: ClaimContext,
): Promise<readonly FunctionName[]> {
  const found = texts.map(async (text) => {
    const likely = context.nearby.likely(await functionsNamed(text, context, at), at);
    return likely.length > MOST_OF_NAME ? [] : likely;
  });
  return unique((await Promise.all(found)).flat().map(nameOf));
}

function unique(all: readonly FunctionName[]): readonly FunctionName[] {
  return [...new Map(all.map((one) => [`${one.path} ${one.symbol}`, one])).values()];
}

function nameOf({ path, symbol }: NamedCode): FunctionName {
  return { path, symbol };
}
