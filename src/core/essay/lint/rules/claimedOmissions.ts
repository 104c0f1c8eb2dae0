import { contradictedClaims } from '../claimReports';
import type { Rule } from '../rule';

/** E9: an excerpt leaves out the lines that it says it leaves out. */
export const claimedOmissions: Rule = {
  id: 'E9',
  name: 'claim.left-out',
  check: (_, context) => contradictedClaims('left out', context),
};
