import { ADVERBS, ENGLISH_ADVERBS, OTHER_CODE } from './callWords';
import { CODE } from './sentence';

/** Which function of the sentence before a word means: one of its two, or the last. */
export type FunctionMeant = 'former' | 'latter' | 'last';

/** Who calls, by the words before a verb. */
export interface CallSubject {
  /** Where in the form the functions are any of which may be the subject. */
  readonly callers: readonly number[];
  /** Those of them that begin a clause, if they are more likely; absent if all are as likely. */
  readonly likely?: readonly number[];
  /** `stated` beside the verb, `inferred` from an earlier part of the sentence. `context`: the sentence does not name it. */
  readonly certainty: 'stated' | 'inferred' | 'context';
  /** Which function of the sentence before is meant, if a word says it: one of two, or the last. */
  readonly meaning?: FunctionMeant;
  /** True if what calls is no function: a type may, with its methods. */
  readonly isOther?: boolean;
  /** True if a pronoun points to the one function that is likely. */
  readonly isPointed?: boolean;
  /** True if the text says that a thread of the subject calls. */
  readonly isThread: boolean;
}

const DIRECT = new RegExp(
  `^(?:${ADVERBS}(?:[把将][^，,；;：:、（）()\\uE000-\\uE7FF]{1,16})?|${ENGLISH_ADVERBS})$`,
  'i',
);
const PLACES = new RegExp(CODE, 'g');
const OTHERS = new RegExp(OTHER_CODE, 'g');
/** Before a function: it is a means by which another one calls. */
const VIA = new RegExp(
  `(?:通过|经由?|经过|借助|借由|\\b(?:through|via|by way of|by means of)(?: the| an?)?)\\s*$`,
  'i',
);
/** Before a function: it is an object, and somebody else calls. */
const NO_SUBJECT = new RegExp(
  `(?:以|用|把|将|拿|对|给|向|从|按照?|带着?|靠|传入|依靠|\\b(?:with|by|using|from|for|of|to|than|like|as)(?: the| an?)?)\\s*(?:[\\uE000-\\uE7FF${OTHER_CODE}]\\s*(?:和|与|及|、|,|，|and)\\s*)*$`,
  'i',
);
const SEPARATOR =
  /[，,；;：:（）()]|——|并且?(?!行|发)|\b(?:and then|and|then|which|that|but|so|before|after|while|until)\b/gi;
/** Behind a function: what is said of it is when, not who. */
const TIMED =
  /^\s*(?:函数|方法)?\s*(?:成功|失败|全部|都|已经?)?(?:之前|之后|以前|以后|返回|完成|结束|执行|运行|处理完|成功|失败|时|后|前|被|由|has\b|have\b|is\b(?! (?:an?|the|what|where|just|simply|short|only)\b)|are\b|returns?\b|returned|finishes|succeeds|fails)/i;
const FRAME = new RegExp(
  `(?:^|[，,；;。：:]\\s*)(?:(?:在|于|到了?)\\s*(${CODE})(?:\\s*(?:函数|方法))?\\s*的?\\s*(?:函数体|实现|代码|逻辑|循环)?\\s*(?:里面?|中|内部?|之中|这里|这一步)|(?:in|inside|within) (?:the )?(${CODE})(?: function| method)?(?=[\\s,]))`,
  'i',
);
const ELIDED = new RegExp(
  `^(?:(?:(?:for|on|in|at) (?:an?|the|all|any)|with|without) [a-z]+(?: [a-z]+)? (?=it\\b|they\\b|this\\b))?(?:(?!另|其他|其它|别|外|上层|客户|调用|后台|定时|用户|对端|协程|线程)[\\u4e00-\\u9fff]{1,8}(?:之后|以后|后|时))?(?:${ADVERBS}|${ENGLISH_ADVERBS})(?:它们?|其|该函数|该方法|这个函数|这个方法|此函数|此方法|本函数|本方法|函数体?|方法|后者|前者|两者|it|they|this function|this method|the function|the method|that function|that method|that one|this one|the former|the latter|the body|this)?(?:${ADVERBS}|${ENGLISH_ADVERBS})$`,
  'i',
);
const LATTER = new RegExp(
  `^(?:${ADVERBS}|${ENGLISH_ADVERBS})(?:后者|the latter)(?:${ADVERBS}|${ENGLISH_ADVERBS})$`,
  'i',
);
const FORMER = /前者|\bthe former\b/i;
const FORMER_HEAD = new RegExp(
  `^(?:${ADVERBS}|${ENGLISH_ADVERBS})(?:前者|the former)(?:${ADVERBS}|${ENGLISH_ADVERBS})$`,
  'i',
);
/** Words for a function that a sentence before names. */
const PRONOUN =
  /它|该函数|该方法|这个函数|这个方法|后者|\bit\b|\b(?:this|the|that) (?:function|method)\b|\b(?:this|that) one\b|\bthe latter\b/i;
