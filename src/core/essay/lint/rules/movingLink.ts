import { message } from '../../../base/message';
import { isCommit, isMovingBranch } from '../document/codeLink';
import type { Report, Rule } from '../rule';

/** V3: links to files name a commit. What a branch shows changes daily, and tags can be moved. */
export const movingLink: Rule = {
  id: 'V3',
  check: ({ links }) =>
    links.flatMap(({ start, end, code }): Report[] => {
      if (code?.view !== 'file' || isCommit(code.ref)) return [];
      const at = { start, end };
      return isMovingBranch(code.ref)
        ? [{ severity: 'error', at, message: onBranch(code.ref) }]
        : [{ severity: 'warning', at, message: onTag(code.ref) }];
    }),
};

function onBranch(ref: string): Report['message'] {
  return message('This link shows what the branch {0} is at that day. Link to the full commit instead.', ref);
}

function onTag(ref: string): Report['message'] {
  return message('Tags and branches can be moved: link to the full commit instead of {0}.', ref);
}
