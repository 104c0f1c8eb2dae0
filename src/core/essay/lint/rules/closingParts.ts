import { message } from '../../../base/message';
import type { EssayDocument } from '../../document/model';
import type { Report, Rule } from '../rule';

const LIMITS =
  /局限|限制|不足|未覆盖|没有覆盖|版本差异|limit|not covered|other versions|caveat|out of scope/i;
const SUMMARY = /总结|小结|结语|结论|回顾|summary|conclusion|recap|in short/i;

/** P5: what the essay leaves out, and what it comes to. */
export const closingParts: Rule = {
  id: 'P5',
  name: 'part.closing',
  isForAnalysis: true,
  check: (essay) => [
    ...(has(LIMITS, essay)
      ? []
      : [
          warning(
            message(
              'There is no part about limits. Say what the essay leaves out and what differs in other versions.',
            ),
          ),
        ]),
    ...(has(SUMMARY, essay)
      ? []
      : [warning(message('There is no summary. Answer at the end the questions that you began with.'))]),
  ],
};

function has(pattern: RegExp, { headings }: EssayDocument): boolean {
  return headings.some(({ text }) => pattern.test(text.slice(0, 200)));
}

function warning(text: Report['message']): Report {
  return { severity: 'warning', message: text };
}