const THREAD = new RegExp(
  `^(?:${ADVERBS}|${ENGLISH_ADVERBS})(?:在|由)?(?:每个|每一个|各个?|该|这个|这些|所有|新的?|新建的?|启动的|for)?\\s*(?:工作|子|新)?(?:协程|[a-z]*routine|线程|worker|each (?:of them|[a-z]*routine|worker|thread)|every (?:[a-z]*routine|worker|thread)|(?:the|this|that|these|those|its|the new|all) (?:new )?(?:[a-z]*routines?|workers?|threads?))(?:\\s*(?:里面?|中|内部?|各自|都))*(?:${ADVERBS}|${ENGLISH_ADVERBS})$`,
  'i',
);
const OTHER_SUBJECT =
  /另一|另外一|其他|其它|别的|外部|外层|上层|客户端|调用方|调用者|后台|定时|用户|对端|another|\bother\b|client|caller|separate|background|outer|remote|user|someone/i;
/** Behind a function, in the same clause: it is still the subject of what follows. */
const SHORT_ACTION =
  /^(?!的)[^，,；;：:、（）()\uE000-\uE7FF\uF000]{1,18}(?:后|之后|时|就|便|再|会|才|里|中|最后|最终|都会|然后)$/;
const NEW_SUBJECT = /被|由|让|使|等|协程|线程|另|其他|返回|供|给|[a-z]*routine/i;
const ITS_BODY = new RegExp(
  `^\\s*(?:函数|方法)?\\s*的(?:实现|内部|函数体|主体|代码|逻辑|循环|主循环|第一步|最后一步|开头|末尾|流程|核心|做法|结尾)(?:很短|很简单|是|里|中|内|，|：)*${ADVERBS}$`,
);

/** Before a subject behind its auxiliary verb: "only then does it". */
const INVERTED = /^.*\bdoes (?=(?:it|this function|the function)\b)/i;

