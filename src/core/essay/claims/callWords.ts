import { CODE } from './sentence';

/** Marks a piece of code that is no function. */
export const OTHER_CODE = '\uF000';

/** A remark in brackets behind a piece of code. */
export const NOTE = '（[^（）]{0,30}）|\\([^()]{0,30}\\)';

/** Words between a function and what it does that say nothing about who does it. */
export const ADVERBS = `(?:\\s|${NOTE}|(?:对(?!应|于|比|象|称|齐|外|端)|为每个)[\\u4e00-\\u9fff]{1,6}|函数|方法|内部|里面|之中|会|将|就|则|先|再|又|也|还|才|都|只|均|然后|接着|随后|之后|最后|最终|首先|其次|依次|直接|间接|同步|异步|循环|逐个|分别|同时|开始|继续|于是|因此|所以|每次|在此|这里|这时|此时|而|来|去|主动|立即|马上|即|便|中|里|内|一次|两次|多次|并且|并|需要|负责|真正|实际|一路|顺序|反复|连续|统一|另外|成功后|失败后|完成后|结束后|通过后|在最后|在末尾|在开头|在结尾|每隔?\\s*\\d+\\s*(?:个)?(?:毫秒|微秒|秒钟?|分钟|小时|次|行|条|批))*`;
export const ENGLISH_ADVERBS = `(?:\\s|${NOTE}|(?:starts|begins|ends|finishes|continues) by|(?:for|on|in|at) (?:each|every) [a-z]+|function|method|then|directly|first|finally|also|itself|in turn|only|always|eventually|simply|just|will|does|again|now|next|both|that|goes on to|goes on and|asynchronously|synchronously|internally|immediately|afterwards|later|in the end|at the end|repeatedly|successively|subsequently|lastly|secondly|ultimately|inside|in sequence|in order|on success|on failure|after that|when done|and|still|actually|mostly|in a loop|is (?:an?|the|just an?|only an?) (?:[a-z-]+ ){1,4}(?:that|which))*`;

/** Words between a verb and the function that it has as its object. */
const OBJECTS = `(?:\\s|了|到|的是|的|一个|另一个|其|它的|自己的|同一个|函数|方法|接口方法|接口|下层|底层|内部|外部|新的|协程|后台|线程|一次|两次|多次|各自的|给)*`;
const ENGLISH_OBJECTS = `(?:\\s|the|an?|its|own|function|method|thread|new|background|on|into|out to|another|helper|each|same|twice|once|directly|interface|down to|over to|to|internal|private|package-level)*`;

export const CALLS = '调用|调到|调起|调';
const MOVES =
  '转入|转到|走到|走进|走(?!到|进|出|向|过|完|远|近)|进入|落到|委托给|委托|委派给|交给|交由|移交给|传给|传递给|递给|转交给|转给|转发给|下发给';
const STARTS = '启动|触发|执行|唤起|拉起|唤醒|安排|询问|先问|再问';
const STARTS_THREAD =
  '(?:启动|起|开|创建|新建|拉起|另起)(?:了|一个|一条|新的?|后台|若干|多个|独立的?|单独的?|\\s)*(?:协程|线程|[a-z]*routine)(?:来|去|里|中|，|,|\\s)*(?:执行|跑|运行|调用|处理)';
export const ENGLISH_CALLS =
  'calls?|calling|invokes?|invoking|(?:makes|begins with|starts with|ends with|finishes with|opens with) (?:an? |the )?calls? to';
const ENGLISH_MOVES =
  'delegates? to|hands? over to|hands? off to|passes control to|ends? up in|ends? in|goes through|go through|goes to|goes into|continues? (?:in|with)|jumps? (?:to|into)|enters?|moves? on to|leads? (?:to|into)|drops? into|falls? through to|forwards? to|dispatches to|relies on(?: a call to)?|asks|defers|(?:pass(?:es)?|hands?|gives?|forwards?|sends?|delegates?|push(?:es)?|feeds?|routes?|submits?)(?= [^,;:]{1,40} (?:in)?to )[^,;:]{1,40}? (?:in)?to';
const ENGLISH_STARTS_THREAD =
  '(?:starts?|launch(?:es)?|spawns?|creates?)(?: an?| one| the| new| another| background| separate| own| its)* (?:[a-z]*routines?|threads?|workers?)(?: of its own)?(?: that| which| to| for| in which)? (?:runs?|calls?|executes?|running|calling)';
const ENGLISH_STARTS =
  'starts?|starting|schedules|launch(?:es)?|spawns?|triggers?|runs?|executes?|kicks off|fires';

