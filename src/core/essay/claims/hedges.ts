import type { Sentence } from './sentence';

/** Words with which a sentence does not state that something is so, here and now. */
const NOT_STATED = new RegExp(
  [
    '没有|不存在|并非|并不|不是|不会|不再|不能|不需|不必|无需|未|别|勿|而非|不叫|不同于|不等于|取消',
    '如果|假如|假设|若是|倘若|设想|试想|想象|要是|比如说|例如|譬如|假定|本可|可以改|应该|建议|计划(?:将|在|要|于|支持|实现|引入|把|用|重构|今后|未来)|打算|未来|将来|后续版本|以后|TODO',
    '曾|旧|早期|之前的|以前|过去|原来|原先|原名|老版|先前|历史|最初|当时|那时|彼时|更早|改名|更名|重命名|移除|删除了|被删|去掉|废弃|弃用|替换|取代|新增|引入|改为|改成|演变|重构|合入',
    '类似|好比|相当于|记作|记为|称为|称作|叫做|简写|缩写|伪代码|示意|占位|任意|某个|所谓|形如|形式|模式|规则|前缀|后缀|开头|结尾|通配|命名',
    "\\bnot\\b|n't\\b|\\bno\\b|\\bnever\\b|\\bneither\\b|\\bnor\\b|\\bwithout\\b|\\binstead of\\b|\\brather than\\b|\\bunlike\\b|\\blacks?\\b|\\babsent\\b|\\bmissing\\b",
    '\\bif\\b|\\bwould\\b|\\bcould\\b|\\bmight\\b|\\bshould\\b|\\bsuppose\\b|\\bimagine\\b|\\bassume\\b|\\bsay\\b|\\bwill be\\b|\\bplan(?:s|ned)? to\\b|\\bfuture\\b|\\bpropos',
    '\\bused to\\b|\\bformerly\\b|\\bpreviously\\b|\\boriginally\\b|\\bearlier\\b|\\bolder?\\b|\\bhistor|\\brenamed?\\b|\\bremoved?\\b|\\bdeprecated\\b|\\breplaced?\\b|\\bintroduc|\\badded in\\b|\\bwas\\b|\\bwere\\b|\\bbecame\\b|\\buntil\\b|\\bbefore v?\\d',
    '\\bsuch as\\b|\\be\\.g\\b|\\blike\\b|\\bfor example\\b|\\bpseudo|\\bplaceholder|\\bprefix|\\bsuffix|\\bstarts? with\\b|\\bends? with\\b|\\bbegin|\\bpattern\\b|\\bnamed after\\b|\\bso-called\\b|\\banalog|\\bequivalent\\b|\\babbreviat|\\bshort for\\b|\\bstands for\\b',
  ].join('|'),
  'i',
);

/** The words that deny a call or say that it is hypothetical or of another time. A condition is no hedge: the call is there. */
const CALL_DENIED = new RegExp(
  [
    '没有|不存在|并非|并不|不是|不会|不再|不能|不需|不必|无需|不应|(?<!要)不要|未|而非|不直接|不调|从不|禁止|避免',
    '假如|假设|设想|试想|本可|应该|建议|计划(?:将|在|要|于|支持|实现|引入|把|用|重构|今后|未来)|打算|未来|将来|TODO|伪代码|可以改|若改|改为|改成',
    '曾|旧版|早期|以前|过去|原来|原先|老版|先前|历史|最初|当时|那时|彼时|更早|移除|删除了|去掉',
    "\\bnot\\b|n't\\b|\\bno\\b|\\bnever\\b|\\bneither\\b|\\bnor\\b|\\bwithout\\b|\\binstead of\\b|\\brather than\\b|\\bunlike\\b|\\bavoid",
    '\\bwould\\b|\\bcould\\b|\\bmight\\b|\\bshould\\b|\\bsuppose\\b|\\bimagine\\b|\\bplan(?:s|ned)? to\\b|\\bpropos|\\bpseudo',
    '\\bused to\\b|\\bformerly\\b|\\bpreviously\\b|\\boriginally\\b|\\bearlier\\b|\\bolder\\b|\\bhistor|\\bremoved\\b|\\bwas\\b|\\bwere\\b',
  ].join('|'),
  'i',
);

