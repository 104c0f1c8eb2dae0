import type { Language } from '../../base/language';
import { legendKinds, stepsToDraw } from '../../walkthroughMap/stepsToDraw';
import { mapPicture } from '../../walkthroughMap/mapPicture';
import type { CallHops } from '../../callFlow/hops';
import type { Walkthrough } from '../../pack/model';
import type { Checkout } from '../../reading/checkout';
import { ESSAY_TEXTS } from '../texts';
import { transferWords } from '../transferWords';
import { findSteps, type FoundWalkthrough } from './foundSteps';
import { stepTitle } from './stepTitle';
import { drawWalkthrough, missingSymbols, usedLanes } from './walkthroughDiagrams';

/** What a draft's walkthrough map is drawn from. */
export interface PictureRequest {
  /** The source in which the steps are resolved. */
  readonly checkout: Checkout;
  /** The walkthrough to draw. */
  readonly walkthrough: Walkthrough;
  /** The language of the labels. */
  readonly language: Language;
  /** Shows which arrows hold in the checkout; without it, the map has those of the walkthrough. */
  readonly hops?: CallHops;
}

/** The walkthrough map of a walkthrough as a self-contained SVG text, in the language of the draft. */
export async function draftPicture({
  checkout,
  walkthrough,
  language,
  hops,
}: PictureRequest): Promise<string> {
  const texts = ESSAY_TEXTS[language];
  const { prose } = walkthrough;
  const found = await findSteps(walkthrough, checkout, undefined);
  const { steps } = await drawWalkthrough(found, checkout.language, hops);
  const wordsOf = (reached: string): string =>
    transferWords(reached, texts.reached, checkout.language, language);
  const words = { language, code: checkout.language };
  const labels = steps.map((step) => {
    const place = found.resolutions.get(step.id)?.place;
    const symbol = place?.symbol ?? step.anchor.symbol.written;
    const heading = stepTitle(step, place, walkthrough, words);
    return heading === undefined ? { heading: symbol, symbol: '' } : { heading, symbol };
  });
  const missing = missingSymbols(found);
  const absent = missing === '' ? '' : texts.diagrams.notHere(found.missing.length, missing);
  const commit = (await checkout.head())?.commit.slice(0, 12) ?? '';
  const lanes = usedLanes(walkthrough, found).map(({ id, title }) => ({ id, title: title[language] }));
  return mapPicture(lanes, stepsToDraw(steps, checkout.language), {
    language,
    title: prose[language].title || walkthrough.id,
    description: mapAlternative(walkthrough, found, language),
    labels,
    legendTitle: texts.mapLegend,
    legend: legendKinds(steps, checkout.language).map(({ kind, reached }) => ({
      kind,
      label: wordsOf(reached),
    })),
    source: [[checkout.pack.name, commit].join(' ').trim(), absent].filter(Boolean).join(' · '),
  });
}

/** A name for the walkthrough map beside a draft, such as `essay.map.svg` for `essay.md`; without what links would have to escape. */
export function pictureNameFor(draftName: string): string {
  const plain = draftName.replace(/\.[^.]*$/, '').replace(/[^\p{L}\p{N}._-]+/gu, '-');
  return `${plain.replace(/^[.-]+/, '') || 'draft'}.map.svg`;
}

/** What the walkthrough map of a walkthrough shows, in a sentence. */
export function mapAlternative(
  walkthrough: Walkthrough,
  found: FoundWalkthrough,
  language: Language,
): string {
  const texts = ESSAY_TEXTS[language];
  return texts.mapAlternative(
    walkthrough.prose[language].title || walkthrough.id,
    found.steps.length,
    usedLanes(walkthrough, found)
      .map(({ title }) => title[language])
      .join(texts.listed),
  );
}
