import { message } from '../../../base/message';
import type { Report, Rule } from '../rule';

/** A function of so many lines is quoted whole. */
const GOAL = 50;
const TOO_LONG = 80;

/** X3: excerpts that a reader takes in at once. */
export const fenceLength: Rule = {
  id: 'X3',
  name: 'excerpt.too-long',
  check: ({ fences }) =>
    fences.flatMap(({ start, end, lines, shows }): Report[] => {
      const { length } = lines;
      if (shows !== 'source' || length <= GOAL) return [];
      const severity = length > TOO_LONG ? 'error' : 'warning';
      const text = message(
        'This excerpt has {0} lines; up to {1} are read well. Leave out what you do not explain, and mark it.',
        length,
        GOAL,
      );
      return [{ severity, at: { start, end }, message: text }];
    }),
};