/** Finds the subject of a verb at a place of a form; `undefined` if the sentence has another one, or nobody can tell. */
export function subjectOf(form: string, verb: number): CallSubject | undefined {
  const before = form.slice(0, verb);
  const functions = [...before.matchAll(PLACES)].map(({ index }) => index);
  const frame = frameOf(before);
  const last = Math.max(functions.at(-1) ?? -1, before.lastIndexOf(OTHER_CODE));
  const gap = before.slice(last + 1);
  if (last >= 0 && DIRECT.test(gap)) return besideVerb(before, last, functions);
  const start = clauseStart(before);
  const clause = before.slice(start);
  const inClause = functions.filter((at) => at >= start);
  const own = inClause.at(-1);
  if (own !== undefined && own === last && !TIMED.test(gap)) {
    if (NO_SUBJECT.test(before.slice(0, own))) return undefined;
    const isItsOwn = ITS_BODY.test(gap) || (SHORT_ACTION.test(gap) && !NEW_SUBJECT.test(gap));
    if (isItsOwn) return { callers: functions, certainty: 'inferred', isThread: false };
  }
  if (frame !== undefined && !OTHER_SUBJECT.test(clause))
    return {
      callers: functions,
      certainty: 'inferred',
      isThread: /协程|线程|[a-z]*routine|worker/i.test(clause),
    };
  const timed = own === undefined ? undefined : gap.replace(/^.*?(?:之前|之后|以后|时|后|前)/, '');
  const head = (timed ?? clause).replace(INVERTED, '');
  if (own !== undefined && !(own === last && TIMED.test(gap))) return undefined;
  // "The former … the latter" are two names of a sentence before.
  if (FORMER.test(before) && (FORMER_HEAD.test(head) || LATTER.test(head)))
    return {
      callers: [],
      certainty: 'context',
      isThread: false,
      meaning: LATTER.test(head) ? 'latter' : 'former',
    };
  const [latest] = [...functions].reverse();
  if (latest !== undefined && LATTER.test(head))
    return { callers: [latest], certainty: 'stated', isThread: false };
  if (LATTER.test(head)) return { callers: [], certainty: 'context', isThread: false, meaning: 'last' };
  const relative = /[,，]?\s*\b(?:which|that)\s*$/i.exec(before.slice(0, start));
  if (relative) return besideRelative(before, relative.index, head);
  const isThread = THREAD.test(head);
  if ((!ELIDED.test(head) && !isThread) || head.includes(OTHER_CODE)) return undefined;
  const subjects = functions.filter((at) => at !== own && beginsClause(before, at));
  if (subjects.length > 0) {
    const callers = functions.filter((at) => at !== own);
    const isPointed = subjects.length === 1 && PRONOUN.test(head);
    return { callers, likely: subjects, certainty: 'inferred', isThread, ...(isPointed && { isPointed }) };
  }
  const isSaid = PRONOUN.test(head);
  const others = [...before.matchAll(OTHERS)].map(({ index }) => index);
  if (!isSaid && others.some((at) => beginsClause(before, at))) return undefined;
  return { callers: functions, certainty: 'context', isThread };
}

/** The function right before the verb. */
function besideVerb(before: string, last: number, functions: readonly number[]): CallSubject | undefined {
  const lead = before.slice(0, last);
  if (before.charAt(last) === OTHER_CODE)
    return NO_SUBJECT.test(lead) || !beginsClause(before, last)
      ? undefined
      : { callers: [last], certainty: 'stated', isThread: false, isOther: true };
  if (VIA.test(lead)) return { callers: functions, certainty: 'inferred', isThread: false };
  if (NO_SUBJECT.test(lead)) return undefined;
  return { callers: [last], certainty: 'stated', isThread: false };
}

/** "Which" means what is right before it. */
function besideRelative(before: string, at: number, head: string): CallSubject | undefined {
  if (!ELIDED.test(head)) return undefined;
  if (new RegExp(`^${CODE}$`).test(before.charAt(at - 1)))
    return { callers: [at - 1], certainty: 'stated', isThread: false };
  const [only, ...more] = [...before.slice(0, at).matchAll(PLACES)].map(({ index }) => index);
  return only === undefined || more.length > 0 || before.includes(OTHER_CODE)
    ? undefined
    : { callers: [only], certainty: 'inferred', isThread: false };
}

function frameOf(before: string): number | undefined {
  return FRAME.exec(before)?.index;
}

function clauseStart(before: string): number {
  let start = 0;
  for (const { index, 0: mark } of before.matchAll(SEPARATOR)) {
    // What is left of a clause must be more than the end of a bracket.
    start = index + mark.length;
  }
  return start;
}

/** True for a function with nothing before it in its clause that would make it something else than the subject. */
function beginsClause(before: string, at: number): boolean {
  const lead = before.slice(clauseStart(before.slice(0, at)), at);
  const rest = before.slice(at + 1);
  if (/由\s*$/.test(lead))
    return /^\s*(?:函数|方法)?\s*来?(?:完成|负责|实现|处理|承担|进行|干活|执行|做|收尾)/.test(rest);
  if (TIMED.test(rest) || /(?:早于|晚于|\b(?:before|after|until|since))\s*$/i.test(before.slice(0, at)))
    return false;
  return /^\s*(?:函数|方法|首先|接着|然后|随后|最后|而|当|在|[^\uE000-\uE7FF]{0,12}(?:的|就|正)?是|the|function|method|first|finally|next|when|where|once|in|inside|within|\s)*$/i.test(
    lead,
  );
}
