import { message } from '../../../base/message';
import type { Rule } from '../rule';

/** K1: a comment that turns off a rule must name one that exists. */
export const unknownRule: Rule = {
  id: 'K1',
  name: 'comment.unknown-rule',
  check: (_essay, { unknownRules }) =>
    unknownRules.map(({ written, start, end }) => ({
      severity: 'warning',
      at: { start, end },
      message: message('There is no rule "{0}". Name the rule by the code of its finding.', written),
    })),
};
