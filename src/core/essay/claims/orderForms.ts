import { CODE } from './sentence';

/** Two pieces of code of which a text says that the first comes before the second, by their marks. */
export type StatedOrder = readonly [first: string, second: string];

const NOTE = '(?:\\s*(?:（[^（）]{0,30}）|\\([^()]{0,30}\\)))?';
const JOIN = `${NOTE}\\s*(?:、|,|，|和|与|以及|及|, and|and|,? then|再到|然后)\\s*(?:the\\s)?`;
const LIST = `(?<list>${CODE}(?:${JOIN}${CODE})+)`;
/** A list whose order is said to be that of what happens. */
const LISTS: readonly RegExp[] = [
  `(?:依次|先后|按(?:照)?(?:顺序|次序)|(?:顺序|次序|步骤)(?:是|为|：))(?:地|去|会)?\\s*(?:是|为|有|调用|执行|走|做|经过|运行)?了?[:：]?\\s*${LIST}`,
  `\\b(?:then come|then follow|next come|in this order:|the order is:?|the sequence is:?)(?: the)? ${LIST}`,
  `\\b(?:calls?|runs?|invokes?|executes?|performs?|comes?) (?:the )?${LIST},? (?:in (?:this|that) order|in turn|in sequence|one after (?:the other|another))`,
  `\\b(?:in turn|in this order|one after (?:the other|another)|successively),? (?:it )?(?:calls?|runs?|invokes?|executes?) ${LIST}`,
].map((form) => new RegExp(form, 'gi'));

/** Between two pieces of code that somebody else deals with, or that are not called one after the other. */
const ELSEWHERE =
  /后者|前者|它|其(?!次|后|中)|返回|通知|唤醒|等待|如果|若|否则|或|除非|直到|\b(?:which|who|latter|former|that|it|its|they|if|unless|otherwise|else|or|until|when|returns?|waits?|signals?|notif)\b/i;
const THEN =
  /^[^，,；;。]{0,14}[，,；;]\s*(?:并)?(?:然后|接着|随后|最后|继而|紧接着|而后|其后|再|最终)[^，,；;。]{0,8}$/;
const ENGLISH_THEN =
  /^[^,;.]{0,30}(?:[,;] (?:and )?|\band )(?:then|next|after that|afterwards|finally|lastly|at last)(?:,? [a-z-]+){0,4} ?$/i;
const BEFORE = /^ (?:always |only )?before (?:it )?(?:calling |calls |running |the )?$/i;
const AFTER = /^ (?:only |right )?after (?:it has called |calling |running |the )?$/i;
/** Behind the second: it is not what follows. */
const TIMED = /^\s*(?:之前|以前|前(?!往)|之后|以后|后(?!台)|的|返回|里|中|内)/;

/** The orders that a form states. */
export function statedOrders(form: string): readonly StatedOrder[] {
  const marks = [...form.matchAll(new RegExp(CODE, 'g'))];
  const pairs = marks.slice(1).flatMap(({ 0: second, index }, place): StatedOrder[] => {
    const first = marks[place];
    if (!first) return [];
    const gap = form.slice(first.index + 1, index);
    if (ELSEWHERE.test(gap) || TIMED.test(form.slice(index + 1))) return [];
    if (THEN.test(gap) || ENGLISH_THEN.test(gap) || BEFORE.test(gap)) return [[first[0], second]];
    return AFTER.test(gap) ? [[second, first[0]]] : [];
  });
  const listed = LISTS.flatMap((pattern) =>
    [...form.matchAll(pattern)].flatMap(({ groups }): StatedOrder[] => {
      const names = groups?.['list']?.match(new RegExp(CODE, 'g')) ?? [];
      return names.slice(1).map((second, place) => [names[place] ?? '', second]);
    }),
  );
  return [...pairs, ...listed];
}

const FIRST = new RegExp(`(?:^|[，,：:]\\s*)(?:首先|先|first,?)[^，,]{0,12}${CODE}[^\\uE000-\\uE7FF]*$`, 'i');
const FOLLOWS = new RegExp(
  `^(?:然后|接着|随后|最后|再)[^，,\\uE000-\\uE7FF]{0,10}(?<second>${CODE})(?!\\s*(?:之前|之后|的|返回|后|前))`,
);

/** The last name of a form that says what is first. */
export function firstIn(form: string): string | undefined {
  return FIRST.test(form) ? form.match(new RegExp(CODE, 'g'))?.at(-1) : undefined;
}

/** The name of a form that begins with what follows. */
export function followerIn(form: string): string | undefined {
  return FOLLOWS.exec(form)?.groups?.['second'];
}
