import { message } from '../../base/message';
import type { CheckedClaim, ClaimKind } from '../claims/claim';
import type { Report, RuleContext } from './rule';

/** A report for each claim of a kind that the code contradicts. What an essay says twice is reported once. */
export async function contradictedClaims(
  kind: ClaimKind,
  { claims }: Pick<RuleContext, 'claims'>,
): Promise<readonly Report[]> {
  const reported = new Set<string>();
  const reports: Report[] = [];
  for (const claim of await claims()) {
    if (claim.kind !== kind || claim.answer !== 'contradicted') continue;
    const key = JSON.stringify(claim.claim);
    if (reported.has(key)) continue;
    reported.add(key);
    reports.push(reportOf(claim));
  }
  return reports;
}

function reportOf({ start, end, claim, evidence, fix }: CheckedClaim): Report {
  const text = evidence ?? message('The code says otherwise: {0}', claim);
  return { severity: 'warning', at: { start, end }, message: text, ...(fix && { fix }) };
}
