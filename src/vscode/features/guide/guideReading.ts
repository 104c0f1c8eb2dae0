import {
  stepAmount,
  asidesOf,
  attentionFor,
  isUnrecorded,
  joinSentences,
  closingPagesOf,
  COMPACT_MAP,
  coreMinutesOf,
  coreStepsOf,
  mainTextOf,
  message,
  pagesOf,
  transferText,
  typesIn,
  type Checkout,
  type CurrentStep,
  type Message,
  type Page,
  type Prose,
  type ReadingSession,
  type Step,
} from '../../../core';
import type {
  GuidePage,
  GuidePageItem,
  GuideReading,
  GuideStep,
  GuideVerdict,
} from '../../../webview/guide/guideProtocol';
import { mapContent } from '../../reading/mapContent';
import { localize } from '../../platform/localize';
import type { Reading } from '../../reading/reading';
import { contentLanguage } from '../../platform/settings';
import { positionOf, type ReadingPosition } from '../../reading/readingAmounts';
import { laneTitle, stepHeading, walkthroughTitle } from '../../reading/titles';
import { declarationText, explainStep, resolvedPlaceText, verdictLabel } from '../../reading/verdicts';
import { inlineGuideHtml, guideHtml, type ProseSource } from './guideHtml';

const NO_TEXT = message('There is no text in this language yet.');

/** What the Guide shows while a walkthrough is being read. */
export function readingState(
  current: CurrentStep,
  { session, checkouts }: Reading,
): Promise<GuideStep | GuidePage> {
  const { page } = current;
  if (page !== 'step') return pageState(current, page, session);
  return stepState(current, session, checkouts.openOf(current.checkout)?.home.isOwn === true);
}

async function stepState(current: CurrentStep, session: ReadingSession, isOwn: boolean): Promise<GuideStep> {
  const { checkout, walkthrough, step } = current;
  const position = positionOf(session, current);
  const source = await sourceOf(current);
  const section = proseOf(current).sections.get(step.id);
  const resolution = await checkout.resolve(step.anchor);
  const place = resolvedPlaceText(resolution);
  return {
    ...(await commonState(current, session)),
    kind: 'step',
    position: localize(positionText(current, position)),
    progress: { value: position.number, max: position.count },
    heading: stepHeading(walkthrough, step),
    html: guideHtml(section ? mainTextOf(section) : localize(NO_TEXT), source),
    asides: asidesOf(section).map(({ kind, heading, body }) => ({
      kind,
      heading,
      html: guideHtml(body, source),
    })),
    lane: laneTitle(walkthrough, step),
    transfer: localize(transferText(step.reached, checkout.language)),
    symbol: resolution.place?.symbol ?? step.anchor.symbol.written,
    ...(place !== undefined && { place }),
    verdict: await verdictFor(current, isOwn),
    revealLabel: localize(message('Show in the editor')),
    candidatesLabel: localize(message('It could be one of these. Please judge for yourself:')),
    note: {
      walkthrough: walkthrough.id,
      step: step.id,
      text: session.noteOn(checkout, walkthrough, step.id),
      label: localize(message('My note on this step')),
    },
    ...(resolution.place &&
      !resolution.place.isLines &&
      isAnalysed(checkout) && {
        facts: {
          step: step.id,
          label: localize(message('Facts from the code')),
          waiting: localize(message('Reading the code …')),
        },
      }),
  };
}

/** True if the language of a checkout has facts. */
function isAnalysed({ language }: Checkout): boolean {
  return 'createAnalyser' in language;
}

async function pageState(
  current: CurrentStep,
  page: Exclude<Page, 'step'>,
  session: ReadingSession,
): Promise<GuidePage> {
  const { number, count } = positionOf(session, current);
  const isBefore = page === 'introduction';
  const source = await sourceOf(current);
  return {
    ...(await commonState(current, session)),
    kind: 'page',
    position: localize(isBefore ? message('Before the first step') : message('After the last step')),
    progress: { value: number, max: count },
    ...(isBefore ? introduction(current, source) : closing(current, page, source)),
  };
}

type PageTexts = Pick<GuidePage, 'heading' | 'html' | 'further' | 'questions'>;

function introduction(current: CurrentStep, source: ProseSource): PageTexts {
  const { introduction: text, supplements } = proseOf(current);
  const before = supplements.get('prerequisites');
  return {
    heading: walkthroughTitle(current.walkthrough),
    html: guideHtml(text, source),
    further: before ? [{ heading: before.heading, html: guideHtml(before.body, source) }] : [],
    questions: [],
  };
}

function closing(
  current: CurrentStep,
  page: Exclude<Page, 'introduction' | 'step'>,
  source: ProseSource,
): PageTexts {
  const { supplements, selfCheck } = proseOf(current);
  const section = supplements.get(page);
  const isAsking = page === 'check-yourself' && selfCheck !== undefined;
  return {
    heading: section?.heading ?? page,
    html: guideHtml(isAsking ? selfCheck.lead : (section?.body ?? localize(NO_TEXT)), source),
    further: [],
    questions: isAsking
      ? selfCheck.questions.map(({ question, answer }) => ({
          questionHtml: inlineGuideHtml(question, source),
          html: guideHtml(answer, source),
        }))
      : [],
  };
}

