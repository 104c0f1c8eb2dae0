import { message } from '../../../base/message';
import type { Rule } from '../rule';

/** T3: tables that the target keeps. */
export const targetTables: Rule = {
  id: 'T3',
  name: 'target.table',
  check: ({ tables }, { target }) =>
    target.tables === 'kept'
      ? []
      : tables.map(({ start, end }) => ({
          severity: 'information',
          at: { start, end },
          message: message('{0} sometimes loses tables. The export makes a list of this one.', target.name),
        })),
};
