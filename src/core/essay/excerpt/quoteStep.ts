import { append } from '../../base/append';
import type { Place } from '../../anchor/resolution';
import type { Language } from '../../base/language';
import { LineIndex } from '../../base/text';
import type { Step, Walkthrough } from '../../pack/model';
import type { Checkout } from '../../reading/checkout';
import { linesIn, quote, shortened, type ExcerptFocus } from './excerpt';
import { namedInProse } from './namedInProse';
import type { QuotedCode } from './writeExcerpt';

/** The text that an excerpt is quoted for. */
export interface StepReading {
  /** The walkthrough of the step. */
  readonly walkthrough: Walkthrough;
  /** The language in which it is read. */
  readonly language: Language;
}

/**
 * The code of a step as it is before the reader; `undefined` when the step has no certain place. A long function is
 * quoted with what the texts of all steps in it are about, its own first.
 */
export async function quoteStep(
  checkout: Checkout,
  step: Step,
  { walkthrough, language }: StepReading,
): Promise<QuotedCode | undefined> {
  const { place } = await checkout.resolve(step.anchor);
  const text = place && (await checkout.textOf(place.path));
  if (!place || text === undefined) return undefined;
  if (place.isLines) return quoteLines(step, place, text);
  const focus: { sites: ExcerptFocus['sites'][number][]; names: string[] } = { sites: [], names: [] };
  for (const other of [step, ...walkthrough.steps.filter((each) => each !== step)]) {
    const { place: found } = await checkout.resolve(other.anchor);
    if (found?.path !== place.path || found.symbol !== place.symbol) continue;
    if (other !== step && found.site) focus.sites.push(found.site);
    const prose = walkthrough.prose[language].sections.get(other.id)?.body ?? '';
    append(focus.names, namedInProse(prose, checkout.language));
  }
  for (const next of walkthrough.steps) {
    if (next.from !== step.id) continue;
    const first = next.via[0]?.name ?? (await checkout.resolve(next.anchor)).place?.symbol ?? '';
    const name = checkout.language.lastName(first);
    if (name !== '' && !checkout.language.commonNames.has(name)) focus.names.unshift(name);
  }
  const { spans, lines } = quote(text, place, checkout.language, focus);
  return { step: step.id, path: place.path, symbol: place.symbol, code: checkout.language, spans, lines };
}

/** Lines that belong to no declaration; their file may be of any kind. */
function quoteLines({ id }: Step, { path, range }: Place, text: string): QuotedCode {
  const index = new LineIndex(text);
  const spans = shortened({ first: range.start.line, last: range.end.line }, index);
  return { step: id, path, symbol: '', spans, lines: linesIn(index, spans) };
}
