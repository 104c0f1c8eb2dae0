import { bodyHash, type Place, type Resolution, type SiteFinder, type TextRange } from '../../core';
import { goLanguage } from '../../core/languages';
import { byLineNumber, byText, type Lookup } from './lookups';
import type { Snapshot } from './snapshot';
import type { Subject } from './subjects';

/** The score of one method of finding statements. */
export interface StatementScore {
  /** How often it found the right function. */
  inFunction: number;
  /** How often it found the statement, of those that are still there unchanged and once. */
  onStatement: number;
}

export interface StatementScores {
  /** How many functions with a call we searched for. */
  readonly all: number;
  /** How many of these functions are found with the history. That function counts as the right one. */
  readonly withFunction: number;
  /** How many of those still have the statement, once and with the same tokens. */
  readonly surviving: number;
  readonly scores: ReadonlyMap<string, StatementScore>;
}

/** Compares methods of finding one call in each function. */
export async function scoreStatements(
  subjects: readonly Subject[],
  ways: { readonly right: Lookup; readonly ours: ReadonlyMap<string, Lookup> },
  head: Snapshot,
  sites: SiteFinder,
): Promise<StatementScores> {
  const scores = new Map<string, StatementScore>();
  const counts = { all: 0, withFunction: 0, surviving: 0 };
  const count = (
    way: string,
    line: number | undefined,
    right: Place,
    survivor: TextRange | undefined,
  ): void => {
    const score = scores.get(way) ?? { inFunction: 0, onStatement: 0 };
    scores.set(way, score);
    if (line === undefined) return;
    if (line >= right.range.start.line && line <= right.range.end.line) score.inFunction++;
    if (survivor?.start.line === line) score.onStatement++;
  };
  for (const subject of subjects) {
    const { statement, path } = subject;
    if (!statement) continue;
    counts.all++;
    const right = ways.right.resolutions.get(subject)?.place;
    if (!right) continue;
    counts.withFunction++;
    const survivor = await onlySurvivor(statement.text, right, head, sites);
    if (survivor) counts.surviving++;
    const seen = { path, line: statement.line, lineText: statement.lineText };
    const isSameFile = right.path === path;
    count('line number', isSameFile ? await byLineNumber(seen, head) : undefined, right, survivor);
    count('text, first match', isSameFile ? await byText(seen, head) : undefined, right, survivor);
    for (const [way, { resolutions }] of ways.ours)
      count(way, siteIn(right, resolutions.get(subject)), right, survivor);
  }
  return { ...counts, scores };
}

function siteIn(right: Place, resolution: Resolution | undefined): number | undefined {
  const { place } = resolution ?? {};
  return place?.path === right.path && place.symbol === right.symbol ? place.site?.start.line : undefined;
}

/** The only call of the function with these tokens. */
async function onlySurvivor(
  text: string,
  { path, range }: Place,
  { index }: Snapshot,
  sites: SiteFinder,
): Promise<TextRange | undefined> {
  const file = await index.file(path);
  if (!file) return undefined;
  const start = file.lines.offsetAt(range.start);
  const source = file.text.slice(start, file.lines.offsetAt(range.end));
  const wanted = bodyHash(text, goLanguage);
  const same = sites
    .findSites(source, { kind: 'call', nth: 1 })
    .filter((call) => bodyHash(source.slice(call.start, call.end), goLanguage) === wanted);
  const [only] = same;
  return only && same.length === 1 ? file.lines.rangeOf(start + only.start, start + only.end) : undefined;
}
