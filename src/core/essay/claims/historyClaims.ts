import { message, type Message } from '../../base/message';
import type { CodeLookup } from '../../code/lookup/codeLookup';
import { CANNOT_TELL, type CheckedClaim, type ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';
import { isUnmistakable, readCodeWord } from './codeWord';
import { isAboutOtherPrograms } from './hedges';
import { CODE, wordAt, type Sentence } from './sentence';

/** What a sentence says of a name and a release or a commit. */
type Statement = 'there since' | 'added in' | 'absent in' | 'changed by' | 'made on';

const RELEASE = '(?<revision>v\\d+\\.\\d+\\.\\d+)(?!\\w|[.-]\\w)';
const COMMIT = '(?<revision>(?=[0-9a-f]*\\d)[0-9a-f]{7,40})(?![0-9a-z])';
const NAME = `(?<name>${CODE})`;
const GAP = '[^。；;\\uE000-\\uE7FF]';
const ADDED = '(?:引入|加入|新增|添加|首次出现|第一次出现|才有|才出现|出现)';
const REMOVED = '(?:移除|删除|去掉|删掉)';
const DATE =
  '(?<date>\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日|(?:[A-Z][a-z]{2,8}) \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2} (?:[A-Z][a-z]{2,8}) \\d{4})';

const FORMS: readonly { readonly says: Statement; readonly form: RegExp }[] = (
  [
    [
      'there since',
      `${NAME}${GAP}{0,24}(?:自|从|在)?\\s*${RELEASE}\\s*(?:版本?)?\\s*(?:起|开始|以来|就有|就存在|就已)`,
    ],
    ['there since', `(?:自|从)\\s*${RELEASE}\\s*(?:版本?)?\\s*(?:起|开始|以来)${GAP}{0,12}${NAME}`],
    ['there since', `${NAME}${GAP}{0,40}\\bsince (?:release |version )?${RELEASE}`],
    [
      'added in',
      `${NAME}${GAP}{0,16}(?:在|于|由|是)\\s*${RELEASE}\\s*(?:版本?)?\\s*(?:中|里|才|首次|时|新)*${ADDED}`,
    ],
    ['added in', `${RELEASE}\\s*(?:版本?)?\\s*(?:中|里|才|首次|新)*${ADDED}(?:了|的)?\\s*${NAME}`],
    [
      'added in',
      `${NAME}${GAP}{0,24}\\b(?:added|introduced|shipped|appeared|appears|landed|new)(?: first)? (?:in|with) (?:release |version )?${RELEASE}`,
    ],
    ['absent in', `${RELEASE}\\s*(?:版本?)?\\s*(?:中|里)?\\s*(?:还|尚)?(?:没有|不存在|未有|缺少)\\s*${NAME}`],
    [
      'absent in',
      `${NAME}${GAP}{0,10}(?:在|于)\\s*${RELEASE}\\s*(?:版本?)?\\s*(?:中|里)?\\s*(?:还|尚|就|已经?|被)*(?:没有|不存在|${REMOVED})`,
    ],
    [
      'absent in',
      `${NAME} (?:does not exist|did not exist|is not there|is absent|is missing|is gone|(?:was|is|has been) removed|(?:was|is|has been) deleted)(?: yet| again)? (?:in|from|with|since|as of) (?:release |version )?${RELEASE}`,
    ],
    [
      'changed by',
      `${NAME}${GAP}{0,20}(?:由|来自|在|是)\\s*(?:提交|commit)\\s*${COMMIT}${GAP}{0,10}(?:${ADDED}|修改|改写|改动|重写|的)`,
    ],
    [
      'changed by',
      `(?:提交|commit)\\s*${COMMIT}\\s*(?:中|里)?(?:${ADDED}|修改|改写|改动|重写)(?:了)?\\s*${NAME}`,
    ],
    [
      'changed by',
      `${NAME}${GAP}{0,30}\\b(?:added|introduced|changed|rewritten|brought|fixed)(?: in)? (?:by|in) (?:the )?commit ${COMMIT}`,
    ],
    [
      'changed by',
      `\\bcommit ${COMMIT},? (?:which )?(?:added|introduced|changed|rewrote|adds|introduces|changes|rewrites) (?:the )?${NAME}`,
    ],
    ['made on', `(?:提交|commit)\\s*${COMMIT}${GAP}{0,12}?${DATE}`],
  ] as const
).map(([says, form]) => ({ says, form: new RegExp(form, 'giu') }));

/** The claims that a release has a name, or does not, and that a commit is of a day or changed a name. */
export async function historyClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const claims = context.sentences.flatMap((sentence) =>
    isAboutOtherPrograms(sentence.form) ? [] : statedIn(sentence, context),
  );
  return (await Promise.all(claims)).filter((claim) => claim !== undefined);
}

