import { translateWith, type Place, type Resolution } from '../../src/core';

/** What a resolution says, short enough to be written down in a test. Lines and columns from 1. */
export interface DescribedResolution {
  readonly verdict: string;
  /** `path#symbol first-last`, the lines of the whole declaration. */
  readonly place?: string;
  /** `line:column-line:column` of the statement. */
  readonly site?: string;
  readonly isSiteMissing?: true;
  /** `path#symbol` */
  readonly from?: string;
  readonly isBodyChanged?: boolean;
  /** `path#symbol first-last`, and ` at ` with the statement when the place has it. */
  readonly candidates?: readonly string[];
  readonly evidence: string;
}

export function describeResolution(resolution: Resolution): DescribedResolution {
  const { verdict, place, from, isBodyChanged, isSiteMissing, candidates, evidence } = resolution;
  return {
    verdict,
    ...(place && { place: describePlace(place) }),
    ...(place?.site && { site: describeSite(place.site) }),
    ...(isSiteMissing && { isSiteMissing }),
    ...(from && { from: `${from.path}#${from.symbol}` }),
    ...(isBodyChanged !== undefined && { isBodyChanged }),
    ...(candidates.length > 0 && { candidates: candidates.map(describeCandidate) }),
    evidence: translateWith({})(evidence),
  };
}

function describePlace({ path, symbol, range }: Place): string {
  return `${path}#${symbol} ${range.start.line + 1}-${range.end.line + 1}`;
}

function describeCandidate(place: Place): string {
  return describePlace(place) + (place.site ? ` at ${describeSite(place.site)}` : '');
}

function describeSite({ start, end }: NonNullable<Place['site']>): string {
  return `${start.line + 1}:${start.column + 1}-${end.line + 1}:${end.column + 1}`;
}
