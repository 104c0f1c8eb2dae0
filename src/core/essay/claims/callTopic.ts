import type { CodeSpan, Fence, ProseBlock } from '../document/model';
import { captionOf } from '../document/captionOf';
import type { FunctionMeant } from './callSubject';
import type { ClaimContext } from './claimContext';
import { isUnmistakable } from './codeWord';
import { CODE, wordAt, type Sentence } from './sentence';

/** The functions that a sentence may be about although it does not name them, as the essay writes them. */
export interface SentenceTopic {
  /** Empty if it cannot be told what the sentence is about. */
  readonly subjects: readonly string[];
  /** Everything else that may be meant. */
  readonly others: readonly string[];
  /** If words of the sentence point to its subject: nothing else is meant then. Empty if it cannot be told to what they point. */
  readonly pointedTo?: readonly string[] | undefined;
}

/** Finds out what a sentence is about; `meaning`: which function of the sentence before it is. */
export type TopicOf = (sentence: Sentence, meaning?: FunctionMeant) => SentenceTopic;

const LEADING = new RegExp(
  `^(?:在|函数|方法|而|其中|接着|首先|最后|当|再看|来看|the|function|method|in|inside|within|next|first|finally|when|\\s|由|先|再|[：:，,])*(?<name>${CODE})(?!\\s*(?:成功|失败)?(?:之前|之后|返回|完成|结束|时|后|被|由))`,
  'i',
);
const GOES_ON =
  /^\s*(?:它|这里|后者|其|随后|然后|接着|之后|最后|首先|先|再|并|同时|该函数|这个函数|成功后|失败后|it\b|then\b|finally\b|next\b|afterwards\b|this function\b|the function\b|after that\b|first\b|lastly\b)/i;
const FARTHEST = 4;

/** Finds out what the sentences of an essay are about: the sentences before, the excerpt above, the heading. */
export function topicsOf(context: ClaimContext): TopicOf {
  const { essay } = context;
  const spansOf = new Map<ProseBlock, CodeSpan[]>();
  for (const span of essay.codeSpans) spansOf.set(span.block, [...(spansOf.get(span.block) ?? []), span]);
  const textsIn = (block: ProseBlock): string[] => (spansOf.get(block) ?? []).map(({ text }) => text);

  return (sentence, meaning) => {
    const { block, words } = sentence;
    const { leading, pointed } = actorsBefore(sentence);
    const place = essay.blocks.indexOf(block);
    const heading = essay.blocks
      .slice(0, place)
      .reverse()
      .find(({ kind }) => kind === 'heading');
    const titles = heading ? [...textsIn(heading), ...plainNamesIn(heading.raw)] : [];
    const section = { start: heading?.start ?? 0, end: block.start };
    const [fence] = essay.fences
      .filter(({ start, shows }) => start >= section.start && start < section.end && shows === 'source')
      .reverse();
    const intro = block.listDepth > 0 ? introOf(essay.blocks, place, section.start) : undefined;
    const subjects = [
      ...(heading ? [...titles, ...symbolsIn(heading.raw, context)] : []),
      ...(fence ? quotedIn(fence, context, textsIn) : []),
      ...leading,
      ...(sentence.before ? [] : subjectOfBlock(essay.blocks[place - 1], section.start)),
      ...(intro ? textsIn(intro).slice(0, 1) : []),
    ];
    const first = words[0]?.start ?? block.end;
    const others = [
      ...textsIn(block).slice(0, (spansOf.get(block) ?? []).filter(({ start }) => start < first).length),
      ...(intro ? textsIn(intro) : []),
    ];
    const pointedTo = subjectsPointedTo(sentence, meaning, pointed, {
      titles,
      intro: intro ? textsIn(intro) : [],
    });
    return { subjects: [...new Set(subjects)], others: [...new Set(others)], pointedTo };
  };

  /** The only name of the paragraph before, if its end is about it. */
  function subjectOfBlock(before: ProseBlock | undefined, from: number): string[] {
    const names = before?.kind === 'paragraph' && before.start >= from ? textsIn(before) : [];
    const isEnd =
      /(?:来看|再看|看看|\b(?:look at|see|turn to|by|to|into))[^。.]{0,10}`[^`]+`[^`]{0,12}$/i.test(
        before?.raw ?? '',
      );
    return names.length === 1 && isEnd ? names : [];
  }
}

