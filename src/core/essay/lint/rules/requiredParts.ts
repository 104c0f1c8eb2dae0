import type { Language } from '../../../base/language';
import { message } from '../../../base/message';
import type { Report, Rule } from '../rule';

/** A part, with headings that say the same; `others` are some of them, for the message. */
interface RequiredPart {
  readonly name: Readonly<Record<Language, string>>;
  readonly others: Readonly<Record<Language, readonly [string, string]>>;
  readonly headings: RegExp;
}

/** The parts that the talent program asks for. It prescribes no headings, and published essays have many. */
const PARTS: readonly RequiredPart[] = [
  {
    name: { en: 'What it does', 'zh-cn': '功能说明' },
    others: { en: ['Background', 'What is a subscription?'], 'zh-cn': ['功能介绍', '背景'] },
    headings:
      /功能|背景|概述|简介|引言|前言|是什么|什么是|做什么|有什么用|what it does|what (?:\w+ ){1,4}do(?:es)?\b|what (?:is|are)\b|feature|functionality|purpose|background|introduction/i,
  },
  {
    name: { en: 'How it works', 'zh-cn': '实现逻辑' },
    others: { en: ['The write path', 'Design'], 'zh-cn': ['整体流程', '工作原理'] },
    headings:
      /实现|原理|逻辑|流程|过程|机制|设计|架构|how it works|how (?:[\w-]+ ){1,6}works?\b|implementation|design|architecture|mechanism|under the hood|step by step|\b(?:flow|path|pipeline|life ?cycle)\b/i,
  },
  {
    name: { en: 'Key code', 'zh-cn': '关键代码解析' },
    others: { en: ['Reading the code', 'Code walkthrough'], 'zh-cn': ['源码解读', '核心代码'] },
    headings:
      /(?:关键|核心|主要|重点)(?:代码|源码|函数)|(?:代码|源码)(?:解析|分析|解读|走读|阅读|剖析|讲解|详解|导读)|读(?:代码|源码)|key (?:code|functions?)|core code|code walk-?through|code (?:reading|analysis)|the code|source code|reading the source/i,
  },
];

/** P4: the three parts that the talent program asks for. */
export const requiredParts: Rule = {
  id: 'P4',
  name: 'part.required',
  isForAnalysis: true,
  check: ({ headings, language }) =>
    PARTS.filter((part) => !headings.some(({ text }) => part.headings.test(text.slice(0, 200)))).map(
      ({ name, others }): Report => ({
        severity: 'error',
        message: message(
          'No heading stands for the part "{0}", which the talent program asks for. Headings such as "{1}" or "{2}" count too.',
          name[language],
          ...others[language],
        ),
      }),
    ),
};
