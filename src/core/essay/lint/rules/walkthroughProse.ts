import { message } from '../../../base/message';
import { findCopied, hasLongProse } from '../../walkthroughProse/findCopied';
import type { Rule } from '../rule';

/** L3: the analysis is the writer's: text of a walkthrough is quoted as such. */
export const walkthroughProse: Rule = {
  id: 'L3',
  name: 'prose.from-walkthrough',
  check: async (essay, { walkthroughTexts }) => {
    if (!hasLongProse(essay)) return [];
    const copied = findCopied(essay, await walkthroughTexts());
    return copied.map(({ block: { start, end }, from }) => ({
      severity: 'warning',
      at: { start, end },
      message:
        from.heading === ''
          ? message(
              'This repeats the introduction of the walkthrough "{0}" nearly word for word. Use your own words, or quote it and name the source.',
              from.walkthrough,
            )
          : message(
              'This repeats "{1}" of the walkthrough "{0}" nearly word for word. Use your own words, or quote it and name the source.',
              from.walkthrough,
              from.heading,
            ),
    }));
  },
};
