import { contradictedClaims } from '../claimReports';
import type { Rule } from '../rule';

/** E8: commits, releases and pull requests that the essay names are in the history. */
export const claimedVersions: Rule = {
  id: 'E8',
  name: 'claim.version',
  check: (_, context) => contradictedClaims('version', context),
};
