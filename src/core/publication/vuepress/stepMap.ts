import { message } from '../../base/message';
import type { Walkthrough } from '../../pack/model';
import { transferText } from '../../reading/transferText';
import { isAsDescribed, verdictText } from '../../reading/verdictText';
import { mapPicture } from '../../walkthroughMap/mapPicture';
import { legendKinds, stepsToDraw } from '../../walkthroughMap/stepsToDraw';
import { headingOf, laneOf, languageTag, titleOf, type PageContext } from '../pageContext';
import { plainMarkdown } from './escapes';

/** Where the parts of the map lead, from the page. */
export interface MapAddresses {
  /** The file of the picture. */
  readonly picture: string;
  /** The section of a step. */
  readonly stepAt: (index: number) => string;
}

/** The picture of the walkthrough map, and a list of the steps: it says what the picture shows, and its rows are links. */
export function mapText(walkthrough: Walkthrough, addresses: MapAddresses, context: PageContext): string {
  const { say } = context;
  const rows = walkthrough.steps.map((_, index) => row(walkthrough, index, addresses, context));
  return [
    `## ${plainMarkdown(say(message('Walkthrough map and all steps')))}`,
    `![${plainMarkdown(mapDescription(walkthrough, context))}](${addresses.picture})`,
    rows.join('\n'),
  ].join('\n\n');
}

function row(
  walkthrough: Walkthrough,
  index: number,
  { stepAt }: MapAddresses,
  context: PageContext,
): string {
  const { checkout, survey, language, say } = context;
  const step = walkthrough.steps[index];
  if (!step) return '';
  const resolution = survey.resolutionOf(step);
  const details = [
    ...(isAsDescribed(resolution) ? [] : [say(verdictText(resolution))]),
    say(transferText(step.reached, checkout.language)),
    laneOf(walkthrough, step, language),
  ];
  const link = `[${plainMarkdown(headingOf(walkthrough, step, language))}](${stepAt(index)})`;
  return `${index + 1}. ${link} · ${plainMarkdown(details.join(' · '))}`;
}

/** The SVG of the walkthrough map, in the language of the page. It is a picture of its own, so nothing in it runs. */
export function mapSvg(walkthrough: Walkthrough, context: PageContext): string {
  const { checkout, survey, language, say } = context;
  const { steps } = walkthrough;
  const lanes = walkthrough.lanes.map(({ id, title }) => ({ id, title: title[language] }));
  const { name } = checkout.pack;
  const commit = survey.head?.commit.slice(0, 12);
  return mapPicture(lanes, stepsToDraw(steps, checkout.language), {
    language: languageTag(language),
    title: titleOf(walkthrough, language),
    description: mapDescription(walkthrough, context),
    labels: steps.map((step) => ({
      heading: headingOf(walkthrough, step, language),
      symbol: survey.resolutionOf(step).place?.symbol ?? step.anchor.symbol.written,
    })),
    legendTitle: say(message('How control gets there')),
    legend: legendKinds(steps, checkout.language).map(({ kind, reached }) => ({
      kind,
      label: say(transferText(reached, checkout.language)),
    })),
    source: commit === undefined ? name : say(message('{0}, commit {1}', name, commit)),
  });
}

function mapDescription(walkthrough: Walkthrough, { language, say }: PageContext): string {
  return say(
    message(
      'Walkthrough map of "{0}": {1} steps in the lanes {2}.',
      titleOf(walkthrough, language),
      walkthrough.steps.length,
      walkthrough.lanes.map(({ title }) => title[language]).join(', '),
    ),
  );
}
