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
  /** Open the map of the walkthrough that is being read, large. Asks for one when none is. */
  'sourceGuide.flowMap.open': [];
  /** Save that map as a picture. Asks where. */
  'sourceGuide.flowMap.saveSvg': [];
  'sourceGuide.flowMap.savePng': [];
  /** Show the flow of a function: a row of the view, what a code lens names, else the one under the cursor; and which way. */
  'sourceGuide.callFlow.show': [wanted?: unknown, direction?: unknown];
  /** Follow a flow the other way: a row, else the current flow. */
  'sourceGuide.callFlow.showCallers': [row?: unknown];
  'sourceGuide.callFlow.showCallees': [row?: unknown];
  /** List calls of what lies outside the tree too, or leave them out. */
  'sourceGuide.callFlow.showLibrary': [];
  'sourceGuide.callFlow.hideLibrary': [];
  /** Keep a flow listed when others are shown: a row, else the current flow. */
  'sourceGuide.callFlow.pin': [row?: unknown];
  'sourceGuide.callFlow.unpin': [row?: unknown];
  /** Show the flow of whatever function the cursor is in. */
  'sourceGuide.callFlow.follow': [];
  'sourceGuide.callFlow.unfollow': [];
  /** Read the tree again, and make its index anew where that failed. */
  'sourceGuide.callFlow.refresh': [];
  /** Open the declaration of a row. */
  'sourceGuide.callFlow.goToDefinition': [row?: unknown];
  /** Open the next of the calls that a row stands for. */
  'sourceGuide.callFlow.nextCallSite': [row?: unknown];
  'sourceGuide.callFlow.copyMermaid': [row?: unknown];
  /** Mark the steps of a walkthrough in a flow. Asks which. */
  'sourceGuide.callFlow.compare': [row?: unknown];
  'sourceGuide.callFlow.endComparison': [row?: unknown];
  /** Show where a flow comes to a step of the walkthrough that it is compared with: a row. */
  'sourceGuide.callFlow.showStep': [row?: unknown];
  /** Switch the code lenses that count calls on or off. */
  'sourceGuide.callLenses.toggle': [];
  /** Write a new essay draft: an empty one beside the code when told `empty`, else asks what it follows. Gives the address of the file. */
  'sourceGuide.draft.create': [kind?: unknown];
  /** Quote code in a draft: a function that a code lens or a row names, else what is selected, else the function at the cursor. */
  'sourceGuide.draft.addSelection': [wanted?: unknown];
  /** Quote the code of a step in a draft: a row of the Walkthroughs view, else the current step. */
  'sourceGuide.draft.addStep': [row?: unknown];
  /** Quote the function of a row of the Call Flow view in a draft. */
  'sourceGuide.draft.addFlowNode': [row?: unknown];
  /** Say where the current draft will be published; its rules follow. */
  'sourceGuide.draft.chooseTarget': [];
  /** Go to the next place of the current draft that waits for the writer. */
  'sourceGuide.draft.nextQuestion': [];
  /** Open the preview of the current draft beside it. */
  'sourceGuide.draft.preview': [];
  /** Mark the Markdown file in the editor as a draft, so that it is looked through. */
  'sourceGuide.draft.adopt': [];
  /** An excerpt of a draft: a row of the Draft view, an address and a line of the draft, else the one at the cursor. */
  'sourceGuide.excerpt.showSource': [excerpt?: unknown, line?: unknown];
  'sourceGuide.excerpt.showChange': [excerpt?: unknown, line?: unknown];
  'sourceGuide.excerpt.refresh': [excerpt?: unknown, line?: unknown];
  'sourceGuide.excerpt.refreshAll': [];
  /** Write a new draft that follows no walkthrough. Asks for its kind. */
  'sourceGuide.draft.fromTemplate': [];
  /** Open the page of the community's talent program. */
  'sourceGuide.program.open': [];
  /** Say what is against a title, while it is typed. */
  'sourceGuide.program.checkTitle': [];
  /** Save the next dates of the talent program as a calendar file. Asks where. */
  'sourceGuide.program.saveDates': [];
  /** Write a walkthrough as tours of CodeTour: a row of the Walkthroughs view, else the current one. Asks where. */
  'sourceGuide.tour.export': [item?: unknown];
  /** Write a draft as its target wants it: a file, else the one in the editor. Asks for the target and a folder. */
  'sourceGuide.draft.export': [file?: unknown];
  /** Put a draft on the clipboard as a target wants it: a file, else the one in the editor. Asks for the target. */
  'sourceGuide.draft.copyFor': [file?: unknown];
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
  'sourceGuide.flowMap.open': true,
  'sourceGuide.flowMap.saveSvg': true,
  'sourceGuide.flowMap.savePng': true,
  'sourceGuide.callFlow.show': true,
  'sourceGuide.callFlow.showCallers': true,
  'sourceGuide.callFlow.showCallees': true,
  'sourceGuide.callFlow.showLibrary': true,
  'sourceGuide.callFlow.hideLibrary': true,
  'sourceGuide.callFlow.pin': true,
  'sourceGuide.callFlow.unpin': true,
  'sourceGuide.callFlow.follow': true,
  'sourceGuide.callFlow.unfollow': true,
  'sourceGuide.callFlow.refresh': true,
  'sourceGuide.callFlow.goToDefinition': true,
  'sourceGuide.callFlow.nextCallSite': true,
  'sourceGuide.callFlow.copyMermaid': true,
  'sourceGuide.callFlow.compare': true,
  'sourceGuide.callFlow.endComparison': true,
  'sourceGuide.callFlow.showStep': true,
  'sourceGuide.callLenses.toggle': true,
  'sourceGuide.draft.create': true,
  'sourceGuide.draft.addSelection': true,
  'sourceGuide.draft.addStep': true,
  'sourceGuide.draft.addFlowNode': true,
  'sourceGuide.draft.chooseTarget': true,
  'sourceGuide.draft.nextQuestion': true,
  'sourceGuide.draft.preview': true,
  'sourceGuide.draft.adopt': true,
  'sourceGuide.excerpt.showSource': true,
  'sourceGuide.excerpt.showChange': true,
  'sourceGuide.excerpt.refresh': true,
  'sourceGuide.excerpt.refreshAll': true,
  'sourceGuide.draft.fromTemplate': true,
  'sourceGuide.program.open': true,
  'sourceGuide.program.checkTitle': true,
  'sourceGuide.program.saveDates': true,
  'sourceGuide.tour.export': true,
  'sourceGuide.draft.export': true,
  'sourceGuide.draft.copyFor': true,
  'sourceGuide.checkout.refresh': true,
  'sourceGuide.gettingStarted.open': true,
};

