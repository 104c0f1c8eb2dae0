import { message } from '../../../base/message';
import { isCommit, isMovingBranch, isShortCommit } from '../../document/codeLink';
import { isTextFile } from '../../document/files';
import type { Report, Rule } from '../rule';

/**
 * V3: links to code name a commit. What a branch shows changes daily, and tags can be moved. Documents may be meant as
 * they are at the day of reading, of which a branch is only a reminder.
 */
export const movingLink: Rule = {
  id: 'V3',
  name: 'link.without-commit',
  check: ({ links }) =>
    links.flatMap(({ start, end, code }): Report[] => {
      if (code?.view !== 'file' || isCommit(code.ref)) return [];
      const at = { start, end };
      const isDocument = isTextFile(code.path);
      if (isMovingBranch(code.ref))
        return [{ severity: isDocument ? 'information' : 'error', at, message: onBranch(code.ref) }];
      if (isDocument) return [];
      return [
        { severity: 'warning', at, message: isShortCommit(code.ref) ? cutShort(code.ref) : onTag(code.ref) },
      ];
    }),
};

function onBranch(ref: string): Report['message'] {
  return message('This link shows what the branch {0} is at that day. Link to the full commit instead.', ref);
}

function onTag(ref: string): Report['message'] {
  return message('Tags and branches can be moved: link to the full commit instead of {0}.', ref);
}

function cutShort(ref: string): Report['message'] {
  return message('{0} is the beginning of a commit. Write all of its 40 digits.', ref);
}
