import { CODE } from './sentence';

/** What a text says of a name and a release or a commit. */
export type HistoryWords =
  /** A release has it. */
  | 'present'
  /** A release has it, and the one before does not. */
  | 'first'
  /** A release does not have it. */
  | 'absent'
  /** A release changed it. */
  | 'changed in'
  /** A commit brought it. */
  | 'added by'
  /** A commit changed it. */
  | 'changed by';

/** A statement about a release or a commit. */
export interface StatedHistory {
  readonly says: HistoryWords;
  readonly revision: string;
  /** The mark of the name beside it; absent if the name is elsewhere. */
  readonly name?: string | undefined;
  /** Where the statement begins and ends in the form. */
  readonly from: number;
  readonly to: number;
  /** True if only words around it say so: then it is about names of code, not about words of prose. */
  readonly isCued?: boolean;
}

/** A statement that a revision was made on a day, or for a pull request. */
export interface StatedNote {
  readonly revision: string;
  readonly isRelease: boolean;
  /** A day or a month; absent if it is about a request. */
  readonly date?: string | undefined;
  /** The number of a pull request. */
  readonly request?: string | undefined;
}

export const RELEASE = '(?<revision>v\\d+\\.\\d+\\.\\d+)(?!\\w|[.-]\\w)';
export const COMMIT = '(?<![0-9a-z])(?<revision>(?=[0-9a-f]*\\d)[0-9a-f]{7,40})(?![0-9a-z])';
const NAME = `(?<name>${CODE})`;
const GAP = '[^。；;\\uE000-\\uE7FF]';
const ADDED = '(?:引入|加入|新增|添加|首次出现|第一次出现|首次|出现)';
const REMOVED = '(?:移除|删除|去掉|删掉)';
const CHANGED = '(?:修改|改写|改动|重写|改)';
const RELEASED = `${RELEASE}\\s*(?:版本?)?\\s*`;
const NOTE = '(?:（[^（）]{0,20}）|\\([^()]{0,20}\\))?\\s*';
const BROUGHT =
  '(?:added|introduced|brought|created|contributed|born|arrived|came|comes|appeared|appears|landed|followed|started|began|goes back|dates back)';