export const VIEWS = {
  guide: 'sourceGuide.guide',
  walkthroughs: 'sourceGuide.walkthroughs',
  entryPoints: 'sourceGuide.entryPoints',
  callFlow: 'sourceGuide.callFlow',
  draft: 'sourceGuide.draft',
} as const;

export type ViewId = (typeof VIEWS)[keyof typeof VIEWS];

/** Settings with the type of their value. */
export interface Settings {
  /** Language of walkthroughs and drafts; `auto` follows the display language. */
  'sourceGuide.contentLanguage': 'auto' | 'zh-cn' | 'en';
  /** Code lenses above steps and entry points. */
  'sourceGuide.codeLens.enabled': boolean;
  /** Code lenses above every function of a source file that count calls, callers and implementations. */
  'sourceGuide.codeLens.calls': boolean;
  /** Marks in the gutter where other steps lie. */
  'sourceGuide.gutterMarks.enabled': boolean;
  /** Drafts are looked through as they are written. */
  'sourceGuide.lint.enabled': boolean;
  /** What becomes of a rule, by its id. */
  'sourceGuide.lint.rules': Readonly<Record<string, string>>;
}

export const SETTINGS: Readonly<Record<keyof Settings, true>> = {
  'sourceGuide.contentLanguage': true,
  'sourceGuide.codeLens.enabled': true,
  'sourceGuide.codeLens.calls': true,
  'sourceGuide.gutterMarks.enabled': true,
  'sourceGuide.lint.enabled': true,
  'sourceGuide.lint.rules': true,
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
  /** The file in the editor is an essay draft. */
  'sourceGuide.isDraft': boolean;
  /** Some module is open, described by a pack or not. */
  'sourceGuide.hasModule': boolean;
  /** Which way the current call flow is followed. */
  'sourceGuide.callFlow': 'none' | 'callees' | 'callers';
  'sourceGuide.callFlow.isPinned': boolean;
  /** Steps of a walkthrough are marked in the current call flow. */
  'sourceGuide.callFlow.isCompared': boolean;
  'sourceGuide.callFlow.showsLibrary': boolean;
  'sourceGuide.callFlow.isFollowing': boolean;
  /** A draft is open in some editor. */
  'sourceGuide.hasDraft': boolean;
}

export const CONTEXT_KEYS: Readonly<Record<keyof ContextKeys, true>> = {
  'sourceGuide.workspace': true,
  'sourceGuide.isReading': true,
  'sourceGuide.canRepair': true,
  'sourceGuide.hasModule': true,
  'sourceGuide.isDraft': true,
  'sourceGuide.callFlow': true,
  'sourceGuide.callFlow.isPinned': true,
  'sourceGuide.callFlow.isCompared': true,
  'sourceGuide.callFlow.showsLibrary': true,
  'sourceGuide.callFlow.isFollowing': true,
  'sourceGuide.hasDraft': true,
};

export const EXTENSION_ID = 'source-reading.source-guide';
export const GETTING_STARTED = `${EXTENSION_ID}#gettingStarted`;
