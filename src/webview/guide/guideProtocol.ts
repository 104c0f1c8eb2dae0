/** Messages between the Guide's host and its page. All texts are in the reader's language. */

import type { MapContent } from '../parts/mapProtocol';
import { asMessage, isCount } from '../parts/messageChecks';
import {
  asCodeAction,
  type CodeAction,
  type GuideCode,
  type GuideLinks,
  type OpenTypeAction,
} from './codeProtocol';
import type { GuideFinish } from './finishProtocol';

/** A page before or after the steps, in the list of pages. */
export interface GuidePageItem {
  /** Id of the page, for `goToPage`. */
  readonly page: string;
  readonly heading: string;
  /** True for the page that is shown. */
  readonly isCurrent: boolean;
}

/** How the place of a step was found. */
export interface GuideVerdict {
  /** `ok` is not shown; `note` informs the reader; `warning` asks the reader to judge. */
  readonly level: 'ok' | 'note' | 'warning';
  /** The verdict in a few words. */
  readonly label: string;
  /** Why, in sentences. */
  readonly evidence: string;
  /** Places to choose from, the likeliest first. */
  readonly candidates: readonly string[];
  /** Buttons below the evidence. */
  readonly remedies: readonly { readonly remedy: VerdictRemedy; readonly label: string }[];
}

/** Shows how the code differs from what the text describes; records the code as the described one. */
export type VerdictRemedy = 'showChange' | 'record';

/** A walkthrough that can be started. */
export interface GuideWalkthroughItem {
  readonly id: string;
  /** 0-based position of its checkout in the list of open checkouts. */
  readonly checkout: number;
  readonly title: string;
  /** Progress and reading time. */
  readonly detail: string;
  /** The introduction as safe HTML. */
  readonly introduction: string;
  /** Label of the button that starts or continues the walkthrough. */
  readonly action: string;
  /** True for the one that the page suggests: where the reader stopped, else the first. */
  readonly isSuggested: boolean;
}

/** Actions for a reader who has nothing to read. */
export type Remedy = 'openFolder' | 'clone' | 'lookAgain' | 'showProblems';

/** Shown while no walkthrough is being read: the walkthroughs to choose from, or what to do to get some. */
export interface GuideWelcome {
  readonly kind: 'welcome';
  readonly language: string;
  readonly heading: string;
  readonly text: string;
  /** The project and the version of each checkout. */
  readonly versions: readonly string[];
  /** Label that opens the introduction of a walkthrough. */
  readonly aboutLabel: string;
  /** Buttons for a reader who has nothing to read; may be empty. */
  readonly remedies: readonly { readonly remedy: Remedy; readonly label: string }[];
  /** Empty if there is nothing to read yet. */
  readonly walkthroughs: readonly GuideWalkthroughItem[];
}

/** One of the two amounts to read. */
export interface GuideAmount {
  readonly label: string;
  /** How many steps, and how long they take. */
  readonly detail: string;
}

/** A part of a step that is folded until the reader opens it. */
export interface GuideAside {
  /** The page remembers for each kind whether the reader keeps it open. */
  readonly kind: string;
  readonly heading: string;
  /** The text as safe HTML. */
  readonly html: string;
}

/** What all pages of a walkthrough share. */
export interface GuideReading {
  readonly language: string;
  readonly walkthroughTitle: string;
  /** `Step 3 of 25`, or words for a page before or after the steps. */
  readonly position: string;
  /** Values of the progress bar: the number of the current step, and the count of steps. */
  readonly progress: { readonly value: number; readonly max: number };
  /** Label of the button back to where the reader followed a link; absent if the reader followed none. */
  readonly origin?: string;
  readonly heading: string;
  /** The text as safe HTML. */
  readonly html: string;
  /** The choice between the first reading and all steps; absent if the walkthrough has only the latter. */
  readonly scope?: {
    readonly label: string;
    readonly isFirstReading: boolean;
    readonly first: GuideAmount;
    readonly all: GuideAmount;
  };
  /** The walkthrough map, shown below the text. */
  readonly map: MapContent;
  /** Pages before and after the steps. */
  readonly pages: { readonly before: readonly GuidePageItem[]; readonly after: readonly GuidePageItem[] };
  /** True if the pack has a glossary, so that the page links to it. */
  readonly hasGlossary: boolean;
  /** True on the first page; then the button "Previous" is disabled. */
  readonly isFirst: boolean;
  /** Labels of the buttons and of the parts that can be opened. */
  readonly labels: {
    readonly previous: string;
    /** "Next", or "Finish" on the last page. */
    readonly next: string;
    readonly close: string;
    readonly map: string;
    readonly openMap: string;
    readonly glossary: string;
  };
}

