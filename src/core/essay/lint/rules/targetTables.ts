import { message } from '../../../base/message';
import { becomesList } from '../../export/tables';
import type { Rule } from '../rule';

/** T3: tables that the target keeps. */
export const targetTables: Rule = {
  id: 'T3',
  name: 'target.table',
  check: ({ tables }, { target }) =>
    tables
      .filter((table) => becomesList(table, target))
      .map(({ start, end, head }) => ({
        severity: 'information',
        at: { start, end },
        message:
          target.tables === 'risky'
            ? message('{0} sometimes loses tables. The export makes a list of this one.', target.name)
            : message(
                'A table of {0} columns does not fit the width of a phone. The export makes a list of it.',
                head.length,
              ),
      })),
};