const FORMS: readonly (readonly [HistoryWords, string])[] = [
  // Chinese, releases
  ['present', `${NAME}${GAP}{0,24}(?:自|从|在)?\\s*${RELEASED}${NOTE}(?:起|开始|以来|就有|就存在|就已)`],
  ['present', `(?:自|从)\\s*${RELEASED}${NOTE}(?:起|开始|以来)${GAP}{0,12}${NAME}`],
  [
    'first',
    `(?:自|从)\\s*${RELEASED}${NOTE}(?:起|开始|以来|之后)\\s*(?:就|才|便|即|正式|开始|可以)*(?:可用|存在|有了?|提供|支持|随版本|发布|出现|能用|使用)`,
  ],
  [
    'present',
    `(?:自|从)\\s*${RELEASED}${NOTE}(?:起|开始|以来)(?!\\s*(?:就|才|便|即|正式|开始|可以)*(?:可用|存在|有|提供|支持|随版本|发布|出现))`,
  ],
  ['first', `(?:随|跟随|跟着)\\s*${RELEASED}${NOTE}(?:一起|一同|正式)?(?:发布|发行|推出|到来)`],
  [
    'first',
    `${NAME}${GAP}{0,16}(?:在|于|由|是)\\s*${RELEASED}${NOTE}(?:中|里|才|首次|时|新)*(?:才有|${ADDED})`,
  ],
  ['first', `${RELEASED}${NOTE}(?:中|里|才|首次|新)*(?:${ADDED}|才有)(?:了|的)?\\s*${NAME}`],
  ['first', `(?:首次|最早|第一次|最先)(?:出现|引入|加入|发布)?\\s*(?:在|于|是|见于)?\\s*${RELEASED}`],
  [
    'first',
    `${RELEASED}${NOTE}(?:中|里|时)?\\s*(?:才|首次|第一次|最早|新)+(?:以此名)?(?:引入|加入|新增|添加|出现|支持|提供|有)`,
  ],
  ['first', `(?:引入|加入|新增|发布|出现|始|诞生)(?:于|在|自)\\s*${RELEASED}`],
  ['present', `${RELEASED}${NOTE}(?:中|里|时)?\\s*(?:就|便|已经?|里)+(?:有|存在|包含|提供|支持)`],
  [
    'absent',
    `${RELEASED}${NOTE}(?:中|里)?\\s*(?:还|尚|就|都)?(?:没有|不存在|未有|缺少|不再有)(?=\\s*(?:${CODE}|它|这|该|此|上述|了|[，。；、）),]|$))\\s*(?:${NAME})?`,
  ],
  [
    'absent',
    `${NAME}${GAP}{0,10}(?:在|于)\\s*${RELEASED}${NOTE}(?:中|里)?\\s*(?:还|尚|就|已经?|被)*(?:没有|不存在|${REMOVED})`,
  ],
  [
    'present',
    `${RELEASED}${NOTE}(?:中|里|时)?\\s*(?:就|便|都|也|已经?)*(?:能|可以|可)(?:看到|见到|找到|查到|用)`,
  ],
  [
    'first',
    `(?:要?等到|直到)\\s*${RELEASED}${NOTE}(?:中|里|时)?\\s*(?:才|${ADDED}|有|提供|支持|可用|[。，；]|$)`,
  ],
  ['first', `${RELEASED}${NOTE}(?:及|和|以及)?(?:之后|以后|以上|更高)(?:的?版本)?\\s*(?:才)(?:有|能|可)`],
  ['changed in', `${RELEASED}${NOTE}(?:中|里)?\\s*有(?:所)?(?:改动|变化|修改)`],
  // English, releases
  ['present', `${NAME}${GAP}{0,40}\\bsince (?:release |version )?${RELEASE}`],
  [
    'first',
    `\\b(?:present|available|released|exists?|existed|shipped|ships?|part of (?:the )?\\w+|there|included|usable|supported|offered)\\b(?: [a-z]+){0,3},? (?:since|as of|starting (?:with|in|from)|from) (?:release |version )?${RELEASE}`,
  ],
  [
    'first',
    `${NAME}${GAP}{0,24}\\b(?:added|introduced|shipped|appeared|appears|landed|new)(?: first)? (?:in|with) (?:release |version )?${RELEASE}`,
  ],
  [
    'first',
    `\\b(?:${BROUGHT}|shipped|released|new|debuted|first found under this name|first (?:seen|released|shipped|available|present|found))(?: first)? (?:in|with|by|as of) (?:release |version )?${RELEASE}`,
  ],
  ['first', `\\b${RELEASE},? (?:was |is )?(?:the )?(?:first|added|introduced|brought)`],
  [
    'present',
    `\\b(?:part of|included in|contained in|present in|available in|there in|found in|in) (?:release |version )?${RELEASE} already`,
  ],
  [
    'present',
    `\\b(?:is|are|was|were) (?:already )?(?:part of|included in|contained in|present in|available in|there in|in) (?:release |version )?${RELEASE}`,
  ],
  ['present', `${RELEASE} already (?:has|had|contains?|ships?)`],
  [
    'first',
    `\\b(?:found|seen|used|available|present|there|supported|included|exists?) (?:only )?(?:in|from|as of|with) (?:release |version )?${RELEASE} (?:and (?:later|newer|up|after)|or (?:later|newer)|onwards?|on)\\b`,
  ],
  [
    'present',
    `\\b(?:can|could|may) (?:already )?be (?:found|seen|used|read) (?:already )?in (?:release |version )?${RELEASE}`,
  ],
  [
    'first',
    `\\b(?:dates? from|came with|comes with|arrived with|new in|first in) (?:release |version )?${RELEASE}`,
  ],
  [
    'absent',
    `${NAME} (?:does not exist|did not exist|is not there|is absent|is missing|is gone|(?:was|is|has been) removed|(?:was|is|has been) deleted)(?: yet| again)? (?:in|from|with|since|as of) (?:release |version )?${RELEASE}`,
  ],
  [
    'absent',
    `\\b(?:not (?:yet )?(?:part of|present in|available in|there in|in)|absent (?:in|from)|missing (?:in|from)|removed (?:in|from|with)|deleted (?:in|from|with)|gone (?:in|since)|no longer (?:\\w+ ){0,4}in) (?:release |version )?${RELEASE}`,
  ],
  [
    'absent',
    `${RELEASE} (?:does not|did not|doesn['’]t|didn['’]t)(?: yet)? have(?: (?:a |the |any )?${NAME})?`,
  ],
  ['absent', `${RELEASE} (?:had|has) no (?:${NAME})?`],
  ['changed in', `\\bchanged in (?:release |version )?${RELEASE}`],
  // Commits
  [
    'added by',
    `\\b(?:moved|went|extracted|split off|renamed)(?: \\w+){0,3} (?:to|into) (?:the (?:file|package|folder) )?${NAME}[^.;\\uE000-\\uE7FF]{0,60}?\\b(?:in|by|with) (?:the )?(?:commit )?${COMMIT}`,
  ],
  ['added by', `(?:移到|搬到|拆到|挪到|移入|迁到|搬进)\\s*${NAME}[^。；;\\uE000-\\uE7FF]{0,30}?${COMMIT}`],
  [
    'added by',
    `${COMMIT}\\s*${NOTE}[^。；;\\uE000-\\uE7FF]{0,12}?把[^。；;]{0,20}?(?:移到|搬到|拆到|挪到|移入|迁到|搬进)了?\\s*${NAME}`,
  ],
  [
    'added by',
    `(?:由|来自|出自|始于|源自|源于|随|自|在|是)\\s*(?:这次|一次)?\\s*(?:提交|commit)?\\s*${COMMIT}${GAP}{0,24}?(?:${ADDED}|带来|的)`,
  ],
  [
    'added by',
    `(?:来自|出自|始于|源自|源于|出现(?:在|于)|引入于|加入于|诞生于)\\s*(?:提交|commit)?\\s*${COMMIT}`,
  ],
  ['added by', `${COMMIT}\\s*${NOTE}(?:中|里)?(?:首次)?(?:${ADDED}|带来|实现)(?:了)?(?:\\s*${NAME})?`],
  ['changed by', `(?:由|来自|在|是)\\s*(?:提交|commit)?\\s*${COMMIT}${GAP}{0,10}${CHANGED}`],
  ['changed by', `${COMMIT}\\s*${NOTE}(?:中|里)?(?:又|也|再次)?${CHANGED}(?:了|过|动了?)?(?:\\s*${NAME})?`],
  [
    'added by',
    `\\b${BROUGHT}(?: \\w+){0,2} (?:by|in|with|to)(?: [^,.;]{0,40},)? (?:the )?(?:commit )?${COMMIT}`,
  ],
  [
    'added by',
    `${COMMIT},? ${NOTE}(?:which )?(?:first )?(?:added|introduced|adds|introduces|brought|brings) (?:the )?(?:${NAME})?`,
  ],
  [
    'changed by',
    `\\b(?:changed|rewritten|modified|touched|fixed|reworked)(?: \\w+){0,2} (?:by|in|with) (?:the )?(?:commit )?${COMMIT}`,
  ],
  [
    'changed by',
    `${COMMIT},? ${NOTE}(?:which )?(?:changed|rewrote|changes|rewrites|touched|modified|fixed|reworked) (?:the )?(?:${NAME})?`,
  ],
];

