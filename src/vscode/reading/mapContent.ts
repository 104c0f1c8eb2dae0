import {
  ARROW_STYLES,
  attentionFor,
  CORE,
  coreStepsOf,
  isAsDescribed,
  layOutMap,
  legendKinds,
  message,
  sampleArrow,
  SAMPLE_WIDTH,
  stepsToDraw,
  transferText,
  type ArrowKind,
  type Checkout,
  type LaneToDraw,
  type WalkthroughMap,
  type MapShape,
  type ReadingSession,
  type Step,
  type Walkthrough,
} from '../../core';
import type { MapContent, MapStep } from '../../webview/parts/mapProtocol';
import { localize } from '../platform/localize';
import { contentLanguage } from '../platform/settings';
import { laneTitle, stepHeading, walkthroughTitle } from './titles';
import { verdictLabel } from './verdicts';

/** A walkthrough map, with everything that a page needs to draw it. */
export async function mapContent(
  checkout: Checkout,
  walkthrough: Walkthrough,
  session: ReadingSession,
  shape: MapShape,
): Promise<MapContent> {
  const map = layOutMap(mapLanes(walkthrough), stepsToDraw(walkthrough.steps, checkout.language), shape);
  const { width, height, headerHeight, rowHeight, radius, lanes, arrows } = map;
  const steps = walkthrough.steps.map((step, index) =>
    mapStep({ checkout, walkthrough, session, step, index }, map),
  );
  return {
    width,
    height,
    headerHeight,
    rowHeight,
    radius,
    lanes,
    arrows,
    styles: ARROW_STYLES,
    steps: await Promise.all(steps),
    legend: mapLegend(checkout, walkthrough).map(({ kind, label }) => ({ label, sample: sampleArrow(kind) })),
    ...(coreStepsOf(walkthrough).length > 0 && { coreLabel: localize(CORE) }),
    legendTitle: localize(message('How control gets there')),
    sampleWidth: SAMPLE_WIDTH,
    label: mapLabel(walkthrough),
  };
}

/** A description of a walkthrough map in one sentence, for screen readers. */
export function mapLabel(walkthrough: Walkthrough): string {
  const { steps, lanes } = walkthrough;
  const names = lanes.map(({ title }) => title[contentLanguage()]).join(', ');
  return localize(
    message(
      'Walkthrough map of "{0}": {1} steps in the lanes {2}.',
      walkthroughTitle(walkthrough),
      steps.length,
      names,
    ),
  );
}

/** The lanes of a walkthrough, with titles in the reader's language. */
export function mapLanes({ lanes }: Walkthrough): LaneToDraw[] {
  const language = contentLanguage();
  return lanes.map(({ id, title }) => ({ id, title: title[language] }));
}

/** The kinds of transfer that a walkthrough has, in words. */
export function mapLegend(
  { language: code }: Checkout,
  { steps }: Walkthrough,
): { readonly kind: ArrowKind; readonly label: string }[] {
  return legendKinds(steps, code).map(({ kind, reached }) => ({
    kind,
    label: localize(transferText(reached, code)),
  }));
}

interface StepInMap {
  readonly checkout: Checkout;
  readonly walkthrough: Walkthrough;
  readonly session: ReadingSession;
  readonly step: Step;
  readonly index: number;
}

async function mapStep(
  { checkout, walkthrough, session, step, index }: StepInMap,
  { nodes }: WalkthroughMap,
): Promise<MapStep> {
  const resolution = await checkout.resolve(step.anchor);
  const isRead = session.progressOf(checkout).isRead(walkthrough.id, step.id);
  const { current } = session;
  const isHere = current?.checkout === checkout && current.walkthrough === walkthrough;
  const heading = stepHeading(walkthrough, step);
  const lane = laneTitle(walkthrough, step);
  const transfer = localize(transferText(step.reached, checkout.language));
  const note = isAsDescribed(resolution) ? undefined : verdictLabel(resolution);
  const state = isRead ? localize(message('read')) : localize(message('not read'));
  const core = step.isCore ? [localize(CORE)] : [];
  return {
    id: step.id,
    number: index + 1,
    x: nodes[index]?.x ?? 0,
    y: nodes[index]?.y ?? 0,
    heading,
    symbol: resolution.place?.symbol ?? step.anchor.symbol.written,
    lane,
    transfer,
    isRead,
    isCore: step.isCore,
    isCurrent: isHere && current.page === 'step' && current.step.id === step.id,
    ...(note !== undefined && { note }),
    isProblem: attentionFor(resolution) === 'warning',
    more: [lane, ...core, state].join(', '),
    label: [`${index + 1}. ${heading}`, lane, transfer, ...core, state, note].filter(Boolean).join(', '),
  };
}
