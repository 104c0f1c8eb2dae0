import { CODE, type Sentence } from './sentence';

/** A statement of a sentence that one piece of its code calls another. */
export interface StatedCall {
  /** Places in the words of the sentence. Any of several may be the caller: the sentence does not tell them apart. */
  readonly callers: readonly number[];
  readonly callee: number;
  /** True for an arrow between two names, which may also mean that one runs after the other. */
  readonly isArrow: boolean;
  /** True for a verb that may also mean what no call does, such as waking another thread. */
  readonly isWeak: boolean;
  /** The part of the sentence that states it. */
  readonly clause: string;
}

const NOTE = '（[^（）]{0,30}）|\\([^()]{0,30}\\)';
const ADVERBS = `(?:\\s|${NOTE}|函数|方法|内部|里面|之中|会|将|就|则|先|再|又|也|还|才|都|只|然后|接着|随后|最后|最终|首先|依次|直接|间接|同步|异步|循环|逐个|分别|同时|开始|继续|于是|每次|在此|这里|而|来|去|主动|立即|马上|即|便|中|里|内|一次|两次|多次|并且|并)*`;
const OBJECTS = `(?:\\s|了|到|的是|的|一个|另一个|其|它的|自己的|同一个|函数|方法|接口方法|接口|下层|底层|内部|外部|新的|协程|后台|线程|一次|两次|多次|各自的)*`;
const STRONG = '调用|调到|调起|调';
const WEAK = '启动|触发|执行|唤起|拉起|转入|走到|进入|委托给|交给';
const ENGLISH_ADVERBS = `(?:\\s|${NOTE}|function|method|then|directly|first|finally|also|itself|in turn|only|always|eventually|simply|just|will|does|again|now|next|both|that|ends? up|goes on to|asynchronously|synchronously|internally|immediately|in the end|at the end|repeatedly)*`;
const ENGLISH_OBJECTS = `(?:\\s|the|an?|its|own|function|method|thread|new|background|on|into|out to|another|helper|each|same|twice|once|directly|interface|down to|over to)*`;
const ENGLISH_STRONG = 'calls?|calling|invokes?|invoking|makes a call to';
const ENGLISH_WEAK =
  'starts?|starting|launch(?:es)?|spawns?|triggers?|runs?|executes?|delegates to|hands over to|passes control to';

const ACTIVE = new RegExp(
  `^${ADVERBS}(?:(${STRONG})|${WEAK})${OBJECTS}$|^${ENGLISH_ADVERBS}\\b(?:(${ENGLISH_STRONG})|${ENGLISH_WEAK})\\b${ENGLISH_OBJECTS}$`,
  'i',
);
const PASSIVE = new RegExp(`^${ADVERBS}(?:被|由|都由|只由|是由)${OBJECTS}$`);
const PASSIVE_REST = new RegExp(`^${ADVERBS}(?:(${STRONG})|启动|触发|执行|唤起|拉起)`);
const ENGLISH_PASSIVE =
  /^\s*(?:function |method )?(?:(?:is|are|gets|being|itself|only|then|directly|also|always|again|in turn) ?)*\b(?:(called|invoked)|started|triggered|launched|spawned|run|executed)(?: directly| only| once| twice)? (?:by|from|inside|within)(?: the| function| method| a)*\s*$/i;
const NEXT = /^\s*(?:、|，|,|和|与|以及|及|and|, and)\s*$/i;
const CHAINED =
  /^\s*(?:，|,|、)?\s*(?:再|然后|接着|随后|最后|并|并且|and then|and|then|finally)\s*(?:再|去|来|会)?\s*(?:(调用|调|calls?|invokes?)|启动|触发|执行|starts?|triggers?)?\s*(?:了|到|the)?\s*$/i;
const ARROW = /^\s*(?:→|->|-->|=>|⟶|➜|——>|⇒)\s*$/;
const PLACES = new RegExp(CODE, 'g');
/** Before the first name: what says that it is a means or an object, and that somebody else calls. */
const NO_SUBJECT = new RegExp(
  `(?:以|用|把|将|拿|通过|经由?|经过|对|给|向|从|按照?|带着?|借助|靠|传入|\\b(?:with|by|using|via|through|from)(?: the| an?)?)\\s*(?:${CODE}\\s*(?:和|与|及|、|,|，|and)\\s*)*$`,
  'i',
);
const CLAUSE_END = /[，,；;：:（）()]/;

/** The calls that a sentence states. Only forms that leave no doubt count. */
export function statedCalls({ form }: Pick<Sentence, 'form'>): readonly StatedCall[] {
  const marks = [...form.matchAll(PLACES)].map(({ index }) => index);
  const found: StatedCall[] = [];
  for (let place = 0; place + 1 < marks.length; place++) {
    const [here = 0, next = 0] = [marks[place], marks[place + 1]];
    const between = form.slice(here + 1, next);
    const rest = form.slice(next + 1, marks[place + 2] ?? form.length);
    const clause = clauseAround(form, here, next);
    const before = found.at(-1);
    const isContinued = before?.callee === place;
    const stated = statedBetween(between, rest, place, isContinued ? before : undefined);
    const [caller = 0] = stated?.callers ?? [];
    if (stated && caller === place && NO_SUBJECT.test(form.slice(0, here))) continue;
    if (stated) found.push({ ...stated, clause });
  }
  return found;
}

function statedBetween(
  between: string,
  rest: string,
  place: number,
  before: StatedCall | undefined,
): Omit<StatedCall, 'clause'> | undefined {
  const next = place + 1;
  if (ARROW.test(between)) return { callers: [place], callee: next, isArrow: true, isWeak: false };
  if (before && !before.isArrow) {
    if (NEXT.test(between)) return { ...before, callee: next };
    if (CHAINED.test(between)) return { ...before, callers: [...before.callers, place], callee: next };
  }
  const active = ACTIVE.exec(between);
  if (active && !/^\s*(?:并|再|然后|接着|随后|then|and)/i.test(between))
    return { callers: [place], callee: next, isArrow: false, isWeak: !(active[1] ?? active[2]) };
  const passive = PASSIVE.test(between) ? PASSIVE_REST.exec(rest) : undefined;
  const english = passive ? undefined : ENGLISH_PASSIVE.exec(between);
  if (passive) return { callers: [next], callee: place, isArrow: false, isWeak: !passive[1] };
  if (english) return { callers: [next], callee: place, isArrow: false, isWeak: !english[1] };
  return undefined;
}

/** From the beginning of the clause of the first name to the end of that of the second. */
function clauseAround(form: string, from: number, to: number): string {
  let start = from;
  while (start > 0 && !CLAUSE_END.test(form.charAt(start - 1))) start--;
  let end = to + 1;
  while (end < form.length && !CLAUSE_END.test(form.charAt(end))) end++;
  return form.slice(start, end);
}
