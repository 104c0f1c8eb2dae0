import { contradictedClaims } from '../claimReports';
import type { Rule } from '../rule';

/** E2: files and folders that the essay names or links to are in the repository at the pin. */
export const claimedPaths: Rule = {
  id: 'E2',
  name: 'claim.unknown-path',
  check: (_, context) => contradictedClaims('path', context),
};
