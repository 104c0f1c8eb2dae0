import { contradictedClaims } from '../claimReports';
import type { Rule } from '../rule';

/** E4: types implement, embed and hold what the essay says. */
export const claimedRelations: Rule = {
  id: 'E4',
  name: 'claim.relation',
  check: (_, context) => contradictedClaims('relation', context),
};
