/** Every command, view, setting and context key, declared once. A test compares them with `package.json`. */

/** Commands with their arguments. Arguments are optional: from the palette there are none. */
export interface CommandArguments {
  /** Open a walkthrough: its id, and a step's. Asks when left out. */
  'sourceGuide.walkthrough.start': [walkthrough?: unknown, step?: unknown];
  /** Leave the walkthrough. */
  'sourceGuide.walkthrough.stop': [];
  /** Go on where reading stopped. */
  'sourceGuide.walkthrough.resume': [];
  /** Forget what was read of a walkthrough. */
  'sourceGuide.walkthrough.resetProgress': [item?: unknown];
  'sourceGuide.step.next': [];
  'sourceGuide.step.previous': [];
  /** Show the current step's place in the code again. */
  'sourceGuide.step.reveal': [];
  /** Mark a step as read, or as unread. */
  'sourceGuide.step.markRead': [item?: unknown];
  'sourceGuide.step.markUnread': [item?: unknown];
  /** Jump to an entry point: its id. Asks when left out. */
  'sourceGuide.entryPoint.goTo': [entryPoint?: unknown];
  /** Bring a step's anchor up to date: a row of the Walkthroughs view, else the current step. */
  'sourceGuide.anchor.repair': [item?: unknown];
  /** Write a new essay draft. Asks for the walkthrough. */
  'sourceGuide.draft.create': [];
  /** Look for checkouts and resolve all anchors anew. */
  'sourceGuide.checkout.refresh': [];
  /** Open the Get Started page. */
  'sourceGuide.gettingStarted.open': [];
}

export type CommandId = keyof CommandArguments;

export const COMMANDS: Readonly<Record<CommandId, true>> = {
  'sourceGuide.walkthrough.start': true,
  'sourceGuide.walkthrough.stop': true,
  'sourceGuide.walkthrough.resume': true,
  'sourceGuide.walkthrough.resetProgress': true,
  'sourceGuide.step.next': true,
  'sourceGuide.step.previous': true,
  'sourceGuide.step.reveal': true,
  'sourceGuide.step.markRead': true,
  'sourceGuide.step.markUnread': true,
  'sourceGuide.entryPoint.goTo': true,
  'sourceGuide.anchor.repair': true,
  'sourceGuide.draft.create': true,
  'sourceGuide.checkout.refresh': true,
  'sourceGuide.gettingStarted.open': true,
};

export const VIEWS = {
  guide: 'sourceGuide.guide',
  walkthroughs: 'sourceGuide.walkthroughs',
  entryPoints: 'sourceGuide.entryPoints',
} as const;

/** Settings with the type of their value. */
export interface Settings {
  /** Language of walkthroughs and drafts; `auto` follows the display language. */
  'sourceGuide.contentLanguage': 'auto' | 'zh-cn' | 'en';
  /** Code lenses above steps and entry points. */
  'sourceGuide.codeLens.enabled': boolean;
  /** Marks in the gutter where other steps lie. */
  'sourceGuide.gutterMarks.enabled': boolean;
}

export const SETTINGS: Readonly<Record<keyof Settings, true>> = {
  'sourceGuide.contentLanguage': true,
  'sourceGuide.codeLens.enabled': true,
  'sourceGuide.gutterMarks.enabled': true,
};

/** What the workspace is, as far as the extension cares; welcome texts hang on it. */
export type WorkspaceState = 'searching' | 'noFolder' | 'noModule' | 'otherModule' | 'brokenPack' | 'ready';

/** Context keys with the type of their value. */
export interface ContextKeys {
  'sourceGuide.workspace': WorkspaceState;
  /** A step is before the reader. */
  'sourceGuide.isReading': boolean;
  /** The current step is of somebody's own pack, and the code is not as described. */
  'sourceGuide.canRepair': boolean;
}

export const CONTEXT_KEYS: Readonly<Record<keyof ContextKeys, true>> = {
  'sourceGuide.workspace': true,
  'sourceGuide.isReading': true,
  'sourceGuide.canRepair': true,
};

export const EXTENSION_ID = 'source-reading.source-guide';
export const GETTING_STARTED = `${EXTENSION_ID}#gettingStarted`;