const PATTERNS = FORMS.map(([says, form]) => ({ says, form: new RegExp(form, 'giu') }));

/** What a form says of releases and commits; those are written out in it. */
export function statedHistory(form: string): readonly StatedHistory[] {
  if (!/\d/.test(form)) return [];
  return PATTERNS.flatMap(({ says, form: pattern }) =>
    [...form.matchAll(pattern)].map(({ groups, index, 0: written }) => ({
      says,
      revision: groups?.['revision'] ?? '',
      name: groups?.['name'],
      from: index,
      to: index + written.length,
    })),
  );
}

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*';
const DATE = `(?<date>\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{4}\\s*年\\s*\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*日)?|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2} ${MONTH} \\d{4}|${MONTH} \\d{4})`;
/** Between a commit and its day: nothing else happened on that day. */
const SAME =
  '(?:(?!read|checked|access|阅读|读|访问|写|抓取)[^。；;\\uE000-\\uE7FF\\d]|#\\d+|\\b\\d{1,3}\\b){0,36}?';

const NOTES = [
  {
    isRelease: true,
    form: new RegExp(
      `${RELEASE}\\s*(?:[（(]|于|发布于|,? (?:was )?released (?:on|in) |,? of )\\s*(?:发布于\\s*)?${DATE}`,
      'giu',
    ),
  },
  { isRelease: false, form: new RegExp(`${COMMIT}${SAME}${DATE}`, 'giu') },
  {
    isRelease: false,
    form: new RegExp(
      `${COMMIT}[^。；;\\uE000-\\uE7FF]{0,30}?(?:#|\\bPR |pull/)(?<request>\\d{1,6})(?!\\d)`,
      'giu',
    ),
  },
];

/** What a person did with a commit, on the day behind it without brackets: "read at commit c, May 2024". */
const READING =
  /(?:\b(?:read|reading|checked|accessed|written|wrote)\b|阅读|读到|读的|访问|写于|撰写|抓取)[^。；;]{0,40}$/i;

function isDayOfReading(form: string, { 0: written, index, groups }: RegExpExecArray): boolean {
  if (groups?.['date'] === undefined || !READING.test(form.slice(0, index))) return false;
  return !/^\s*[（(]/.test(written.slice(groups['revision']?.length));
}

/** The days and the pull requests that a form has beside releases and commits. */
export function statedNotes(form: string): readonly StatedNote[] {
  return NOTES.flatMap(({ isRelease, form: pattern }) => {
    const found = [...form.matchAll(pattern)].filter((match) => !isDayOfReading(form, match));
    return found.map(({ groups }) => ({
      revision: groups?.['revision'] ?? '',
      isRelease,
      date: groups?.['date'],
      request: groups?.['request'],
    }));
  });
}
