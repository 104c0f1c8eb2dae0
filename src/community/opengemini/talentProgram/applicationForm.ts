import { message, type Message, LineIndex } from '../../../core';
import { checkArticleAddress } from './articleAddress';
import type { RuleProblem } from '../contribution/ruleProblem';

/** The fields of the form, in its order (`openGemini-Application.docx` of openGemini/community, 2024-09-08). */
export const APPLICATION_FIELDS = ['name', 'wechat', 'email', 'introduction', 'articles'] as const;

export type ApplicationField = (typeof APPLICATION_FIELDS)[number];

/** What somebody filled in. It is looked at and then let go of: nothing is stored, nothing is sent. */
export type Application = Readonly<Record<ApplicationField, string>>;

/** Where the form goes to, as the announcement writes it. */
export const APPLICATION_ADDRESS = 'openGemini.ts@openGemini.org';

/** The names of the fields as they stand in the form, which is in Chinese only. */
export const APPLICATION_LABELS: Readonly<Record<ApplicationField, string>> = {
  name: '姓名',
  wechat: '微信',
  email: '邮箱',
  introduction: '个人简介',
  articles: '已发表的openGemini技术文章链接',
};

/** What is wrong with each field; a field that is right has no problem. */
export type ApplicationProblems = Readonly<Record<ApplicationField, readonly RuleProblem[]>>;

/** Checks each field on its own, as far as that can be done without a network. */
export function checkApplication(application: Application): ApplicationProblems {
  return {
    name: filled('name', application.name),
    wechat: checkWechat(application.wechat),
    email: checkEmail(application.email),
    introduction: filled('introduction', application.introduction),
    articles: checkArticles(application.articles),
  };
}

function filled(field: ApplicationField, text: string): RuleProblem[] {
  return text.trim() === '' ? [problem(field, 'empty', text, message('Still empty.'))] : [];
}

/** A name of 6 to 20 letters, digits, "-" and "_" that begins with a letter, or the phone number behind the account. */
function checkWechat(text: string): RuleProblem[] {
  const empty = filled('wechat', text);
  if (empty.length > 0 || /^(?:[A-Za-z][\w-]{5,19}|(?:\+?86[ -]?)?1\d{10}|wxid_\w+)$/.test(text.trim()))
    return empty;
  const reason = message(
    'This does not look like a WeChat ID (6 to 20 letters, digits, "-" or "_") or a phone number. The nickname cannot be searched for.',
  );
  return [{ ...problem('wechat', 'form', text, reason), severity: 'warning' }];
}

function checkEmail(text: string): RuleProblem[] {
  const empty = filled('email', text);
  if (empty.length > 0 || /^[^\s@<>(),;:"]+@[^\s@<>(),;:".]+(?:\.[^\s@<>(),;:".]+)+$/.test(text.trim()))
    return empty;
  return [problem('email', 'form', text, message('This is no e-mail address. The result is sent there.'))];
}

/** More problems than these help nobody. */
const MOST_PROBLEMS = 20;

/** Several addresses may stand there, with spaces or lines between them. */
function checkArticles(text: string): RuleProblem[] {
  const words = [...text.matchAll(/[^\s，、；。]+/g)];
  if (words.length === 0) return filled('articles', '');
  const lines = new LineIndex(text);
  const problems = words.flatMap(({ 0: address, index }): RuleProblem[] => {
    const reason = checkArticleAddress(address);
    if (!reason) return [];
    const range = lines.rangeOf(index, index + address.length);
    return [{ code: reason.code, severity: 'error', message: reason.message, range }];
  });
  return problems.slice(0, MOST_PROBLEMS);
}

function problem(field: ApplicationField, what: string, text: string, reason: Message): RuleProblem {
  const range = new LineIndex(text).rangeOf(0, text.length);
  return { code: `application.${field}-${what}`, severity: 'error', message: reason, range };
}