/** Another release or commit, of which we know nothing. */
const OTHER_TIME =
  /(?<![\w.])v\d+\.\d+|版本(?!号)|分支|\b(?:other|old|older|new|newer|earlier|previous|later|next|first|last|latest|current|released?|some|all|both|two|this|which|different|in|since|before|after|until|of) versions?\b|\bversions? (?:before|after|since|until)\b|\breleases?\b(?! the\b)|\bbranch/i;

/** Other programs, languages and libraries: their names are not those of the repository. */
const OTHERS =
  /(?:Raft|Paxos|LSM) ?(?:通过|协议|算法|论文|规定|要求|protocol|algorithm|requires|says)|协议(?:规定|要求|约定|定义|里的)|\bthe protocol\b|论文|文献|规范中|协议中的|\bpapers?\b|\bRFC\b|\bthesis\b|标准库|第三方|外部库|依赖库|依赖包|其他(?:系统|数据库|项目|语言|实现)|其它(?:系统|数据库|项目|语言|实现)|别的(?:系统|数据库|项目)|对比|相比|借鉴|参考|\bstandard library\b|\bthird.party\b|\bdependenc|\bupstream\b|\bother (?:systems?|databases?|projects?|engines?|stores?)\b|\bcompared? (?:to|with)\b|\bborrow|\binspired\b|\b(?:Rocks|Level|Influx|Maria|Mongo|Timescale|Victoria|Quest|Bolt|Badger|Pebble|Couch|Duck|Scylla|Cockroach|TD)[ -]?(?:DB|engine|metrics)\b|\b(?:Ti(?:DB|KV|Flash|CDC|Spark)|MySQL|PostgreSQL|Postgres|SQLite|Oracle|ClickHouse|Kafka|Pulsar|Redis|Lucene|Elasticsearch|Cassandra|HBase|HDFS|Hadoop|Spark|Flink|Prometheus|Grafana|Milvus|Druid|Doris|StarRocks|IoTDB|OpenTSDB|M3DB|Thanos|Cortex|Mimir|etcd|Raft 论文|ZooKeeper|Consul|Java|Rust|C\+\+|Python|JavaScript|Scala|Erlang|Linux|Kubernetes|Docker|GitHub|Arrow|Parquet|Protobuf|gRPC|Netty|LLVM|GCC|OpenJDK|HotSpot|CPython|jemalloc|tcmalloc|glibc|POSIX|Unix)\b/i;

/** Who asks states nothing. */
const QUESTION = /[?？]\s*$|[吗呢][。，,；;]?\s*$/;

/** True if a sentence, such as one of a quotation, does not state that what it names exists in the repository at the pin. */
export function isHedged({ form, heading, block, readings }: Sentence): boolean {
  if (block.quoteDepth > 0 || readings.of(isAboutOthers, heading)) return true;
  return [NOT_STATED, QUESTION, OTHER_TIME, OTHERS].some((pattern) => readings.has(pattern, form));
}

/** Nobody has written the code that such a sentence is about. */
const UNREAL =
  /假如|假设|设想|试想|想象|倘若|假定|本可|应该|建议|计划(?:将|在|要|于|支持|实现|引入|把|用|重构|今后|未来)|打算|未来|将来|后续版本|TODO|伪代码|示意|占位|\bwould\b|\bcould\b|\bmight\b|\bshould\b|\bsuppose\b|\bimagine\b|\bassume\b|\bplan(?:s|ned)? to\b|\bfuture\b|\bpropos|\bpseudo|\bplaceholder/i;