const SEPARATOR = '(?:、|和|与|及|以及|&|, and|and|,? or|或者?|,? then)';
const ITEM = `(?:${CODE}|${OTHER_CODE})(?:\\s*(?:${NOTE}))?`;
/** Behind a list: it goes on without names, or ends. */
const ET_CETERA = '(?=\\s*(?:等|and others|and so on|and more|etc))';
const LIST_END = '(?=\\s*(?:[.,;:。，；：)）]|$|to\\b|for\\b|in\\b|if\\b|when\\b|with\\b|on\\b|来|去|把|将))';
/** Behind what a sentence in English uses: it goes on, or ends. */
const ENGLISH_END =
  '(?=\\s*(?:[.,;:)—]|$|(?:to|for|in|if|when|with|on|(?:and|or)(?!\\s*[\\uE000-\\uE7FF\\uF000])|but|before|after|unless|while|whenever|once|until|because|since|as|at|by|from|so|which|that)\\b))';
/** Several functions: commas alone may begin another statement, so that a list with them needs an end. */
export const LIST = `(?:${ITEM}(?:\\s*[,，、]\\s*${ITEM})+${ET_CETERA}|${ITEM}(?:\\s*[,，、]\\s*${ITEM})*,? ?(?:and then|then|再到|然后)\\s*${ITEM}${LIST_END}|${ITEM}(?:\\s*[,，]\\s*${ITEM})*\\s*(?:${SEPARATOR}|[,，]\\s*${SEPARATOR})\\s*${ITEM}(?:\\s*${SEPARATOR}\\s*${ITEM})*|${ITEM})`;

/** One function or two. */
const FEW = `${ITEM}(?:\\s*(?:and|or)\\s*${ITEM})?`;

/** Verbs with the functions that they have as objects, in a group of this name. */
export interface CallVerb {
  readonly form: RegExp;
  /** True for a verb that may also mean what no call does. */
  readonly isWeak: boolean;
  /** True if it is not said which of both calls the other. */
  readonly isEither?: boolean;
  /** True for what a function makes use of, which it must call for that. */
  readonly isUse?: boolean;
}

/** Behind what somebody uses: what for. Not what is said of the thing itself. */
const USED_FOR =
  '(?=\\s*(?:函数|方法)?\\s*(?:来|去|把|将|完成|[取查找拼读写拿算存删关建换切收发抄问验拆](?:[，。；,;]|$|出|到|一)|(?!的|得|返|时|之|后|前|作|做|代|替|比|接|类|字|参|回|结|标|表|区|控|为|等|和|与|或|在|里|中|这|那|就|也|都|有|是|所|一样)[\\u4e00-\\u9fff]{2}))';
/** Behind what somebody lets do it: what it does. Not that it is what calls, or what becomes of it. */
const DONE_BY =
  '(?=\\s*(?:来|去|把|将|负责|(?!的|得|所|在|里|中|和|与|或|及|到|等|是|有|也|都|就|才|调用|触发|启动|执行|唤|拉起|驱动|引起|决定|传入|传来|给出|返回|提供|组成|构成|建|造|创|生成|声明|定义|持有|保护|管理|维护|控制|限制|保证|承担|代表|开始|进入|发起|产生|派生|衍生|而来)[\\u4e00-\\u9fff]{2}))';
const WORKS =
  '(?!work|deal|agree|shar|rac|compet|interact|compar|this|has|does|com|differ|conflict|collid|match|correspond|belong|goes|start|begin|end)[a-z]{3,}s';

