import { message } from '../../../base/message';
import type { Report, Rule } from '../rule';

const GOAL = 25;
/** A function of so many lines is quoted whole. */
const LONG = 50;
const TOO_LONG = 60;

/** X3: excerpts that a reader takes in at once. Half of those in well-known posts have no more than 11 lines. */
export const fenceLength: Rule = {
  id: 'X3',
  name: 'excerpt.too-long',
  check: ({ fences }) =>
    fences.flatMap(({ start, end, lines, shows }): Report[] => {
      const { length } = lines;
      if (shows !== 'source' || length <= GOAL) return [];
      const severity = length > TOO_LONG ? 'error' : length > LONG ? 'warning' : 'information';
      const text = message(
        'This excerpt has {0} lines; up to {1} are read well. Leave out what you do not explain, and mark it.',
        length,
        GOAL,
      );
      return [{ severity, at: { start, end }, message: text }];
    }),
};