type Common = Omit<GuideReading, 'position' | 'progress' | 'heading' | 'html'>;

async function commonState(current: CurrentStep, session: ReadingSession): Promise<Common> {
  const { checkout, walkthrough, page, index } = current;
  const pages = pagesOf(walkthrough);
  const position = pages.findIndex((at) => at.page === page && at.index === index);
  const { origin } = session;
  return {
    language: contentLanguage(),
    walkthroughTitle: walkthroughTitle(walkthrough),
    ...(origin && { origin: localize(originText(current, origin)) }),
    map: await mapContent(checkout, walkthrough, session, COMPACT_MAP),
    ...scopeOf(current, session),
    pages: pageItems(current),
    hasGlossary: checkout.pack.glossary !== undefined,
    isFirst: position === 0,
    labels: {
      previous: localize(message('Previous')),
      next: localize(position === pages.length - 1 ? message('Finish') : message('Next')),
      close: localize(message('Leave the walkthrough')),
      map: localize(message('Walkthrough map and all steps')),
      openMap: localize(message('Open in a Tab')),
      glossary: localize(message('Glossary')),
    },
  };
}

function positionText(
  { index, walkthrough }: CurrentStep,
  { number, count, isFirstReading, isOutside }: ReadingPosition,
): Message {
  if (!isFirstReading) return message('Step {0} of {1}', number, count);
  return isOutside
    ? message('Step {0} of {1}, not in the first reading', index + 1, walkthrough.steps.length)
    : message('Core step {0} of {1}', number, count);
}

/** The choice between the first reading and all steps; nothing if the author marked no step. */
function scopeOf(
  { checkout, walkthrough }: CurrentStep,
  session: ReadingSession,
): Pick<GuideReading, 'scope'> {
  const core = coreStepsOf(walkthrough);
  if (core.length === 0) return {};
  const { steps, minutes } = walkthrough;
  return {
    scope: {
      label: localize(message('How much do you want to read?')),
      isFirstReading: session.isFirstReading(checkout, walkthrough),
      first: {
        label: localize(message('Read the core')),
        detail: localize(stepAmount(core.length, coreMinutesOf(walkthrough))),
      },
      all: { label: localize(message('Read all')), detail: localize(stepAmount(steps.length, minutes)) },
    },
  };
}

/** The label of the button back. It names the walkthrough only if that is another one. */
function originText(current: CurrentStep, origin: CurrentStep): Message {
  const { walkthrough, page, step, index } = origin;
  const place =
    page === 'step'
      ? message('step {0}', `${index + 1}. ${stepHeading(walkthrough, step)}`)
      : pageHeading(origin, page);
  return walkthrough === current.walkthrough
    ? message('Back to {0}', place)
    : message('Back to {0}: {1}', walkthroughTitle(walkthrough), place);
}

function pageItems(current: CurrentStep): GuideReading['pages'] {
  const item = (page: Exclude<Page, 'step'>): GuidePageItem => ({
    page,
    heading: pageHeading(current, page),
    isCurrent: current.page === page,
  });
  const hasIntroduction = pagesOf(current.walkthrough)[0]?.page === 'introduction';
  return {
    before: hasIntroduction ? [item('introduction')] : [],
    after: closingPagesOf(current.walkthrough).map(item),
  };
}

function pageHeading(current: CurrentStep, page: Exclude<Page, 'step'>): string {
  if (page === 'introduction') return localize(message('Introduction'));
  return proseOf(current).supplements.get(page)?.heading ?? page;
}

async function verdictFor({ checkout, step }: CurrentStep, isOwn: boolean): Promise<GuideVerdict> {
  const resolution = await checkout.resolve(step.anchor);
  return {
    level: attentionFor(resolution),
    label: verdictLabel(resolution),
    evidence: joinSentences(
      [await explainStep(checkout, step.anchor), await shownInstead(checkout, step)].filter(Boolean),
    ),
    candidates: resolution.candidates.map((place) => `${place.symbol} — ${declarationText(place)}`),
    remedies: [
      { remedy: 'showChange', label: localize(message('What Changed')) },
      ...(isOwn && isUnrecorded(resolution)
        ? [{ remedy: 'record' as const, label: localize(message('Record This Code…')) }]
        : []),
    ],
  };
}

/** What the editor shows instead of a place that was not found, in a sentence. */
async function shownInstead(checkout: Checkout, { anchor }: Step): Promise<string> {
  const { place } = await checkout.resolve(anchor);
  if (place || !(await checkout.described(anchor))) return '';
  const commit = checkout.pack.base.commit.slice(0, 10);
  return localize(message('The editor shows the code that the text describes, from commit {0}.', commit));
}

function proseOf({ walkthrough }: CurrentStep): Prose {
  return walkthrough.prose[contentLanguage()];
}

async function sourceOf({ checkout, walkthrough }: CurrentStep): Promise<ProseSource> {
  const types = await typesIn(checkout, walkthrough);
  return {
    pack: checkout.pack,
    folder: walkthrough.id,
    language: contentLanguage(),
    shown: { types, say: localize },
  };
}
