import { message } from '../../../base/message';
import type { Report, Rule } from '../rule';
import type { UnknownRule } from '../suppressions';

/** K1: a comment that turns off a rule must name one that there is. */
export const unknownRule: Rule = { id: 'K1', check: () => [] };

/** What {@link unknownRule} says; the comments are read once for all rules. */
export function reportUnknownRules(unknown: readonly UnknownRule[]): readonly Report[] {
  return unknown.map(({ id, start, end }) => ({
    severity: 'warning',
    at: { start, end },
    message: message('There is no rule "{0}". Name the rule by the code of its finding.', id),
  }));
}
