import { message } from '../../../base/message';
import { isPinnedFile } from '../../document/essayCommit';
import type { Rule } from '../rule';

/** V2: one commit for each repository, so that all links and excerpts show one and the same code. */
export const oneCommit: Rule = {
  id: 'V2',
  name: 'version.several-commits',
  check: ({ links, fences }) => {
    const pinned = links.filter(({ code }) => code && isPinnedFile(code));
    const first = new Map<string, string>();
    for (const { code } of pinned) {
      if (code && !first.has(code.repository)) first.set(code.repository, code.ref);
    }
    const strayLinks = pinned.filter(({ code }) => code && first.get(code.repository) !== code.ref);
    const pins = fences.flatMap(({ comment, start, end }) =>
      comment?.pin === undefined ? [] : [{ ref: comment.pin, start, end }],
    );
    const strayPins = pins.filter(({ ref }) => ref !== pins[0]?.ref);
    return [
      ...strayLinks.map(({ start, end, code }) => ({
        start,
        end,
        ref: code?.ref ?? '',
        of: code?.repository ?? '',
      })),
      ...strayPins.map((pin) => ({ ...pin, of: '' })),
    ].map(({ start, end, ref, of }) => ({
      severity: 'error',
      at: { start, end },
      message: message(
        'This shows commit {0}, but the essay reads {1}. Show one commit throughout.',
        ref.slice(0, 12),
        (first.get(of) ?? pins[0]?.ref ?? '').slice(0, 12),
      ),
    }));
  },
};
