import type { Place } from '../../anchor/resolution';
import type { Language } from '../../base/language';
import type { CodeLanguage } from '../../code/language';
import type { Step, Walkthrough } from '../../pack/model';

/**
 * The title of a step, if it holds for the function that the checkout has: one under another name has the same place in the
 * flow, but a title with the name in it is about that name. `undefined` without a title that holds.
 */
export function stepTitle(
  { id, anchor }: Step,
  place: Pick<Place, 'symbol'> | undefined,
  { prose }: Pick<Walkthrough, 'prose'>,
  { language, code }: { readonly language: Language; readonly code: CodeLanguage },
): string | undefined {
  const heading = prose[language].sections.get(id)?.heading ?? '';
  if (heading === '') return undefined;
  if (anchor.lines) return heading;
  const { written, name } = anchor.symbol;
  if (!place || place.symbol === written || code.lastName(place.symbol) === name) return heading;
  const words: readonly string[] = heading.match(/[\p{L}\p{N}_]+/gu) ?? [];
  return words.includes(name) ? undefined : heading;
}
