import type { CodeLanguage } from '../code/language';
import type { Anchor, EarlierPlace } from '../pack/model';
import type { Resolution } from './resolution';

/** The earlier place in the pack at which an anchor was found; `undefined` if it was found in another place. */
export function earlierPlaceOf(
  { was }: Anchor,
  { verdict, place }: Resolution,
  language: CodeLanguage,
): EarlierPlace | undefined {
  const found = place && language.parseSymbol(place.symbol);
  if (verdict !== 'moved' || !found) return undefined;
  return was.find(({ path, symbol }) => path === place.path && symbol.key === found.key);
}