export const VERBS: readonly CallVerb[] = [
  {
    form: `(?:(?:${CALLS})${OBJECTS}|\\b(?:${ENGLISH_CALLS})\\b${ENGLISH_OBJECTS})(?<objects>${LIST})`,
    isWeak: false,
  },
  {
    form: `(?:(?:${STARTS_THREAD}|${MOVES}|${STARTS})${OBJECTS}|\\b(?:${ENGLISH_STARTS_THREAD}|${ENGLISH_MOVES}|${ENGLISH_STARTS})\\b${ENGLISH_OBJECTS})(?<objects>${LIST})`,
    isWeak: true,
  },
  {
    form: `\\b(?:is (?:an?|the|just an?|only an?) (?:[a-z-]+ )*wrapper|wraps?) (?:(?:around|over|for|of) )?(?:the )?(?<objects>${ITEM})${ENGLISH_END}|(?:是|只是)?对\\s*(?<given>${ITEM})\\s*的(?:一层|一个|薄薄的|简单的?|轻量)*(?:包装|封装)`,
    isWeak: true,
    isUse: true,
  },
  {
    // A noun behind it is what is used: “用 `register` 登记的工厂”.
    form: `(?:用|让|靠|借助|利用|使用)\\s*(?<objects>${LIST})(?!\\s*[\\u4e00-\\u9fff]{1,6}的)${USED_FOR}`,
    isWeak: true,
    isUse: true,
  },
  {
    form: `(?<=^|[，,；;：:]\\s*|(?:[便就再则着先都]|随后|然后|最后|之后)\\s*)由(?:它|它的|其|自己的|自己|\\s)*(?<objects>${CODE})\\s*(?:函数|方法)?${DONE_BY}`,
    isWeak: true,
    isUse: true,
    isEither: true,
  },
  {
    form: `\\b(?:uses (?:the )?(?<objects>${LIST}) to\\b|using (?:the )?(?<given>${FEW})${ENGLISH_END})`,
    isWeak: true,
    isUse: true,
  },
  {
    form: `\\b${WORKS} [^,;:\\uE000-\\uE7FF]{0,40}(?:${OTHER_CODE}[^,;:\\uE000-\\uE7FF]{0,20})?\\b(?:with|by|by means of) (?:the )?(?<objects>${FEW})${ENGLISH_END}`,
    isWeak: true,
    isUse: true,
  },
  {
    form: `(?:先|再|然后|接着|随后|最后|逐个|逐一|马上|立即|自己)(?:会|要|去|做|来|是|\\s)*(?<objects>${LIST})(?=\\s*(?:[，。；,;）)]|$|一下|一次|一遍))`,
    isWeak: true,
  },
  {
    form: `(?:靠|用|走|跑)的是\\s*(?<objects>${LIST})|(?:分别|各自)(?:跑|运行|走)\\s*(?<given>${LIST})`,
    isWeak: true,
    isUse: true,
  },
  {
    form: `(?:经由?|通过)\\s*(?<objects>${LIST})${USED_FOR}|\\b(?:(?:is|are) (?:all |both |always |then )*)?[a-z]+(?:s|ed)\\b[^,;:.\\uE000-\\uE7FF]{0,40}? (?:via|through|by means of) (?:the )?(?<given>${LIST})${LIST_END}`,
    isWeak: true,
    isEither: true,
  },
].map(({ form, ...verb }) => ({ ...verb, form: new RegExp(form, 'gi') }));

const AUX =
  '(?:is|are|gets|get|being|was|itself|only|then|directly|also|always|again|in turn|all|both|,|which|that)';
const BE_CALLED =
  '(?:(?<call>called|invoked)|started|triggered|launched|spawned|run|executed|entered|reached)';
const BY =
  '(?: directly| only| once| twice| first| last| exclusively)* (?:by|from|inside|within|in)(?: the| function| method| a)*';
const CALLED = `(?:(?<call>${CALLS})|启动|触发|执行|唤起|拉起|唤醒)`;
const PLACE = '(?:函数|方法)?\\s*(?:的)?\\s*(?:里面|内部|之中|里|中|内|最后|开头|末尾|结尾|循环中)*';

