import type { CodeLanguage } from '../code/language';
import type { Anchor, EarlierPlace } from '../pack/model';
import type { Resolution } from './resolution';

/** The earlier place of the pack where an anchor was found; `undefined` when it was found elsewhere. */
export function earlierPlaceOf(
  { was }: Anchor,
  { verdict, place }: Resolution,
  language: CodeLanguage,
): EarlierPlace | undefined {
  const found = place && language.parseSymbol(place.symbol);
  if (verdict !== 'moved' || !found) return undefined;
  return was.find(({ path, symbol }) => path === place.path && symbol.key === found.key);
}