/** The field for the reader's note on a step. */
export interface GuideNote {
  /** Ids that the page sends with the text, because the reader may be at another step when it arrives. */
  readonly walkthrough: string;
  readonly step: string;
  readonly text: string;
  /** Label of the field. */
  readonly label: string;
}

/** A step, as the page shows it. */
export interface GuideStep extends GuideReading {
  readonly kind: 'step';
  /** Parts of the text that are folded. */
  readonly asides: readonly GuideAside[];
  /** Title of the lane. */
  readonly lane: string;
  /** How control gets to the step, in words. */
  readonly transfer: string;
  /** The symbol at its place, or that of the anchor if the place was not found. */
  readonly symbol: string;
  /** `path:line` with a 1-based line; absent if the place was not found. */
  readonly place?: string;
  readonly verdict: GuideVerdict;
  /** Tooltip of the button that shows the place in the editor. */
  readonly revealLabel: string;
  /** Sentence above the candidates of the verdict. */
  readonly candidatesLabel: string;
  /** The field for the reader's note. */
  readonly note: GuideNote;
  /** The closed part with the facts of the function; absent if the place was not found. */
  readonly facts?: {
    /** Id of the step. */
    readonly step: string;
    readonly label: string;
    /** Shown until the facts are there. */
    readonly waiting: string;
  };
}

/** What is known of the current step's function. Sent after the page asked for it. */
export interface GuideFacts {
  readonly kind: 'facts';
  /** Id of the step. */
  readonly step: string;
  /** Kinds of facts. The rows of all sections are counted through, for `openFact` and `copyFact`. */
  readonly sections: readonly {
    readonly title: string;
    readonly rows: readonly {
      /** The 1-based line, after the path if that is another file. */
      readonly place: string;
      readonly text: string;
      /** A command to copy: how to run a test. */
      readonly command?: string;
    }[];
  }[];
  /** Shown if there are no sections. */
  readonly empty: string;
  /** Tooltip of a command. */
  readonly copyLabel: string;
}

/** A page before the first step or after the last one. */
export interface GuidePage extends GuideReading {
  readonly kind: 'page';
  /** More sections below the first one, as safe HTML. */
  readonly further: readonly { readonly heading: string; readonly html: string }[];
  /** Questions and answers as safe HTML. An answer is shown when the reader opens its question. */
  readonly questions: readonly { readonly questionHtml: string; readonly html: string }[];
}

export type GuideState = GuideWelcome | GuideStep | GuidePage | GuideFinish;

/** A word of the glossary, or the list of all words. Shown below the text, which stays visible. */
export interface GuideWord {
  readonly kind: 'word';
  /** Id of the word; empty for the list of all words. */
  readonly word: string;
  readonly heading: string;
  /** The entry as safe HTML. */
  readonly html: string;
  /** Tooltips of the buttons. */
  readonly labels: { readonly back: string; readonly close: string };
}

/** Code words of the texts that the open checkout does not have. The page marks them wherever it shows them. */
export interface GuideLacking {
  readonly kind: 'lacking';
  readonly words: readonly string[];
  /** Tooltip of a word. */
  readonly label: string;
}

/** What the page keeps for its window, and sends back when it is loaded again. VS Code itself keeps nothing for one window. */
export interface GuideWindow {
  readonly kind: 'window';
  readonly kept: string;
}

export type GuideMessage =
  GuideState | GuideWord | GuideCode | GuideLinks | GuideFacts | GuideLacking | GuideWindow;

