import { NOTE, OTHER_CODE } from './callWords';
import { CODE } from './sentence';

/** Two functions of a sentence, by their places in its form, of which it says that the one has to do with the other. */
export interface StatedLink {
  /** The function that the sentence is about there. */
  readonly subject: number;
  readonly other: number;
  /** True if the words between them say that the subject acts: then the other one does not call the subject. */
  readonly isActive: boolean;
}

const PLACES = new RegExp(CODE, 'g');
const ANY_CODE = new RegExp(`${CODE}|${OTHER_CODE}`);
const NOTES = new RegExp(NOTE, 'g');
const CLAUSE_END =
  /[，,；;：:（）()。？?|]|——|\b(?:and then|and|but|so that|so|because|since|although|while|whereas|until|unless|if|when|where|before|after)\b/gi;

/** Words with which a sentence compares its functions, lists them, or tells of what passes between threads without a call, and letters of another language. */
const NO_LINK =
  /类似|一样|或|相同|同样|不同|区别|对比|比较|相比|不像|反之|各自|分别|同名|通知|唤醒|信号|通道|队列|等待|注册|回调|事件|消息|之前|之后|以前|断点|停下|停止|终止|退出|读起|看起|互斥|并发|同时|登记|钩子|[ぁ-ヿ]|\b(?:unlike|similar(?:ly)?|same|differ(?:s|ent|ence)?|either|or|compared?|respectively|notif\w+|wak\w+|signals?|channels?|queues?|waits?|register\w*|callbacks?|hooks?|events?|messages?|such as|breakpoints?|before|after|once|concurrent\w*|parallel|stops?)\b|\bends? (?!with\b|in\b|by\b|up\b)/i;

/** Before a function: the sentence is not about it. */
const NO_SUBJECT =
  /(?:把|将|以|用|拿|给|对|比|像|如|除了|早于|晚于|直到|通过|经由?|和|与|及|或|、|\b(?:before|after|with|by|via|through|using|than|like|as|between|at|until|since|to|and|or|for|of|on|not|without|only))(?: the| an?)?\s*$/i;
/** Behind a function: it is a time, a cause or an attribute. */
const NO_PREDICATE =
  /^\s*(?:函数|方法)?\s*(?:成功|失败|全部|已经?)?(?:之前|之后|以前|以后|返回|结束|完成|执行完|时|后|前|失败|returns?\b|returned\b|has\b|finish|ends\b|fails\b|succeeds\b|is done\b(?! by))/i;
/** Between two functions that stand side by side. */
const SIDE_BY_SIDE =
  /^\s*(?:、|和|与|及|以及|或|或者|还是|、|\/|&|\+|\band\b|\bor\b|,|，|\s|等|函数|方法|then|the)*\s*$/i;
/** In a chain, each function has to do with its neighbour only. */
const ARROWS = /→|->|=>|⇒|—>/;
/** The beginning of a clause that goes on with the subject of the one before. */
const GOES_ON =
  /^\s*(?:再|然后|接着|随后|最后|最终|并且?|同时|先|首先|于是|便|就|才|则|都?由|用|靠|让|借|经由?|通过|把|将|对|交|转|进|走|调|执行|内部|里面|其中|它|该函数|这个函数|本身|具体|真正|实际|then\b|finally\b|first\b|it\b|its\b|which\b|that\b|this\b|there\b|by\b|with\b|via\b|through\b|using\b|from\b|in\b|calls?\b|(?:the|all|most)\b[^\uE000-\uE7FF]{1,30}\b(?:is|are|by|to)\b)/i;

/** What a sentence says of two functions, in whatever words: the subject of a clause, and another one that it is said to deal with. */
export function linksIn(form: string): readonly StatedLink[] {
  if (NO_LINK.test(form)) return [];
  const clear = form.replace(NOTES, (note) => ' '.repeat(note.length));
  const places = [...clear.matchAll(PLACES)].map(({ index }) => index);
  return places.slice(1).flatMap((other, before): StatedLink[] => {
    const subject = places
      .slice(0, before + 1)
      .reverse()
      .find((at) => areLinked(clear, at, other));
    return subject === undefined ? [] : [{ subject, other, isActive: isActive(clear, subject, other) }];
  });
}

function areLinked(form: string, subject: number, other: number): boolean {
  const lead = form.slice(clauseStart(form, subject), subject);
  const between = form.slice(subject + 1, other);
  if (
    /、/.test(between) ||
    (ARROWS.test(between) && ANY_CODE.test(between)) ||
    NO_SUBJECT.test(lead) ||
    NO_PREDICATE.test(between) ||
    SIDE_BY_SIDE.test(between)
  )
    return false;
  const start = clauseStart(form, other);
  if (start <= subject) return !/^\s*$/.test(between);
  const clause = form.slice(start, other);
  // The clause has a subject of its own, if a function begins one in between.
  if (new RegExp(`(?:^|[，,；;：:])\\s*${CODE}`).test(between)) return false;
  return GOES_ON.test(clause);
}

/** Between two functions: the first one is acted upon, or belongs to the second. */
const INVERSE =
  /被|由|从|向|供|属于|返回|回到|回给|来自|源自|是|为|所|作为|的|在|于|传给|←|<|[\uF000]|\b(?:by|from|of|for|in|inside|within|to|is|are|was|returns?|returned|back|belongs?|helper|part|comes?|called|used|whose|where|at)\b/i;

function isActive(form: string, subject: number, other: number): boolean {
  const lead = form.slice(clauseStart(form, subject), subject);
  return (
    !INVERSE.test(form.slice(subject + 1, other)) && !INVERSE.test(lead.replace(/^\s*(?:在|当)?\s*/, ''))
  );
}

function clauseStart(form: string, at: number): number {
  let start = 0;
  for (const { index, 0: end } of form.slice(0, at).matchAll(CLAUSE_END)) start = index + end.length;
  return start;
}