function statedIn(sentence: Sentence, context: ClaimContext): Promise<CheckedClaim | undefined>[] {
  if (!/\d/.test(sentence.form) && !sentence.words.some(({ text }) => /\d/.test(text))) return [];
  const form = sentence.form.replace(new RegExp(CODE, 'g'), (mark) => {
    const text = wordAt(sentence, mark)?.text ?? '';
    return /^(?:v\d+\.\d+\.\d+|[0-9a-f]{7,40})$/.test(text) ? text : mark;
  });
  return FORMS.flatMap(({ says, form: pattern }) =>
    [...form.matchAll(pattern)].map(async ({ groups }): Promise<CheckedClaim | undefined> => {
      const { revision = '', name, date } = groups ?? {};
      const span = name === undefined ? sentence.words[0] : wordAt(sentence, name);
      const names = name === undefined ? [] : (readCodeWord(span?.text ?? '')?.names ?? []);
      const word = name === undefined ? date : names.at(-1);
      if (!span || word === undefined) return undefined;
      const { start, end } = span;
      const verdict = await verdictOf(says, revision, word, names, context.code);
      return { kind: 'version', start, end, claim: claimText(says, word, revision), ...verdict };
    }),
  );
}

function claimText(says: Statement, word: string, revision: string): Message {
  switch (says) {
    case 'there since':
      return message('{1} has {0}', word, revision);
    case 'added in':
      return message('{0} is new in {1}', word, revision);
    case 'absent in':
      return message('{1} does not have {0}', word, revision);
    case 'changed by':
      return message('commit {1} changed {0}', word, revision);
    case 'made on':
      return message('commit {1} is of {0}', word, revision);
  }
}

async function verdictOf(
  says: Statement,
  revision: string,
  word: string,
  names: readonly string[],
  code: CodeLookup,
): Promise<ClaimVerdict> {
  switch (says) {
    case 'there since':
    case 'added in':
      return presentVerdict(says, revision, names, code);
    case 'absent in':
      return (await code.hasWordAt(revision, word)) === true && isUnmistakable(word)
        ? { answer: 'contradicted', evidence: message('{1} has {0}.', word, revision) }
        : CANNOT_TELL;
    case 'changed by':
      return (await code.changedFileWith(revision, word)) === false
        ? {
            answer: 'contradicted',
            evidence: message('Commit {1} changed no file that has {0}.', word, revision),
          }
        : CANNOT_TELL;
    case 'made on':
      return dayVerdict(revision, word, code);
  }
}

async function presentVerdict(
  says: Statement,
  release: string,
  names: readonly string[],
  code: CodeLookup,
): Promise<ClaimVerdict> {
  const found = await Promise.all(names.map((name) => code.hasWordAt(release, name)));
  if (found.includes(undefined)) return CANNOT_TELL;
  const [missing] = names.filter((_, place) => found[place] === false);
  if (missing !== undefined)
    return { answer: 'contradicted', evidence: message('{1} does not have {0}.', missing, release) };
  const word = names.at(-1) ?? '';
  const releases = says === 'added in' && isUnmistakable(word) ? await code.releases() : undefined;
  const before = releases?.[releases.indexOf(release) - 1];
  if (before !== undefined && (await code.hasWordAt(before, word)) === true)
    return { answer: 'contradicted', evidence: message('{1} has {0} already.', word, before) };
  return { answer: 'holds' };
}

async function dayVerdict(commit: string, written: string, code: CodeLookup): Promise<ClaimVerdict> {
  const note = await code.commitAt(commit);
  const day = dayOf(written);
  if (!note || day === undefined) return CANNOT_TELL;
  if (note.days.includes(day)) return { answer: 'holds' };
  const [, truth = note.days[0] ?? ''] = note.days;
  return { answer: 'contradicted', evidence: message('Commit {0} is of {1}.', commit, truth) };
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A day as `2024-03-01`; `undefined` if the text is none. */
function dayOf(written: string): string | undefined {
  const digits = /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})/.exec(written);
  const english = /^(?:([A-Z]\w+) (\d{1,2})\D*?|(\d{1,2}) ([A-Z]\w+)),? (\d{4})$/i.exec(written);
  const month = MONTHS.indexOf((english?.[1] ?? english?.[4] ?? '').slice(0, 3).toLowerCase()) + 1;
  const parts = digits
    ? digits.slice(1)
    : english && month > 0
      ? [english[5], month, english[2] ?? english[3]]
      : [];
  const [year, ...rest] = parts.map(String);
  return year === undefined ? undefined : [year, ...rest.map((part) => part.padStart(2, '0'))].join('-');
}
