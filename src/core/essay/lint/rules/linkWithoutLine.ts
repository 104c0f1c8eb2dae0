import { message } from '../../../base/message';
import { isTextFile } from '../../document/files';
import type { Rule } from '../rule';

/** V4: links to code lead to lines, not to the top of a file. */
export const linkWithoutLine: Rule = {
  id: 'V4',
  name: 'link.without-lines',
  check: ({ links }) =>
    links
      .filter(({ code }) => code?.view === 'file' && !code.lines && !isTextFile(code.path))
      .map(({ start, end, code }) => ({
        severity: 'warning',
        at: { start, end },
        message: message(
          'This link leads to all of {0}. Add the lines, such as {1}.',
          code?.path ?? '',
          '#L10-L20',
        ),
      })),
};
