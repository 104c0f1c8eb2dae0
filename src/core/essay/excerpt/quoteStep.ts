import type { Step } from '../../pack/model';
import type { Checkout } from '../../reading/checkout';
import { quote } from './excerpt';
import type { QuotedCode } from './writeExcerpt';

/** The code of a step as it is before the reader; `undefined` when the step has no certain place. */
export async function quoteStep(checkout: Checkout, { id, anchor }: Step): Promise<QuotedCode | undefined> {
  const { place } = await checkout.resolve(anchor);
  const text = place && (await checkout.textOf(place.path));
  if (!place || text === undefined) return undefined;
  const { spans, lines } = quote(text, place);
  return { step: id, path: place.path, symbol: place.symbol, code: checkout.language, spans, lines };
}