/** The paragraph that a list belongs to. */
function introOf(blocks: readonly ProseBlock[], place: number, from: number): ProseBlock | undefined {
  for (let at = place - 1; at >= 0; at--) {
    const block = blocks[at];
    if (!block || block.start <= from) return undefined;
    if (block.listDepth === 0) return block.kind === 'paragraph' ? block : undefined;
  }
  return undefined;
}

function symbolsIn(text: string, { languages }: ClaimContext): readonly string[] {
  return languages.flatMap((language) => [...language.symbolsIn(text)]);
}

/** The functions that an excerpt shows, or the code of its caption. */
function quotedIn(
  fence: Fence,
  { essay, languages }: ClaimContext,
  textsIn: (block: ProseBlock) => readonly string[],
): readonly string[] {
  if (fence.comment) return [fence.comment.symbol];
  const caption = captionOf(fence, essay);
  const declared = languages
    .filter(({ fenceNames }) => fenceNames.includes(fence.language))
    .flatMap((language) => language.scan(fence.lines.join('\n')).declarations)
    .filter(({ kind }) => kind === 'func' || kind === 'method')
    .map(({ symbol }) => symbol.written);
  return declared.length > 0 ? declared : caption ? textsIn(caption) : [];
}

/** Names of code that a heading has without marks. */
function plainNamesIn(text: string): string[] {
  return (text.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []).filter(isUnmistakable);
}

/**
 * The function that one of the sentences before begins with, or the only one that it names, if all in between go on with it.
 * The latter is the last one.
 */
function actorsBefore(sentence: Sentence): ActorsBefore {
  let one = sentence.before;
  for (let distance = 1; one && distance <= FARTHEST; distance++) {
    if (LATTER.test(sentence.form)) return actorsOf([one.words.at(-1)?.text ?? '']);
    const [begins, handles] = [nameBy(leadingMark, one), nameBy(handlingMark, one)];
    const [only, ...more] = one.words;
    if (handles !== undefined && DEMONSTRATIVE.test(sentence.form)) return actorsOf([handles]);
    const isAlone = more.length === 0;
    const pointed = [begins, handles].filter((text) => text !== undefined);
    if (pointed.length > 0)
      return { leading: pointed.slice(0, begins !== undefined || isAlone ? 1 : 0), pointed };
    const isSame = distance === 1 && /[；;]$/.test(one.form) && !MEANS.test(one.form);
    if (only && isAlone && isSame) return actorsOf([only.text]);
    if (!GOES_ON.test(one.form) && !/[；;]$/.test(one.before?.form ?? '')) return NOBODY;
    one = one.before;
  }
  return NOBODY;
}

/** The functions of the sentences before that may act in a sentence. */
interface ActorsBefore {
  /** What the text goes on with, also without a word for it. */
  readonly leading: readonly string[];
  /** What a pronoun may mean. */
  readonly pointed: readonly string[];
}

const NOBODY: ActorsBefore = { leading: [], pointed: [] };

function actorsOf(names: readonly string[]): ActorsBefore {
  return { leading: names, pointed: names };
}

/** What a function that reads a form says the mark of a name of the sentence is. */
function nameBy(read: (form: string) => string, sentence: Sentence): string | undefined {
  return wordAt(sentence, sentence.readings.of(read, sentence.form))?.text;
}

function leadingMark(form: string): string {
  return LEADING.exec(form)?.groups?.['name'] ?? '';
}