/** Messages from the page to its host. */
export type GuideAction =
  /** The page is loaded; with what it kept for its window. */
  | { readonly type: 'ready'; readonly kept?: string }
  | { readonly type: 'next' }
  | { readonly type: 'previous' }
  | { readonly type: 'reveal' }
  | { readonly type: 'close' }
  | { readonly type: 'goTo'; readonly step: string }
  | { readonly type: 'goToPage'; readonly page: string }
  /** Chooses the first reading, or all steps. */
  | { readonly type: 'setFirstReading'; readonly isOn: boolean }
  /** On the page after the last one: goes on with the steps beyond the first reading. */
  | { readonly type: 'readRest' }
  /** Follows a link to a walkthrough, or to one of its steps or pages. */
  | { readonly type: 'follow'; readonly walkthrough: string; readonly step?: string; readonly page?: string }
  | { readonly type: 'goBack' }
  /** Asks for a word of the glossary; an empty word asks for the list of all words. */
  | { readonly type: 'explain'; readonly word: string }
  | CodeAction
  | OpenTypeAction
  | { readonly type: 'openMap' }
  /** Asks for the facts of the current step. */
  | { readonly type: 'facts' }
  | { readonly type: 'openFact'; readonly index: number }
  | { readonly type: 'copyFact'; readonly index: number }
  /** The reader changed the note on a step. */
  | { readonly type: 'note'; readonly walkthrough: string; readonly step: string; readonly text: string }
  | { readonly type: 'openCandidate'; readonly index: number }
  | { readonly type: VerdictRemedy }
  /** On the page after the last one: copies a command of the exercise. */
  | { readonly type: 'copyCommand'; readonly index: number }
  /** On the page after the last one: makes a draft from an idea. */
  | { readonly type: 'startDraft'; readonly index: number }
  | { readonly type: 'remedy'; readonly remedy: Remedy }
  | { readonly type: 'start'; readonly walkthrough: string; readonly checkout: number };

/** Validates a message from the page; `undefined` if it has another form. Unknown properties are dropped. */
export function asGuideAction(value: unknown): GuideAction | undefined {
  const action = asMessage(value);
  if (!action) return undefined;
  switch (action.type) {
    case 'ready':
      return typeof action.kept === 'string' ? { type: 'ready', kept: action.kept } : { type: 'ready' };
    case 'next':
    case 'previous':
    case 'reveal':
    case 'close':
    case 'goBack':
    case 'readRest':
    case 'openMap':
    case 'facts':
    case 'showChange':
    case 'record':
      return { type: action.type };
    case 'goTo':
      return typeof action.step === 'string' ? { type: 'goTo', step: action.step } : undefined;
    case 'goToPage':
      return typeof action.page === 'string' ? { type: 'goToPage', page: action.page } : undefined;
    case 'setFirstReading':
      return typeof action.isOn === 'boolean' ? { type: 'setFirstReading', isOn: action.isOn } : undefined;
    case 'explain':
      return typeof action.word === 'string' ? { type: 'explain', word: action.word } : undefined;
    case 'follow':
      return asFollow(action);
    case 'note':
      return asNote(action);
    case 'openCandidate':
    case 'openFact':
    case 'copyFact':
    case 'copyCommand':
    case 'startDraft':
      return isCount(action.index) ? { type: action.type, index: action.index } : undefined;
    case 'remedy':
      return isRemedy(action.remedy) ? { type: 'remedy', remedy: action.remedy } : undefined;
    case 'start':
      return typeof action.walkthrough === 'string' && isCount(action.checkout)
        ? { type: 'start', walkthrough: action.walkthrough, checkout: action.checkout }
        : undefined;
    default:
      return asCodeAction(action);
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

function asNote({ walkthrough, step, text }: Record<string, unknown>): GuideAction | undefined {
  const isNote = typeof walkthrough === 'string' && typeof step === 'string' && typeof text === 'string';
  return isNote ? { type: 'note', walkthrough, step, text } : undefined;
}

function isRemedy(value: unknown): value is Remedy {
  return ['openFolder', 'clone', 'lookAgain', 'showProblems'].includes(String(value));
}
