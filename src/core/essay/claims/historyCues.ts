import { COMMIT, RELEASE, type HistoryWords, type StatedHistory } from './historyForms';
import { CODE } from './sentence';

/** Before a release: that something is not there, or that something else happened. */
const OTHERWISE =
  /没有|还不|尚|未|不|移除|删除|去掉|为止|之前|以前|修改|改动|改名|重写|变|\b(?:not|no|un|until|before|without|removed|dropped|deleted|gone|changed|renamed|differs?|between|than|still|n't)\b|n['’]t\b/i;
const FIRST_BEFORE =
  /(?:首[次见个]|初见|始见|最早|第一个|最先|始于|起于|出现[在于]|引入于|加入于|要到|要等到|等到|直到|来自|\b(?:new (?:in|with)|first\b[^,;]{0,16}|debuted in|since|as of|starting (?:with|in|from)|came (?:in |along )?with|arrived (?:in|with)|goes back to|dates back to))[^，。；,;\d\uE000-\uE7FF]{0,16}$|(?:首个|第一个|最早)[^，。；,;\d]{0,20}(?:版本?|发行版)(?:就|便)?是\s*$/i;
const FIRST_BEHIND =
  /^\s*(?:版本?|正式版)?\s*(?:及(?:其|它)?(?:以后|之后|以上|后续)|起(?:才|就|便|可用|提供|支持|有)|才(?:有|加|引|出|支)|首次)|^ (?:and|or) (?:later|newer|above|up|after|onwards?)\b|^ onwards?\b/i;
const PRESENT_BEFORE =
  /(?:也|同样|已经?|就|都)在\s*$|\b(?:already|also) (?:in|part of|present in|included in|found in)(?: release| version)? $/i;
/** Words for what a commit does with something new. */
const BRINGS =
  /加入|引入|新增|添加|带来|带进|进来|贡献|实现|拆出|抽出|分出|合入|出自|来自|源自|源于|始于|诞生|\b(?:added|adds|introduced|introduces|brought|brings|contributed|contributes|made|created|extracted|joined|landed|arrived|came|comes|born|contributed|split|separated)\b/i;
/** Words for what a commit does with something old: what it brought cannot be told. */
const CHANGES =
  /改|修|重构|重写|移|搬|挪|删|去掉|换|优化|\b(?:chang|fix|rewr|rework|mov|remov|replac|renam|delet|improv|refactor|tun|optimi|lower|rais|turn|touch|modif)\w*/i;
const CLAUSE_END = /[，,；;。]|\b(?:and|but|while|whereas)\b/gi;
const NOTE = '\\s*(?:（[^（）]{0,30}）|\\([^()]{0,30}\\))?';

/**
 * What a form says of releases and commits, by the words around them, wherever no pattern of a whole statement fits. Releases and
 * commits are written out in it.
 */
export function cuedHistory(form: string): readonly StatedHistory[] {
  return [...releasesIn(form), ...commitsIn(form)].map((one) => ({ ...one, isCued: true }));
}

function releasesIn(form: string): readonly StatedHistory[] {
  return [...form.matchAll(new RegExp(RELEASE, 'g'))].flatMap(({ index, 0: revision }): StatedHistory[] => {
    const [before, behind] = [form.slice(0, index), form.slice(index + revision.length)];
    const clause = clauseBefore(before);
    if (OTHERWISE.test(clause) || OTHERWISE.test(behind.slice(0, BEHIND))) return [];
    const says = FIRST_BEFORE.test(before) || FIRST_BEHIND.test(behind) ? 'first' : presentBefore(before);
    return says ? [{ says, revision, from: index, to: index + revision.length }] : [];
  });
}

const BEHIND = 6;

function presentBefore(before: string): HistoryWords | undefined {
  return PRESENT_BEFORE.test(before) ? 'present' : undefined;
}

/** The only commit of a form, and what came with it: the name behind its verb, or what is before it. */
function commitsIn(form: string): readonly StatedHistory[] {
  const elliptic = [...form.matchAll(ELLIPTIC)].map(({ groups, index, 0: written }) => ({
    says: 'added by' as const,
    revision: groups?.['revision'] ?? '',
    name: groups?.['name'],
    from: index,
    to: index + written.length,
  }));
  const [only, ...more] = form.matchAll(new RegExp(COMMIT, 'g'));
  if (!only || more.length > 0 || elliptic.length > 0) return elliptic;
  const [from, to] = [only.index, only.index + only[0].length];
  const brought = BROUGHT_BEHIND.exec(form.slice(to));
  const stated = { says: 'added by' as const, revision: only[0], from, to };
  if (brought?.groups && !CHANGES.test(brought[0]))
    return [{ ...stated, name: brought.groups['name'], to: to + brought[0].length }];
  const clause = clauseBefore(form.slice(0, from));
  const rest = form.slice(to).replace(new RegExp(`^${NOTE}`), '');
  const [own = ''] = rest.split(CLAUSE_END);
  const isBrought = BRINGS.test(clause) || (/[随由]\s*(?:提交\s*)?$/.test(clause) && BRINGS.test(own));
  return isBrought && !CHANGES.test(clause + own) ? [stated] : [];
}

/** `A` was added by one commit, `B` by another. */
const ELLIPTIC = new RegExp(
  `(?<=\\b(?:added|introduced|brought|contributed)\\b[^.;]*, (?:and )?(?:the )?)(?<name>${CODE})(?: \\w+)? (?:by|in|with) (?:commit )?${COMMIT}`,
  'gi',
);
const BROUGHT_BEHIND = new RegExp(
  `^${NOTE},?\\s*(?:which |then |finally |later |才|又|也|则)?(?:contributed|added|introduced|brought|extracted|created|贡献|加入|引入|新增|添加|带来|抽出|拆出|分出)了?\\s*(?:the |an? )?(?<name>${CODE})`,
  'i',
);

function clauseBefore(before: string): string {
  const start = [...before.matchAll(CLAUSE_END)].at(-1);
  return before.slice(start ? start.index + start[0].length : 0);
}
