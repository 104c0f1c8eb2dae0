import { contradictedClaims } from '../claimReports';
import type { Rule } from '../rule';

/** E6: constants and variables have the values that the essay says. */
export const claimedValues: Rule = {
  id: 'E6',
  name: 'claim.value',
  check: (_, context) => contradictedClaims('value', context),
};
