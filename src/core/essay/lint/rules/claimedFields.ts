import { contradictedClaims } from '../claimReports';
import type { Rule } from '../rule';

/** E5: types have the fields that the essay says, of the types that it says. */
export const claimedFields: Rule = {
  id: 'E5',
  name: 'claim.field',
  check: (_, context) => contradictedClaims('field', context),
};