/** Of another time. Code removes, replaces and introduces things, too. */
const PAST =
  /曾|旧(?:版|名|的?(?:实现|代码|接口|函数|方法|类型|名字|写法|逻辑))|早期|之前的|以前|过去|原来|原先|原名|老版|先前|历史|最初|当时|那时|彼时|更早|改名|更名|重命名为|已?被?(?:移除|删除|去掉|废弃|弃用)[了。，]|新增了?|引入了|演变|重构|合入|\bused to\b|\bformerly\b|\bpreviously\b|\boriginally\b|\bearlier\b(?! than)|\bold\b|\bolder\b(?! than)|\bhistor|\brenamed\b|\b(?:was|were|been) (?:later |since )?(?:removed|replaced|added|introduced|deprecated)\b|\bdeprecated\b|\b(?:was|were)\b(?! (?:\w+ly )?(?:(?!called|named|used|needed|located|declared|defined|implemented|moved|dropped|merged|changed|based|supposed|intended|planned)[a-z]+ed|read|written|sent|taken|given|set|made|built|found|bound|put|chosen|begun|held|kept|left|lost|met|run|shown|told)\b)|\bbecame\b|\bbefore v?\d/i;
/** Denials of what stands right behind them, and of what stands right before them. */
const NO_BEFORE =
  /(?:没有|不存在|并无|无|未有|缺少|而非|不叫|不是|并非|不用|\bno|\bnot|\bnever|\bwithout(?: an?)?|\binstead of|\brather than|\bunlike|\blacks?(?: an?)?|\bnot an?|\bnor|\bneither|\bthere (?:is|are) no)(?:\s*(?:函数|方法|字段|类型|常量|变量|名为|叫做?|function|method|field|type|struct|interface|constant|variable)(?: called| named)?)*[\s“"']*$/i;
const NO_BEHIND =
  /^\s*(?:函数|方法|字段|类型|method|function|field|type)?\s*(?:的)?\s*(?:不存在|并不存在|并非|不是|没有了|已不在|does not exist|doesn['’]t exist|do not exist|is (?:absent|missing|gone|not there)|isn['’]t there)/i;
const NAMED =
  /(?:称为|称作|叫做|叫作|记作|记为|简写|缩写|简称|形如|类似|好比|相当于|所谓|前缀|后缀|开头是|以|\blike|\be\.g\.?,?|\bsuch as|\bcalled|\bshort for|\bstands for|\bprefix|\bsuffix|\bpattern|\bstarts? with|\bbegins? with|\bends? with|\banalog\w*(?: to)?|\bequivalent(?: of| to)?)\s*$/i;
const AS_PATTERN = /^\s*(?:开头|结尾|为前缀|作前缀|之类|等价|这样的|-like|prefix|suffix|pattern)/i;
const OTHER_RELEASE =
  /(?<![\w.])v\d+\.\d+|(?:新|旧|老|早|高|低|后续|之前的?|上个|下个|某个|各|不同|历史|商业|企业)版本?|\b(?:old|new|earli|previous|later|next|other|enterprise|commercial)\w* (?:versions?|releases?|editions?|branch)\b|\b(?:master|release|dev) branch\b/i;
const BOUNDARY = /[，,；;：:。（）()]|——|\b(?:and then|but|while|because|since|so that)\b/g;

/**
 * True if a sentence says of a piece of its code, between two places of its form, that it is not there: in another time, another
 * program, a plan, or not at all. A condition or a denial of something else says nothing of the kind.
 */
export function isHedgedAt(
  { form, heading, block, before: last, readings }: Sentence,
  from: number,
  to: number,
): boolean {
  if (block.quoteDepth > 0 || readings.of(isAboutOthers, heading)) return true;
  if (readings.has(QUESTION, form) || readings.has(OTHER_RELEASE, form)) return true;
  // What follows a semicolon is of the same release.
  if (last && /[;；]$/.test(last.form) && readings.has(OTHER_RELEASE, last.form)) return true;
  const [before, behind] = [form.slice(0, from), form.slice(to)];
  const start = [...before.matchAll(BOUNDARY)].at(-1)?.index ?? 0;
  const [rest = ''] = behind.split(BOUNDARY);
  const clause = form.slice(start, to) + rest;
  return (
    UNREAL.test(clause) ||
    PAST.test(clause) ||
    NO_BEFORE.test(before) ||
    NO_BEHIND.test(behind) ||
    NAMED.test(before) ||
    AS_PATTERN.test(behind)
  );
}

/** What the writer makes up: a design of their own, code to be written. */
const OWN_DESIGN =
  /封装一个|封装成|自己(?:来)?(?:实现|写|封装)|自行实现|我们(?:来|可以|需要)?(?:实现|定义|设计|编写|写)一|设计一个|编写一个|手写|动手|\bour own\b|\b(?:we|let's|let us|you)(?: can| could| will| need to| have to)? (?:write|build|implement|define|create|add)\b/i;

/** True if a paragraph or its heading is about what the writer designs. */
export function isOwnDesign({ paragraph, heading, readings }: Sentence): boolean {
  return readings.has(OWN_DESIGN, paragraph) || readings.has(OWN_DESIGN, heading);
}

/** True if a part of a sentence denies a call, or says that it is of another time. */
export function isCallDenied(text: string, { form, heading, block, readings }: Sentence): boolean {
  if (block.quoteDepth > 0 || readings.of(isAboutOthers, heading)) return true;
  return readings.has(CALL_DENIED, text) || readings.has(OTHER_TIME, form);
}

/** True if a sentence is about another release, an earlier time or another program. */
export function isOfAnotherTime({ form, heading, block, readings }: Sentence): boolean {
  if (block.quoteDepth > 0 || readings.of(isAboutOthers, heading)) return true;
  return readings.has(EARLIER, form) || readings.has(OTHER_TIME, form);
}

const EARLIER =
  /曾|旧版|早期|以前|过去|原来|原先|老版|先前|历史|最初|当时|那时|彼时|更早|改名|重命名|移除|\bused to\b|\bformerly\b|\bpreviously\b|\boriginally\b|\bearlier\b|\bolder\b|\bhistor|\bremoved\b|\brenamed\b/i;

/** The other end of a protocol, which most often has a repository of its own. */
const OTHER_END = /客户端|驱动程序|\bclient(?: library| libraries|-side|s)?\b|\bSDKs?\b/i;

/** True if what a sentence names may be of another program: it, its paragraph or its heading is about one. */
export function isOfOtherPrograms({ form, paragraph, heading, readings }: Sentence): boolean {
  if (readings.has(OTHERS, paragraph) || readings.has(OTHER_END, form)) return true;
  return readings.of(isAboutOthers, heading);
}

/** True if a text names other programs, languages or libraries. */
export function isAboutOtherPrograms(text: string): boolean {
  return OTHERS.test(text);
}

/** A heading without the names of programs that files have whose code the essay is about: a folder `arrowflight` makes Arrow its topic. */
export function withoutOwnTopics(heading: string, paths: readonly string[]): string {
  return heading.replace(/[A-Za-z][\w+]{3,}/g, (word) =>
    OTHERS.test(word) && paths.some((path) => path.toLowerCase().includes(word.toLowerCase())) ? '' : word,
  );
}

function isAboutOthers(heading: string): boolean {
  if (/验证|测试|\btests?\b|\bevidence\b/i.test(heading)) return OTHERS.test(heading);
  return (
    OTHERS.test(heading) ||
    /客户端|驱动|比较|历史|演进|版本|历程|变更|参考|延伸|相关工作|\bclients?\b|\bSDK\b|\bdrivers?\b|\bcompar|\belsewhere\b|\bhistory\b|\bversions?\b|\brelated\b|\breferences?\b|\bfuture\b|\bhomework\b|作业|练习/i.test(
      heading,
    )
  );
}
