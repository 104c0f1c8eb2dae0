import { message, type Message, type ReadingSession } from '../../../core';
import type { GuideState, GuideWalkthroughItem, GuideWelcome } from '../../../webview/guide/guideProtocol';
import type { WorkspaceState } from '../../ids';
import { localize } from '../../platform/localize';
import { contentLanguage } from '../../platform/settings';
import type { Reading } from '../../reading/reading';
import { walkthroughTitle } from '../../reading/titles';
import { describedProjects, noCheckoutText, noPackText } from '../../workspace/askForCheckout';
import { cloneLabel } from '../../workspace/cloneCheckout';
import type { OpenCheckout, WorkspaceCheckouts } from '../../workspace/workspaceCheckouts';
import { readingState } from './guideReading';
import { proseHtml } from './proseHtml';

const ABOUT = message('About this walkthrough');
const BROKEN = message('Some walkthroughs cannot be read. The Problems panel says why.');

/** What the Guide shows now: the walkthrough that is being read, else the welcome page. */
export async function guideState(reading: Reading): Promise<GuideState> {
  const { checkouts, session } = reading;
  return session.current ? readingState(session.current, reading) : welcomeState(checkouts, session);
}

function welcomeState(checkouts: WorkspaceCheckouts, session: ReadingSession): GuideWelcome {
  const isBroken = checkouts.allPacks.some(({ problems }) =>
    problems.some(({ severity }) => severity === 'error'),
  );
  return {
    kind: 'welcome',
    language: contentLanguage(),
    heading: localize(message('Source Guide')),
    text: localize(isBroken ? BROKEN : welcomeText(checkouts)),
    aboutLabel: localize(ABOUT),
    remedies: remediesFor(isBroken ? 'brokenPack' : checkouts.state, cloneLabel(checkouts)),
    walkthroughs: suggestedFirst(
      checkouts.all.flatMap((open, index) =>
        walkthroughItems(open, index, session, checkouts.distinctionOf(open)),
      ),
    ),
  };
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
  const openFolder = { remedy: 'openFolder', label: localize(message('Open Folder')) } as const;
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
    const { id, minutes, steps, prose } = walkthrough;
    const read = progress.countRead(id, steps);
    const isMarked = progress.bookmark?.walkthrough === id;
    const isBegun = read > 0 || isMarked;
    const count = localize(message('{0} of {1} steps read', read, steps.length));
    const time = minutes === undefined ? [] : [localize(message('about {0} minutes', minutes))];
    return {
      id,
      checkout: index,
      title: walkthroughTitle(walkthrough),
      detail: [distinction, count, ...time].filter(Boolean).join(' · '),
      introduction: proseHtml(prose[contentLanguage()].introduction, {
        pack: checkout.pack,
        folder: id,
        language: contentLanguage(),
      }),
      action: localize(isBegun ? message('Continue') : message('Start')),
      isSuggested: isMarked,
    };
  });
}
