import { contradictedClaims } from '../claimReports';
import type { Rule } from '../rule';

/** E1: symbols, types and fields that the essay names are in the repository at the pin. */
export const claimedSymbols: Rule = {
  id: 'E1',
  name: 'claim.unknown-symbol',
  check: (_, context) => contradictedClaims('symbol', context),
};