/** A form in which the called function does not stand behind the verb. Groups by name: `callee`, `callers`, `call`. */
export const OTHER_FORMS: readonly RegExp[] = [
  `(?<callee>${CODE})[，,]?${ADVERBS}(?:被|由|都由|只由|是由|均由)${OBJECTS}(?<callers>${LIST})${PLACE}${ADVERBS}${CALLED}(?!\\s*${CODE})`,
  `(?<callee>${CODE})${ADVERBS}(?:在[^，。；\\uE000-\\uE7FF]{1,12}(?:里|中|内|上))${ADVERBS}被${OBJECTS}(?<callers>${LIST})${PLACE}${ADVERBS}${CALLED}(?!\\s*${CODE})`,
  `^\\s*(?<callee>${CODE})[^。；;\\uE000-\\uE7FF]{1,40}[，,]\\s*(?:它|也|都|只|均)*(?:由|被)${OBJECTS}(?<callers>${LIST})${PLACE}${ADVERBS}(?<call>${CALLS})(?!\\s*${CODE})`,
  `(?<callee>${CODE})\\s*(?:函数|方法)?\\s*也?(?:只有|有且只有)(?:一|这一|唯一一)个(?<call>调用者|调用方|调用点)[，,：:]?\\s*(?:就|即|也就)?是?\\s*(?<callers>${CODE})`,
  `(?<callee>${CODE})${ADVERBS}(?:在|于)\\s*(?<callers>${LIST})${PLACE}${ADVERBS}被${CALLED}`,
  `(?:在|于)\\s*(?<callers>${CODE})${PLACE}\\s*[，,]?\\s*(?<callee>${CODE})${ADVERBS}(?:会)?被${CALLED}`,
  `(?<callee>${CODE})\\s*(?:函数|方法)?\\s*的?(?:唯一的?|主要的?|上层的?|直接|真正的?)*(?<call>调用者|调用方|调用点|调用处|上游)(?:只有|有|就是|是|为|在|位于|包括|：|:)*\\s*(?<callers>${LIST})`,
  `${CALLED}${OBJECTS}(?<callee>${CODE})\\s*的(?:函数|方法|地方|代码|入口|上层)*(?:只有|正是|就是|是|有|在)+\\s*(?<callers>${LIST})`,
  `被\\s*(?<callers>${CODE})\\s*(?:函数|方法)?${ADVERBS}${CALLED}的${OBJECTS}(?<callee>${CODE})`,
  `(?<callee>${CODE})${ADVERBS}(?:在|于)\\s*(?<callers>${CODE})${PLACE}(?:里|中|内)${ADVERBS}(?:执行|运行|(?<call>调用))(?=[，。；,;.]|$)`,
  `(?:靠|由|以|用)\\s*(?<callers>${CODE})\\s*(?:所|会|内部)?(?:(?<call>调用)|启动|触发|执行)的\\s*(?<callee>${CODE})`,
  `(?<callee>${CODE})(?: itself| only| always)* (?:runs|is run|executes) (?:inside|within|in) (?:the )?(?<callers>${CODE})`,
  `(?<callee>${CODE}) is (?:the|an?) [a-z]{1,20} (?:that|which) (?<callers>${CODE})${ENGLISH_ADVERBS}\\b(?<call>${ENGLISH_CALLS})\\b`,
  `(?<callee>${CODE})(?:,? (?:which|that)| is (?:what|the one|the function|the one that|the function that)) (?:the )?(?<callers>${CODE})${ENGLISH_ADVERBS}\\b(?<call>calls|invokes)\\b(?!(?: (?:the|an?|its|on))* [\\uE000-\\uE7FF${OTHER_CODE}])`,
  `(?<callers>${CODE})\\s*对\\s*(?<callee>${CODE})\\s*的(?<call>调用)`,
  `(?:从|由)\\s*(?<callers>${CODE})\\s*到\\s*(?<callee>${CODE})\\s*的?(?:整条|完整的?|这条)?(?:(?<call>调用)|路径|链路|链)`,
  `(?<callee>${CODE})(?: function| method)?(?:\\s*${AUX})*\\s*\\b${BE_CALLED}${BY}\\s*(?<callers>${LIST})`,
  `^(?:the )?(?<callee>${CODE})[^.;:\\uE000-\\uE7FF]{1,60}(?:,| and) (?:and )?(?:it )?is (?:\\w+ )?(?<call>called|invoked)${BY}\\s*(?<callers>${LIST})`,
  `\\b(?:in|inside|within) (?:the )?(?<callers>${CODE})(?: function| method)?,? (?:the )?(?<callee>${CODE}) (?:is|are|gets) (?:\\w+ )?(?<call>called|invoked)`,
  `(?<callers>${CODE}) is where (?:the )?(?<callee>${CODE}) (?:is|gets) (?:\\w+ )?(?<call>called|invoked)`,
  `\\bit is (?:only )?(?<callers>${CODE}) (?:that|which|who)${ENGLISH_ADVERBS}\\b(?<call>${ENGLISH_CALLS}) (?:the )?(?<callee>${CODE})`,
  `\\b(?:only |sole |main |direct |single )*(?<call>callers?) of (?:the )?(?<callee>${CODE})(?: function| method)?(?: is| are| include|:)(?: the| only)* (?<callers>${LIST})`,
  `(?<callee>${CODE})(?: function| method)? has (?:an?|just one|only one|exactly one|but one|one)(?: only| sole| single| direct)* (?<call>caller)[,:]? (?:the )?(?<callers>${CODE})`,
  `(?<callers>${CODE}) is (?:the|an?) (?:only |sole |main |direct |single )*(?<call>caller) of (?:the )?(?<callee>${CODE})`,
  `(?<callers>${CODE})['’]s (?:only |single |first |last )*(?<call>calls?) (?:to|of) (?:the )?(?<callee>${CODE})`,
  `(?<call>\\bcalls?) (?:to|of) (?:the )?(?<callee>${CODE}) (?:in|from|inside|within) (?:the )?(?<callers>${CODE})`,
  `\\b(?:way|path|route|chain|(?<call>calls?)) from (?:the )?(?<callers>${CODE})(?: down| on)? to (?:the )?(?<callee>${CODE})`,
  `\\bfrom (?:the )?(?<callers>${CODE})[^,;]{0,20}? (?:goes|leads|runs|passes) (?:through|to|into|by way of|via) (?:the )?(?<callee>${CODE})`,
].map((form) => new RegExp(form, 'gi'));

/** An arrow between two functions. */
export const ARROW = /^\s*(?:（[^（）]{0,30}）|\([^()]{0,30}\))?\s*(?:→|->|-->|=>|⟶|➜|——>|⇒|──>)\s*$/;
