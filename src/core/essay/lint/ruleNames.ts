import type { Finding } from './finding';
import { RULES } from './rules';

/** The two ids of a rule: `X2` and `excerpt.differs-from-pin`. */
export type RuleName = Pick<Finding, 'code' | 'rule'>;

/** The ids of all rules, in the order in which they are checked. */
export const RULE_NAMES: readonly RuleName[] = RULES.map(({ id, name }) => ({ code: id, rule: name }));

/** The rule with a short or a readable id; `undefined` when there is none. */
export function findRule(written: string): RuleName | undefined {
  return RULE_NAMES.find(({ code, rule }) => code === written || rule === written);
}

/** How a rule is shown to people: `excerpt.differs-from-pin (X2)`. */
export function ruleLabel({ code, rule }: RuleName): string {
  return `${rule} (${code})`;
}
