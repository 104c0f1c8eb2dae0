import { message, type Message, LineIndex } from '../../../core';
import { checkArticleAddress } from './articleAddress';
import type { RuleProblem } from '../contribution/ruleProblem';

/** The fields of the form, in the order of the form (`openGemini-Application.docx` of openGemini/community, 2024-09-08). */
export const APPLICATION_FIELDS = ['name', 'wechat', 'email', 'introduction', 'articles'] as const;

export type ApplicationField = (typeof APPLICATION_FIELDS)[number];

/** A filled-in form. We only check it: we store nothing and send nothing. */
export type Application = Readonly<Record<ApplicationField, string>>;

/** The address that applicants send the form to, as the announcement has it. */
export const APPLICATION_ADDRESS = 'openGemini.ts@openGemini.org';

/** The labels of the fields in the form, which is in Chinese only. */
export const APPLICATION_LABELS: Readonly<Record<ApplicationField, string>> = {
  name: '姓名',
  wechat: '微信',
  email: '邮箱',
  introduction: '个人简介',
  articles: '已发表的openGemini技术文章链接',
};

/** The problems of each field. */
export type ApplicationProblems = Readonly<Record<ApplicationField, readonly RuleProblem[]>>;

/** Checks each field by itself, without network access. */
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
  return text.trim() === '' ? [problem(field, 'empty', text, message('Fill in this field.'))] : [];
}

/** A WeChat ID (6 to 20 letters, digits, "-" and "_", the first a letter) or the phone number of the account. */
function checkWechat(text: string): RuleProblem[] {
  const empty = filled('wechat', text);
  if (empty.length > 0 || /^(?:[A-Za-z][\w-]{5,19}|(?:\+?86[ -]?)?1\d{10}|wxid_\w+)$/.test(text.trim()))
    return empty;
  const reason = message(
    'This does not look like a WeChat ID (6 to 20 letters, digits, "-" or "_") or a phone number. Nobody can search for a nickname.',
  );
  return [{ ...problem('wechat', 'form', text, reason), severity: 'warning' }];
}

function checkEmail(text: string): RuleProblem[] {
  const empty = filled('email', text);
  if (empty.length > 0 || /^[^\s@<>(),;:"]+@[^\s@<>(),;:".]+(?:\.[^\s@<>(),;:".]+)+$/.test(text.trim()))
    return empty;
  return [
    problem(
      'email',
      'form',
      text,
      message('This is not an e-mail address. The project sends the result there.'),
    ),
  ];
}

/** We show no more than these. */
const MOST_PROBLEMS = 20;

/** The field can have several addresses, separated by blanks, line breaks or Chinese punctuation. */
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
