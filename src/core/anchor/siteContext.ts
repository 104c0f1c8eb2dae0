import { largestOf } from '../base/append';
import { LineIndex } from '../base/text';
import { hashTokens } from '../code/bodyHash';
import type { CodeLanguage } from '../code/language';
import type { OffsetRange, Site, SiteContext, SiteFinder } from '../code/site';

type Tokens = Pick<CodeLanguage, 'tokens'>;

/** Records what a statement and its neighbours look like. `range` counts from the start of the declaration's source. */
export function contextOf(declaration: string, range: OffsetRange, language: Tokens): SiteContext {
  const lines = new LineIndex(declaration);
  const first = lines.positionAt(range.start).line;
  const last = lines.positionAt(range.end).line;
  const text = Array.from({ length: last - first + 1 }, (_, offset) => lines.lineText(first + offset)).join(
    '\n',
  );
  return {
    statement: hashTokens(language.tokens(text)),
    before: neighbour(lines, first, -1, language),
    after: neighbour(lines, last, 1, language),
  };
}

/** Where a statement was found. Without a range: nothing fits, or several do. */
export interface LocatedSite {
  readonly range?: OffsetRange | undefined;
  /** The statements that fit equally well, in source order; at least two. */
  readonly choices?: readonly OffsetRange[];
}

/**
 * Finds a statement again. First its tokens decide, then its neighbours. The count decides only if there is no context,
 * or if only one statement fits. Chooses none if nothing shows which statement is meant.
 */
export function locateSite(
  declaration: string,
  site: Site,
  context: SiteContext | undefined,
  { finder, language }: { readonly finder: SiteFinder; readonly language: Tokens },
): LocatedSite {
  const found = finder.findSites(declaration, site);
  const counted = site.isUnnumbered && found.length > 1 ? undefined : found[site.nth - 1];
  if (!context || (found.length === 1 && site.nth === 1))
    return counted ? { range: counted } : several(found, site);
  const likeness = found.map((range) => likenessTo(context, contextOf(declaration, range, language)));
  const best = largestOf([0, ...likeness]);
  const equal = best === 0 ? [] : found.filter((_, index) => likeness[index] === best);
  if (counted && equal.includes(counted)) return { range: counted };
  const [only] = equal;
  if (only && equal.length === 1 && best >= TELLING) return { range: only };
  return several(equal.length > 1 ? equal : found, site);
}

/** Of statements that were counted, one that is not there is missing. */
function several(choices: readonly OffsetRange[], { isUnnumbered }: Site): LocatedSite {
  return isUnnumbered && choices.length > 1 ? { choices } : {};
}

/** Both neighbours, or the statement itself. One neighbour is not enough: a check of an error is everywhere. */
const TELLING = 2;

/** The statement itself counts more than both neighbours. */
function likenessTo(wanted: SiteContext, found: SiteContext): number {
  const same = (key: keyof SiteContext): number => (wanted[key] === found[key] ? 1 : 0);
  return 3 * same('statement') + same('before') + same('after');
}

/** Hash of the nearest line that has tokens; at the edge of the declaration, hash of no tokens. */
function neighbour(lines: LineIndex, from: number, direction: 1 | -1, language: Tokens): string {
  for (let line = from + direction; line >= 0 && line < lines.lineCount; line += direction) {
    const tokens = language.tokens(lines.lineText(line));
    if (tokens.length > 0) return hashTokens(tokens);
  }
  return hashTokens([]);
}
