import { amountTexts, message, withoutPictures, type Message, type ReadingSession } from '../../../core';
import type { GuideState, GuideWalkthroughItem, GuideWelcome } from '../../../webview/guide/guideProtocol';
import type { WorkspaceState } from '../../ids';
import { localize } from '../../platform/localize';
import { contentLanguage } from '../../platform/settings';
import type { CheckoutVersions } from '../../reading/checkoutVersions';
import type { Reading } from '../../reading/reading';
import { isReadAsWanted, readAmountText } from '../../reading/readingAmounts';
import { walkthroughTitle } from '../../reading/titles';
import {
  describedProjects,
  noCheckoutText,
  noPackText,
  openFolderLabel,
} from '../../workspace/askForCheckout';
import { cloneLabel } from '../../workspace/cloneCheckout';
import type { OpenCheckout, WorkspaceCheckouts } from '../../workspace/workspaceCheckouts';
import type { GuideParts } from './guideActions';
import { finishState } from './guideFinish';
import { readingState } from './guideReading';
import { guideHtml } from './guideHtml';

const ABOUT = message('About this walkthrough');
const BROKEN = message('Some walkthroughs cannot be read. The Problems panel says why.');

/** What the Guide shows now: the walkthrough that is being read, else the welcome page. */
export async function guideState({
  reading,
  versions,
}: Pick<GuideParts, 'reading' | 'versions'>): Promise<GuideState> {
  const { session } = reading;
  if (session.current) return readingState(session.current, reading);
  return session.finished ? finishState(session.finished, reading) : welcomeState(reading, versions);
}

function welcomeState({ checkouts, session }: Reading, versions: CheckoutVersions): GuideWelcome {
  const isBroken = checkouts.allPacks.some(({ problems }) =>
    problems.some(({ severity }) => severity === 'error'),
  );
  return {
    kind: 'welcome',
    language: contentLanguage(),
    heading: localize(message('Source Guide')),
    text: localize(isBroken ? BROKEN : welcomeText(checkouts)),
    versions: versionsOf(checkouts, versions),
    aboutLabel: localize(ABOUT),
    remedies: remediesFor(isBroken ? 'brokenPack' : checkouts.state, cloneLabel(checkouts)),
    walkthroughs: suggestedFirst(
      checkouts.all.flatMap((open, index) =>
        walkthroughItems(open, index, session, checkouts.distinctionOf(open)),
      ),
    ),
  };
}

/** The project and the version of each checkout, as far as it is known; each root once. */
function versionsOf(checkouts: WorkspaceCheckouts, versions: CheckoutVersions): string[] {
  const lines = checkouts.all.flatMap((open) => {
    const version = versions.of(open);
    if (version === undefined || open.home.isOwn) return [];
    const name = [open.checkout.pack.name, checkouts.distinctionOf(open)].filter(Boolean).join(' · ');
    return [localize(message('{0}: {1}', name, version))];
  });
  return [...new Set(lines)];
}

/** Puts the walkthrough with the bookmark on top. Without one, suggests the first. */
function suggestedFirst(items: readonly GuideWalkthroughItem[]): GuideWalkthroughItem[] {
  const suggested = items.find(({ isSuggested }) => isSuggested) ?? items[0];
  if (!suggested) return [];
  const others = items.filter((item) => item !== suggested);
  return [{ ...suggested, isSuggested: true }, ...others.map((item) => ({ ...item, isSuggested: false }))];
}

function welcomeText(checkouts: WorkspaceCheckouts): Message {
  switch (checkouts.state) {
    case 'searching':
      return message('Looking for a checkout …');
    case 'ready':
      return message(
        'Choose a walkthrough. Its text appears here and its code in the editor. Your place is remembered.',
      );
    case 'noFolder':
      return message(
        'No folder is open. Open a checkout of {0} to start reading.',
        describedProjects(checkouts) ?? '',
      );
    case 'brokenPack':
      return BROKEN;
    case 'noModule':
      return noCheckoutText(checkouts);
    case 'otherModule':
      return noPackText(checkouts);
  }
}

function remediesFor(state: WorkspaceState, clone: string | undefined): GuideWelcome['remedies'] {
  const openFolder = { remedy: 'openFolder', label: openFolderLabel() } as const;
  const lookAgain = { remedy: 'lookAgain', label: localize(message('Look Again')) } as const;
  switch (state) {
    case 'ready':
    case 'searching':
      return [];
    case 'noFolder':
      return clone === undefined ? [openFolder] : [openFolder, { remedy: 'clone', label: clone }];
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
    const { id, steps, prose } = walkthrough;
    const read = progress.countRead(id, steps);
    const isMarked = progress.bookmark?.walkthrough === id;
    const isBegun = read > 0 || isMarked;
    const count = readAmountText(session, checkout, walkthrough);
    return {
      id,
      checkout: index,
      title: walkthroughTitle(walkthrough),
      detail: [distinction, count, ...amountTexts(walkthrough).map(localize)].filter(Boolean).join(' · '),
      introduction: guideHtml(withoutPictures(prose[contentLanguage()].introduction), {
        pack: checkout.pack,
        folder: id,
        language: contentLanguage(),
      }),
      action: localize(actionFor(isBegun, isReadAsWanted(session, checkout, walkthrough) && !isMarked)),
      isSuggested: isMarked,
    };
  });
}

function actionFor(isBegun: boolean, isFinished: boolean): Message {
  if (isFinished) return message('Read Again');
  return isBegun ? message('Continue') : message('Start');
}
