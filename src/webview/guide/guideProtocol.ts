/** Messages between the Guide's host and its page. Everything shown is already in the reader's language. */

import type { MapContent } from '../parts/mapProtocol';
import { asMessage, isCount } from '../parts/messageChecks';

/** A page before or after the steps, in the list of all that can be read. */
export interface GuidePageItem {
  readonly page: string;
  readonly heading: string;
  readonly isCurrent: boolean;
}

/** What the page says about how the place was found. */
export interface GuideVerdict {
  /** `ok` needs no attention, `note` should be known, `warning` needs the reader's judgement. */
  readonly level: 'ok' | 'note' | 'warning';
  readonly label: string;
  readonly evidence: string;
  /** Places to choose from, likeliest first. */
  readonly candidates: readonly string[];
}

/** A walkthrough that can be started. */
export interface GuideWalkthroughItem {
  readonly id: string;
  /** Which of the open checkouts it is for, from 0. */
  readonly checkout: number;
  readonly title: string;
  readonly detail: string;
  /** Safe HTML of the introduction. */
  readonly introduction: string;
  readonly action: string;
}

/** What helps a reader who has nothing to read. */
export type Remedy = 'openFolder' | 'lookAgain' | 'showProblems';

/** Nothing is being read: what could be. */
export interface GuideWelcome {
  readonly kind: 'welcome';
  readonly language: string;
  readonly heading: string;
  readonly text: string;
  readonly aboutLabel: string;
  /** What can be done when there is nothing to read yet. */
  readonly remedies: readonly { readonly remedy: Remedy; readonly label: string }[];
  readonly walkthroughs: readonly GuideWalkthroughItem[];
}

/** What all pages of a walkthrough have. */
export interface GuideReading {
  readonly language: string;
  readonly walkthroughTitle: string;
  /** `Step 3 of 25`, or what stands around the steps. */
  readonly position: string;
  /** How many of the steps the reader has come to. */
  readonly progress: { readonly reached: number; readonly count: number };
  /** Words for going back to where a link was followed from; absent when none was. */
  readonly origin?: string;
  readonly heading: string;
  /** Safe HTML made from Markdown. */
  readonly html: string;
  readonly map: MapContent;
  /** Pages before and after the steps. */
  readonly pages: { readonly before: readonly GuidePageItem[]; readonly after: readonly GuidePageItem[] };
  readonly hasGlossary: boolean;
  readonly isFirst: boolean;
  readonly labels: {
    readonly previous: string;
    /** Next, or the word for ending after the last page. */
    readonly next: string;
    readonly close: string;
    readonly map: string;
    readonly openMap: string;
    readonly glossary: string;
  };
}

/** The step before the reader. */
export interface GuideStep extends GuideReading {
  readonly kind: 'step';
  readonly lane: string;
  /** How control got here. */
  readonly reached: string;
  readonly symbol: string;
  /** `path:line`; absent when there is no place. */
  readonly place?: string;
  readonly verdict: GuideVerdict;
  readonly revealLabel: string;
  readonly candidatesLabel: string;
}

/** What stands before the first step, or after the last one. */
export interface GuidePage extends GuideReading {
  readonly kind: 'page';
  /** Further sections of the same page, safe HTML. */
  readonly further: readonly { readonly heading: string; readonly html: string }[];
  /** Questions whose answers are shown when they are asked for, safe HTML. */
  readonly questions: readonly { readonly questionHtml: string; readonly html: string }[];
}

export type GuideState = GuideWelcome | GuideStep | GuidePage;

/** A word of the glossary, or all of them; shown beside what is being read. */
export interface GuideWord {
  readonly kind: 'word';
  /** Id of the word; empty for the list of all. */
  readonly word: string;
  readonly heading: string;
  /** Safe HTML. */
  readonly html: string;
  readonly labels: { readonly back: string; readonly close: string };
}

export type GuideMessage = GuideState | GuideWord;

/** What a person did in the page. */
export type GuideAction =
  | { readonly type: 'ready' }
  | { readonly type: 'next' }
  | { readonly type: 'previous' }
  | { readonly type: 'reveal' }
  | { readonly type: 'close' }
  | { readonly type: 'goTo'; readonly step: string }
  | { readonly type: 'goToPage'; readonly page: string }
  /** Follows a link to a walkthrough, one of its steps, or a page of it. */
  | { readonly type: 'follow'; readonly walkthrough: string; readonly step?: string; readonly page?: string }
  | { readonly type: 'goBack' }
  /** Asks for a word of the glossary; an empty one for the list of all. */
  | { readonly type: 'explain'; readonly word: string }
  | { readonly type: 'openMap' }
  | { readonly type: 'openCandidate'; readonly index: number }
  | { readonly type: 'remedy'; readonly remedy: Remedy }
  | { readonly type: 'start'; readonly walkthrough: string; readonly checkout: number };

/** Checks a message that came out of the page. */
export function asGuideAction(value: unknown): GuideAction | undefined {
  const action = asMessage(value);
  if (!action) return undefined;
  switch (action.type) {
    case 'ready':
    case 'next':
    case 'previous':
    case 'reveal':
    case 'close':
    case 'goBack':
    case 'openMap':
      return { type: action.type };
    case 'goTo':
      return typeof action.step === 'string' ? { type: 'goTo', step: action.step } : undefined;
    case 'goToPage':
      return typeof action.page === 'string' ? { type: 'goToPage', page: action.page } : undefined;
    case 'explain':
      return typeof action.word === 'string' ? { type: 'explain', word: action.word } : undefined;
    case 'follow':
      return asFollow(action);
    case 'openCandidate':
      return isCount(action.index) ? { type: 'openCandidate', index: action.index } : undefined;
    case 'remedy':
      return isRemedy(action.remedy) ? { type: 'remedy', remedy: action.remedy } : undefined;
    case 'start':
      return typeof action.walkthrough === 'string' && isCount(action.checkout)
        ? { type: 'start', walkthrough: action.walkthrough, checkout: action.checkout }
        : undefined;
    default:
      return undefined;
  }
}

function asFollow({ walkthrough, step, page }: Record<string, unknown>): GuideAction | undefined {
  if (typeof walkthrough !== 'string') return undefined;
  return {
    type: 'follow',
    walkthrough,
    ...(typeof step === 'string' && { step }),
    ...(typeof page === 'string' && { page }),
  };
}

function isRemedy(value: unknown): value is Remedy {
  return value === 'openFolder' || value === 'lookAgain' || value === 'showProblems';
}
