import { contradictedClaims } from '../claimReports';
import type { Rule } from '../rule';

/** E7: a symbol is in the file and at the lines that the essay says. */
export const claimedLines: Rule = {
  id: 'E7',
  name: 'claim.wrong-lines',
  check: (_, context) => contradictedClaims('lines', context),
};
