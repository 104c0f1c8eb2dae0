import {
  formatSymbol,
  message,
  type CurrentStep,
  type Message,
  type Reached,
  type ReadingSession,
  type Step,
} from '../../../core';
import type {
  GuideState,
  GuideStep,
  GuideStepItem,
  GuideVerdict,
  GuideWalkthroughItem,
  GuideWelcome,
} from '../../../webview/protocol';
import type { WorkspaceState } from '../../ids';
import { localize } from '../../localize';
import { contentLanguage } from '../../settings';
import { attentionFor, explainStep, placeText, verdictLabel } from '../../verdicts';
import type { OpenCheckout, WorkspaceCheckouts } from '../../workspaceCheckouts';
import { proseHtml } from './proseHtml';

const ABOUT = message('About this walkthrough');
const BROKEN = message('Some walkthroughs cannot be read. The Problems panel says what is wrong with them.');

/** What the Guide shows now. */
export async function guideState(
  checkouts: WorkspaceCheckouts,
  session: ReadingSession,
): Promise<GuideState> {
  return session.current ? stepState(session.current, session) : welcomeState(checkouts, session);
}

function welcomeState(checkouts: WorkspaceCheckouts, session: ReadingSession): GuideWelcome {
  const isBroken = checkouts.allPacks.some(({ problems }) =>
    problems.some(({ severity }) => severity === 'error'),
  );
  return {
    kind: 'welcome',
    language: contentLanguage(),
    heading: localize(message('Source Guide for openGemini')),
    text: localize(isBroken ? BROKEN : welcomeText(checkouts)),
    aboutLabel: localize(ABOUT),
    remedies: remediesFor(isBroken ? 'brokenPack' : checkouts.state),
    walkthroughs: checkouts.all.flatMap((open, index) =>
      walkthroughItems(open, index, session, checkouts.distinctionOf(open)),
    ),
  };
}

function welcomeText(checkouts: WorkspaceCheckouts): Message {
  switch (checkouts.state) {
    case 'searching':
      return message('Looking for a checkout …');
    case 'ready':
      return message(
        'Choose a walkthrough. Its text stands here, its code in the editor, and your place is kept.',
      );
    case 'noFolder':
      return message('No folder is open. Open a checkout of openGemini to begin.');
    case 'brokenPack':
      return BROKEN;
    case 'noModule':
      return message(
        'This folder has no go.mod of openGemini, neither in it, nor above it, nor a few levels below. Open the root of a checkout.',
      );
    case 'otherModule':
      return message(
        'This is {0}. There are walkthroughs for openGemini only; open a checkout of it.',
        checkouts.unknownModules.slice(0, 3).join(', '),
      );
  }
}

function remediesFor(state: WorkspaceState): GuideWelcome['remedies'] {
  const openFolder = { remedy: 'openFolder', label: localize(message('Open Folder')) } as const;
  const lookAgain = { remedy: 'lookAgain', label: localize(message('Look Again')) } as const;
  switch (state) {
    case 'ready':
    case 'searching':
      return [];
    case 'noFolder':
      return [openFolder];
    case 'brokenPack':
      return [{ remedy: 'showProblems', label: localize(message('Show Problems')) }, lookAgain];
    case 'noModule':
    case 'otherModule':
      return [openFolder, lookAgain];
  }
}

function walkthroughItems(
  { checkout }: OpenCheckout,
  index: number,
  session: ReadingSession,
  distinction: string,
): GuideWalkthroughItem[] {
  const progress = session.progressOf(checkout);
  return checkout.pack.walkthroughs.map((walkthrough) => {
    const { id, minutes, steps, prose } = walkthrough;
    const read = progress.countRead(id, steps);
    const isBegun = read > 0 || progress.bookmark?.walkthrough === id;
    const count = localize(message('{0} of {1} steps read', read, steps.length));
    const time = minutes === undefined ? [] : [localize(message('about {0} minutes', minutes))];
    return {
      id,
      checkout: index,
      title: prose[contentLanguage()].title || id,
      detail: [distinction, count, ...time].filter(Boolean).join(' · '),
      introduction: proseHtml(prose[contentLanguage()].introduction),
      action: localize(isBegun ? message('Go On') : message('Begin')),
    };
  });
}

async function stepState(current: CurrentStep, session: ReadingSession): Promise<GuideStep> {
  const { checkout, walkthrough, step, index } = current;
  const prose = walkthrough.prose[contentLanguage()];
  const section = prose.sections.get(step.id);
  const resolution = await checkout.resolve(step.anchor);
  const count = walkthrough.steps.length;
  const isLast = index === count - 1;
  const place = placeText(resolution);
  return {
    kind: 'step',
    language: contentLanguage(),
    walkthroughTitle: prose.title || walkthrough.id,
    position: localize(message('Step {0} of {1}', index + 1, count)),
    progress: { index, count },
    lane: laneTitle(current, step),
    reached: localize(reachedText(step.reached)),
    heading: section?.heading ?? step.id,
    html: proseHtml(section?.body ?? localize(message('There is no text for this step in this language.'))),
    ...(index === 0 && { introduction: proseHtml(prose.introduction) }),
    symbol: resolution.place?.symbol ?? formatSymbol(step.anchor.symbol),
    ...(place !== undefined && { place }),
    verdict: await verdictFor(current),
    steps: await Promise.all(walkthrough.steps.map((item) => stepItem(current, item, session))),
    isFirst: index === 0,
    labels: {
      previous: localize(message('Previous')),
      next: isLast ? localize(message('Finish')) : localize(message('Next')),
      reveal: localize(message('Show in the editor')),
      about: localize(ABOUT),
      allSteps: localize(message('All steps')),
      close: localize(message('Leave the walkthrough')),
      candidates: localize(message('It might be one of these; please decide yourself:')),
    },
  };
}

async function verdictFor({ checkout, step }: CurrentStep): Promise<GuideVerdict> {
  const resolution = await checkout.resolve(step.anchor);
  return {
    level: attentionFor(resolution),
    label: verdictLabel(resolution.verdict),
    evidence: await explainStep(checkout, step.anchor),
    candidates: resolution.candidates.map(
      ({ symbol, path, name }) => `${symbol} — ${path}:${name.start.line + 1}`,
    ),
  };
}

async function stepItem(current: CurrentStep, step: Step, session: ReadingSession): Promise<GuideStepItem> {
  const { checkout, walkthrough } = current;
  const resolution = await checkout.resolve(step.anchor);
  return {
    id: step.id,
    heading: walkthrough.prose[contentLanguage()].sections.get(step.id)?.heading ?? step.id,
    lane: laneTitle(current, step),
    isRead: session.progressOf(checkout).isRead(walkthrough.id, step.id),
    isCurrent: step === current.step,
    ...(resolution.verdict !== 'exact' && { note: verdictLabel(resolution.verdict) }),
  };
}

function laneTitle({ walkthrough }: CurrentStep, step: Step): string {
  return walkthrough.lanes.find(({ id }) => id === step.lane)?.title[contentLanguage()] ?? step.lane;
}

function reachedText(reached: Reached): Message {
  switch (reached) {
    case 'start':
      return message('Beginning');
    case 'direct':
      return message('direct call');
    case 'interface':
      return message('through an interface');
    case 'callback':
      return message('through a callback');
    case 'goroutine':
      return message('in a new goroutine');
    case 'deferred':
      return message('deferred');
    case 'channel':
      return message('through a channel');
    case 'rpc':
      return message('remote call');
    case 'registration':
      return message('registered earlier');
  }
}
