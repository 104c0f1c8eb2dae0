import type { CodeSpan, Fence, ProseBlock } from '../document/model';
import { captionOf } from '../document/captionOf';
import type { ClaimContext } from './claimContext';
import { isUnmistakable } from './codeWord';
import { CODE, type Sentence } from './sentence';

/** The functions that a sentence may be about although it does not name them, as the essay writes them. */
export interface SentenceTopic {
  /** Empty if it cannot be told what the sentence is about. */
  readonly subjects: readonly string[];
  /** Everything else that may be meant. */
  readonly others: readonly string[];
}

const LEADING = new RegExp(
  `^(?:在|函数|方法|而|其中|接着|首先|最后|当|再看|来看|the|function|method|in|inside|within|next|first|finally|when|\\s|[：:，,])*${CODE}(?!\\s*(?:成功|失败)?(?:之前|之后|返回|完成|结束|时|后|被|由))`,
  'i',
);
const GOES_ON =
  /^\s*(?:它|这里|后者|其|随后|然后|接着|之后|最后|首先|先|再|并|同时|该函数|这个函数|成功后|失败后|it\b|then\b|finally\b|next\b|afterwards\b|this function\b|the function\b|after that\b|first\b|lastly\b)/i;
const FARTHEST = 4;

/** Finds out what the sentences of an essay are about: the sentences before, the excerpt above, the heading. */
export function topicsOf({ essay, languages }: ClaimContext): (sentence: Sentence) => SentenceTopic {
  const spansOf = new Map<ProseBlock, CodeSpan[]>();
  for (const span of essay.codeSpans) spansOf.set(span.block, [...(spansOf.get(span.block) ?? []), span]);
  const textsIn = (block: ProseBlock): string[] => (spansOf.get(block) ?? []).map(({ text }) => text);

  return (sentence) => {
    const { block, words } = sentence;
    const place = essay.blocks.indexOf(block);
    const heading = essay.blocks
      .slice(0, place)
      .reverse()
      .find(({ kind }) => kind === 'heading');
    const section = { start: heading?.start ?? 0, end: block.start };
    const [fence] = essay.fences
      .filter(({ start, shows }) => start >= section.start && start < section.end && shows === 'source')
      .reverse();
    const intro = block.listDepth > 0 ? introOf(place, section.start) : undefined;
    const subjects = [
      ...(heading ? [...textsIn(heading), ...symbolsIn(heading.raw), ...plainNamesIn(heading.raw)] : []),
      ...(fence ? quotedIn(fence) : []),
      ...leadingBefore(sentence),
      ...(sentence.before ? [] : subjectOfBlock(essay.blocks[place - 1], section.start)),
      ...(intro ? textsIn(intro).slice(0, 1) : []),
    ];
    const first = words[0]?.start ?? block.end;
    const others = [
      ...textsIn(block).slice(0, (spansOf.get(block) ?? []).filter(({ start }) => start < first).length),
      ...(intro ? textsIn(intro) : []),
    ];
    return { subjects: [...new Set(subjects)], others: [...new Set(others)] };
  };

  /** The paragraph that a list belongs to. */
  function introOf(place: number, from: number): ProseBlock | undefined {
    for (let at = place - 1; at >= 0; at--) {
      const block = essay.blocks[at];
      if (!block || block.start <= from) return undefined;
      if (block.listDepth === 0) return block.kind === 'paragraph' ? block : undefined;
    }
    return undefined;
  }

  /** The only name of the paragraph before, if its end is about it. */
  function subjectOfBlock(before: ProseBlock | undefined, from: number): string[] {
    const names = before?.kind === 'paragraph' && before.start >= from ? textsIn(before) : [];
    const isEnd =
      /(?:来看|再看|看看|\b(?:look at|see|turn to|by|to|into))[^。.]{0,10}`[^`]+`[^`]{0,12}$/i.test(
        before?.raw ?? '',
      );
    return names.length === 1 && isEnd ? names : [];
  }

  function symbolsIn(text: string): string[] {
    return languages.flatMap((language) => [...language.symbolsIn(text)]);
  }

  function quotedIn(fence: Fence): string[] {
    if (fence.comment) return [fence.comment.symbol];
    const caption = captionOf(fence, essay);
    const declared = languages
      .filter(({ fenceNames }) => fenceNames.includes(fence.language))
      .flatMap((language) => language.scan(fence.lines.join('\n')).declarations)
      .filter(({ kind }) => kind === 'func' || kind === 'method')
      .map(({ symbol }) => symbol.written);
    return declared.length > 0 ? declared : caption ? textsIn(caption) : [];
  }
}

/** Names of code that a heading has without marks. */
function plainNamesIn(text: string): string[] {
  return (text.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []).filter(isUnmistakable);
}

/**
 * The function that one of the sentences before begins with, or the only one that it names, if all in between go on with it.
 * The latter is the last one.
 */
function leadingBefore(sentence: Sentence): string[] {
  let one = sentence.before;
  for (let distance = 1; one && distance <= FARTHEST; distance++) {
    if (LATTER.test(sentence.form)) return [one.words.at(-1)?.text ?? ''];
    const mark = LEADING.exec(one.form)?.[0].at(-1);
    if (mark !== undefined) return [one.words[mark.charCodeAt(0) - CODE_START]?.text ?? ''];
    const [only, ...more] = one.words;
    const isSame = distance === 1 && /[；;]$/.test(one.form) && !MEANS.test(one.form);
    if (only && more.length === 0 && (isSame || HANDLED_BY.test(one.form))) return [only.text];
    if (!GOES_ON.test(one.form) && !/[；;]$/.test(one.before?.form ?? '')) return [];
    one = one.before;
  }
  return [];
}

const LATTER = /后者|\bthe latter\b/i;
/** The end of a sentence says who acts: "is handled by `f`", "来看 `f` 的实现". */
const HANDLED_BY = new RegExp(
  `(?:由|交给|进入|轮到|来看|再看|看看|\\b(?:by|to|into|at|in))\\s*(?:the\\s*)?${CODE}[^\\uE000-\\uE7FF，,]{0,8}$`,
  'i',
);

/** Before a name: it is what somebody else uses. */
const MEANS = new RegExp(
  `(?:通过|经由?|用|借助|把|将|给|\\b(?:with|via|through|using|from|of|for))\\s*(?:the )?${CODE}`,
  'i',
);

const CODE_START = 0xe000;
