/** Messages between the Guide's host and its page. Everything shown is already in the reader's language. */

/** A line of a list of steps. */
export interface GuideStepItem {
  readonly id: string;
  readonly heading: string;
  readonly lane: string;
  readonly isRead: boolean;
  readonly isCurrent: boolean;
  /** Word for a verdict that a reader should know of; absent for `exact`. */
  readonly note?: string;
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

/** The step before the reader. */
export interface GuideStep {
  readonly kind: 'step';
  readonly language: string;
  readonly walkthroughTitle: string;
  /** `Step 3 of 25` */
  readonly position: string;
  readonly progress: { readonly index: number; readonly count: number };
  readonly lane: string;
  /** How control got here. */
  readonly reached: string;
  readonly heading: string;
  /** Safe HTML made from the step's Markdown. */
  readonly html: string;
  /** Safe HTML of the walkthrough's introduction; on its first step only. */
  readonly introduction?: string;
  readonly symbol: string;
  /** `path:line`; absent when there is no place. */
  readonly place?: string;
  readonly verdict: GuideVerdict;
  readonly steps: readonly GuideStepItem[];
  readonly isFirst: boolean;
  readonly labels: {
    readonly previous: string;
    /** Next, or the word for ending after the last step. */
    readonly next: string;
    readonly reveal: string;
    readonly about: string;
    readonly allSteps: string;
    readonly close: string;
    readonly candidates: string;
  };
}

export type GuideState = GuideWelcome | GuideStep;

/** What a person did in the page. */
export type GuideAction =
  | { readonly type: 'ready' }
  | { readonly type: 'next' }
  | { readonly type: 'previous' }
  | { readonly type: 'reveal' }
  | { readonly type: 'close' }
  | { readonly type: 'goTo'; readonly step: string }
  | { readonly type: 'openCandidate'; readonly index: number }
  | { readonly type: 'remedy'; readonly remedy: Remedy }
  | { readonly type: 'start'; readonly walkthrough: string; readonly checkout: number };

/** Checks a message that came out of the page. */
export function asGuideAction(value: unknown): GuideAction | undefined {
  if (typeof value !== 'object' || value === null || !('type' in value)) return undefined;
  const action = value as Record<string, unknown>;
  switch (action.type) {
    case 'ready':
    case 'next':
    case 'previous':
    case 'reveal':
    case 'close':
      return { type: action.type };
    case 'goTo':
      return typeof action.step === 'string' ? { type: 'goTo', step: action.step } : undefined;
    case 'openCandidate':
      return Number.isInteger(action.index)
        ? { type: 'openCandidate', index: action.index as number }
        : undefined;
    case 'remedy':
      return isRemedy(action.remedy) ? { type: 'remedy', remedy: action.remedy } : undefined;
    case 'start':
      return typeof action.walkthrough === 'string' && Number.isInteger(action.checkout)
        ? { type: 'start', walkthrough: action.walkthrough, checkout: action.checkout as number }
        : undefined;
    default:
      return undefined;
  }
}

function isRemedy(value: unknown): value is Remedy {
  return value === 'openFolder' || value === 'lookAgain' || value === 'showProblems';
}
