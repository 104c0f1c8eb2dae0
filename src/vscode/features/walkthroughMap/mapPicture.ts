import { mapPicture, message, stepsToDraw, type Checkout } from '../../../core';
import { mapLabel, mapLanes, mapLegend } from '../../reading/mapContent';
import { localize } from '../../platform/localize';
import { stepHeading, walkthroughTitle } from '../../reading/titles';
import { contentLanguage } from '../../platform/settings';
import type { MapSubject } from './mapPanel';

/** A walkthrough map as a self-contained SVG. It does not show the reader's progress. */
export async function pictureOf({ checkout, walkthrough }: MapSubject): Promise<string> {
  const labels = walkthrough.steps.map(async (step) => {
    const { place } = await checkout.resolve(step.anchor);
    return {
      heading: stepHeading(walkthrough, step),
      symbol: place?.symbol ?? step.anchor.symbol.written,
    };
  });
  return mapPicture(mapLanes(walkthrough), stepsToDraw(walkthrough.steps, checkout.language), {
    language: contentLanguage(),
    title: walkthroughTitle(walkthrough),
    description: mapLabel(walkthrough),
    labels: await Promise.all(labels),
    legendTitle: localize(message('How control gets there')),
    legend: mapLegend(checkout, walkthrough),
    source: await sourceOf(checkout),
  });
}

/** The name of the project and, if known, its commit or release. */
async function sourceOf(checkout: Checkout): Promise<string> {
  const { name } = checkout.pack;
  const commit = (await checkout.head())?.commit.slice(0, 12);
  if (commit !== undefined) return localize(message('{0}, commit {1}', name, commit));
  const { tags } = await checkout.release();
  return tags.length > 0 ? `${name} ${tags.join(' / ')}` : name;
}
