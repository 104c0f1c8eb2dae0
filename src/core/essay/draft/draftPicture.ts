import type { Language } from '../../base/language';
import { layOutMap, PICTURE_MAP } from '../../walkthroughMap/layout';
import { legendKinds, stepsToDraw } from '../../walkthroughMap/stepsToDraw';
import { mapPicture } from '../../walkthroughMap/mapPicture';
import type { Resolution } from '../../anchor/resolution';
import type { CallHops } from '../../callFlow/hops';
import type { Walkthrough } from '../../pack/model';
import type { Checkout } from '../../reading/checkout';
import { ESSAY_TEXTS } from '../texts';
import { transferWords } from '../transferWords';
import { drawWalkthrough } from './walkthroughDiagrams';

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
  const { lanes, prose } = walkthrough;
  const resolutions = new Map<string, Resolution>();
  for (const { id, anchor } of walkthrough.steps) resolutions.set(id, await checkout.resolve(anchor));
  const { steps } = await drawWalkthrough(walkthrough, resolutions, checkout.language, hops);
  const wordsOf = (reached: string): string =>
    transferWords(reached, texts.reached, checkout.language, language);
  const map = layOutMap(
    lanes.map(({ id, title }) => ({ id, title: title[language] })),
    stepsToDraw(steps, checkout.language),
    PICTURE_MAP,
  );
  const labels = steps.map(({ id, anchor, reached }) => ({
    heading: prose[language].sections.get(id)?.heading ?? id,
    symbol: resolutions.get(id)?.place?.symbol ?? anchor.symbol.written,
    reached: wordsOf(reached),
  }));
  return mapPicture(map, {
    language,
    title: prose[language].title || walkthrough.id,
    description: mapAlternative(walkthrough, language),
    labels,
    legendTitle: texts.mapLegend,
    legend: legendKinds(steps, checkout.language).map(({ kind, reached }) => ({
      kind,
      label: wordsOf(reached),
    })),
    source: [checkout.pack.name, (await checkout.head())?.commit.slice(0, 12) ?? ''].join(' ').trim(),
  });
}

/** A name for the walkthrough map beside a draft, such as `essay.map.svg` for `essay.md`; without what links would have to escape. */
export function pictureNameFor(draftName: string): string {
  const plain = draftName.replace(/\.[^.]*$/, '').replace(/[^\p{L}\p{N}._-]+/gu, '-');
  return `${plain.replace(/^[.-]+/, '') || 'draft'}.map.svg`;
}

/** What the walkthrough map of a walkthrough shows, in a sentence. */
export function mapAlternative({ id, lanes, steps, prose }: Walkthrough, language: Language): string {
  const texts = ESSAY_TEXTS[language];
  return texts.mapAlternative(
    prose[language].title || id,
    steps.length,
    lanes.map(({ title }) => title[language]).join(texts.and),
  );
}
