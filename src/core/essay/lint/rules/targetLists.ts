import { message } from '../../../base/message';
import type { Rule } from '../rule';

/** T4: lists that the target can indent. */
export const targetLists: Rule = {
  id: 'T4',
  name: 'target.list',
  check: ({ lists }, { target }) =>
    lists
      .filter(({ depth }) => target.deepestList !== undefined && depth > target.deepestList)
      .map(({ start, end }) => ({
        severity: 'warning',
        at: { start, end },
        message: message('{0} shows lists up to level {1} only.', target.name, target.deepestList ?? 0),
      })),
};