function handlingMark(form: string): string {
  return HANDLED_BY.exec(form)?.groups?.['name'] ?? '';
}

const MARKS = new RegExp(CODE, 'g');

/** What the words of a sentence point to as its subject; `undefined` if they do not. */
function subjectsPointedTo(
  sentence: Sentence,
  meaning: FunctionMeant | undefined,
  pointed: readonly string[],
  { titles, intro }: { readonly titles: readonly string[]; readonly intro: readonly string[] },
): readonly string[] | undefined {
  const meant = meaning ?? (FORMER.test(sentence.form) ? 'former' : undefined);
  if (meant) return functionMeant(meant, sentence);
  if (pointed.length > 0)
    return sentence.readings.has(POINTS, sentence.form) && !hasSeveralActors(sentence.before)
      ? pointed
      : undefined;
  const only = [...new Set(titles)];
  if (only.length === 1 && !sentence.before && DEMONSTRATIVE.test(sentence.form)) return only;
  return intro.length === 1 ? intro : undefined;
}

function functionMeant(meant: FunctionMeant, sentence: Sentence): readonly string[] {
  if (meant === 'last') return sentence.before?.words.slice(-1).map(({ text }) => text) ?? [];
  const [former, latter] = pairBefore(sentence);
  const one = meant === 'former' ? former : latter;
  return one === undefined ? [] : [one];
}

/** True if several names begin clauses of a sentence: a pronoun behind it may mean any of them. */
function hasSeveralActors(sentence: Sentence | undefined): boolean {
  return sentence !== undefined && sentence.readings.matches(ACTORS, sentence.form).length > 1;
}

const ACTORS = new RegExp(
  `(?:^|[，,；;：:]\\s*)(?:(?:and|but|then|while|而|但|再|然后|随后)\\s*)?${CODE}`,
  'gi',
);

/** The only two names of the sentence before, or the two at its end. */
function pairBefore({ before }: Sentence): readonly string[] {
  if (!before) return [];
  const [pair = ''] = PAIR.exec(before.form) ?? [];
  const marks = pair.match(MARKS) ?? before.form.match(MARKS) ?? [];
  const names = marks.flatMap((mark) => wordAt(before, mark)?.text ?? []);
  return names.length === 2 ? names : [];
}

const PAIR = new RegExp(`${CODE}\\s*(?:、|和|与|及|或者?|and|or)\\s*${CODE}[^\\uE000-\\uE7FF]{0,8}$`, 'i');
/** The beginning of a sentence that points to a function of the one before. */
const POINTS =
  /^(?:而|但|接着|随后|然后)?(?:它(?!的|们|是)|这个函数|这个方法|该函数|该方法|此函数|此方法|后者|it (?!is\b|has\b)|(?:this|that) (?:function|method|one)\b|the latter\b)/i;
const FORMER = /^(?:而|但|其中)?(?:前者|the former\b)/i;
const DEMONSTRATIVE =
  /^(?:而|但)?(?:这个函数|这个方法|该函数|该方法|此函数|此方法|(?:this|that) (?:function|method|one)\b|the (?:function|method|loop|body)\b)/i;
const LATTER = /后者|\bthe latter\b/i;
/** The end of a sentence says who acts: "is handled by `f`", "来看 `f` 的实现"; a file may stand behind it. */
const HANDLED_BY = new RegExp(
  `(?:由|交给|转给|转到|落到|走到|委托给|进入|轮到|来看|再看|看看|调用|\\b(?:by|to|into|at|in|through))\\s*(?:the\\s*)?(?<name>${CODE})(?:\\s*(?:in|（|\\()\\s*${CODE}）?\\)?)?[^\\uE000-\\uE7FF，,]{0,8}$`,
  'i',
);

/** Before a name: it is what somebody else uses. */
const MEANS = new RegExp(
  `(?:通过|经由?|用|借助|把|将|给|\\b(?:with|via|through|using|from|of|for))\\s*(?:the )?${CODE}`,
  'i',
);
