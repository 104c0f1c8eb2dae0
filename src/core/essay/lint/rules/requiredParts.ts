import type { Language } from '../../../base/language';
import { message } from '../../../base/message';
import type { Report, Rule } from '../rule';

/** The parts that the talent program asks for, with headings that say the same. */
const PARTS: readonly { readonly name: Readonly<Record<Language, string>>; readonly headings: RegExp }[] = [
  {
    name: { en: 'What it does', 'zh-cn': '功能说明' },
    headings:
      /功能说明|功能介绍|功能概述|功能简介|what it does|what (?:\w+ ){1,4}does|feature|functionality/i,
  },
  {
    name: { en: 'How it works', 'zh-cn': '实现逻辑' },
    headings:
      /实现逻辑|实现原理|实现思路|整体逻辑|how it works|how (?:\w+ ){1,4}works?|implementation|design/i,
  },
  {
    name: { en: 'Key code', 'zh-cn': '关键代码解析' },
    headings:
      /关键代码|代码解析|代码分析|源码解析|源码分析|key code|code walk-?through|the code|source code/i,
  },
];

/** P4: the three parts that the talent program asks for. */
export const requiredParts: Rule = {
  id: 'P4',
  name: 'part.required',
  isForAnalysis: true,
  check: ({ headings, language }) =>
    PARTS.filter((part) => !headings.some(({ text }) => part.headings.test(text.slice(0, 200)))).map(
      ({ name }): Report => ({
        severity: 'error',
        message: message('There is no part "{0}". The talent program asks for it.', name[language]),
      }),
    ),
};
