import {
  ARROW_KINDS,
  ARROW_STYLES,
  formatSymbol,
  layOutMap,
  message,
  sampleArrow,
  SAMPLE_WIDTH,
  type Checkout,
  type FlowMap,
  type MapShape,
  type ReadingSession,
  type Step,
  type Walkthrough,
} from '../../core';
import type { DrawnMap, DrawnStep } from '../../webview/parts/mapProtocol';
import { localize } from '../platform/localize';
import { reachedText } from './transferWords';
import { contentLanguage } from '../platform/settings';
import { attentionFor, verdictLabel } from './verdicts';

/** The map of a walkthrough with everything that a page needs to draw it. */
export async function drawnMap(
  checkout: Checkout,
  walkthrough: Walkthrough,
  session: ReadingSession,
  shape: MapShape,
): Promise<DrawnMap> {
  const map = flowMapOf(walkthrough, shape);
  const { width, height, headerHeight, rowHeight, radius, lanes, arrows } = map;
  const steps = walkthrough.steps.map((step, index) =>
    drawnStep({ checkout, walkthrough, session, step, index }, map),
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
    legend: legendOf(walkthrough).map(({ kind, label }) => ({ label, sample: sampleArrow(kind) })),
    legendTitle: localize(message('How control gets there')),
    sampleWidth: SAMPLE_WIDTH,
    label: mapLabel(walkthrough),
  };
}

/** What the map of a walkthrough is, in a sentence. */
export function mapLabel({ steps, lanes, prose }: Walkthrough): string {
  const language = contentLanguage();
  const names = lanes.map(({ title }) => title[language]).join(', ');
  return localize(
    message('Flow map of "{0}": {1} steps in the lanes {2}.', prose[language].title, steps.length, names),
  );
}

/** The geometry of a walkthrough's map, with titles in the reader's language. */
export function flowMapOf({ lanes, steps }: Walkthrough, shape: MapShape): FlowMap {
  const language = contentLanguage();
  return layOutMap(
    lanes.map(({ id, title }) => ({ id, title: title[language] })),
    steps,
    shape,
  );
}

/** The kinds of transfer in a walkthrough, in words. */
export function legendOf({
  steps,
}: Walkthrough): { readonly kind: (typeof ARROW_KINDS)[number]; readonly label: string }[] {
  const used = new Set(steps.map(({ reached }) => reached));
  return ARROW_KINDS.filter((kind) => used.has(kind)).map((kind) => ({
    kind,
    label: localize(reachedText(kind)),
  }));
}

interface StepInMap {
  readonly checkout: Checkout;
  readonly walkthrough: Walkthrough;
  readonly session: ReadingSession;
  readonly step: Step;
  readonly index: number;
}

async function drawnStep(
  { checkout, walkthrough, session, step, index }: StepInMap,
  { nodes }: FlowMap,
): Promise<DrawnStep> {
  const language = contentLanguage();
  const resolution = await checkout.resolve(step.anchor);
  const isRead = session.progressOf(checkout).isRead(walkthrough.id, step.id);
  const { current } = session;
  const isHere = current?.checkout === checkout && current.walkthrough === walkthrough;
  const heading = walkthrough.prose[language].sections.get(step.id)?.heading ?? step.id;
  const lane = walkthrough.lanes.find(({ id }) => id === step.lane)?.title[language] ?? step.lane;
  const reached = localize(reachedText(step.reached));
  const note = resolution.verdict === 'exact' ? undefined : verdictLabel(resolution.verdict);
  const state = isRead ? localize(message('read')) : localize(message('not read'));
  return {
    id: step.id,
    number: index + 1,
    x: nodes[index]?.x ?? 0,
    y: nodes[index]?.y ?? 0,
    heading,
    symbol: resolution.place?.symbol ?? formatSymbol(step.anchor.symbol),
    lane,
    reached,
    isRead,
    isCurrent: isHere && current.page === 'step' && current.step.id === step.id,
    ...(note !== undefined && { note }),
    isProblem: attentionFor(resolution) === 'warning',
    label: [`${index + 1}. ${heading}`, lane, reached, state, note].filter(Boolean).join(', '),
  };
}
