import { contradictedClaims } from '../claimReports';
import type { Rule } from '../rule';

/** E3: where the essay says that a function calls another, calls lead from the one to the other. */
export const claimedCalls: Rule = {
  id: 'E3',
  name: 'claim.no-call',
  check: (_, context) => contradictedClaims('call', context),
};
