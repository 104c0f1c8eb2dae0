import type { Language } from '../../src/core';

const ANSWERS: Readonly<Record<Language, string>> = {
  'zh-cn':
    '这一段写的是作者自己的理解。请求先到接入进程，因为只有它知道数据该去哪里；否则每个节点都要保存全部的路由，代价太高。' +
    '所以这里先检查，再转发，为了让失败的请求尽早返回，也避免占用后面的内存。',
  en:
    'This paragraph says what the writer has understood. The request comes to the process in front, because only that one ' +
    'knows where the data belongs; otherwise each node would have to keep all routes, and the price would be too high. ' +
    'That is why it is checked first and passed on afterwards, so that requests which fail return early and hold no memory.',
};

/** A draft in which somebody has answered every question. */
export function fillDraft(draft: string, language: Language): string {
  const answer = ANSWERS[language];
  return draft
    .replace(/^title: ""$/m, `title: "${answer.slice(0, 20)}"`)
    .replace(/^summary: ""$/m, `summary: "${answer.slice(0, 20)}"`)
    .replace(/^> (?:\[To write\]|【待写】) .*(?:\n>(?: .*)?)*/gm, () => answer)
    .replace(/^\|.*\|$/gm, (row) => row.replace(/(?<=\|) {1,2}(?=\|)/g, ' 7 '));
}
