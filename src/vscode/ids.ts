/** Every command, view, setting and context key of the extension. A test compares them with `package.json`. */
import { CALL_FLOW_COMMANDS, type CallFlowCommands } from './callFlowIds';
import { RECORDING_COMMANDS, type RecordingCommands } from './recordingIds';

/**
 * Commands with their arguments. All arguments are optional, because the palette passes none. Menus and other
 * extensions may pass anything, so each command checks them.
 */
export interface CommandArguments extends RecordingCommands, CallFlowCommands {
  /**
   * Open a walkthrough, given by its id or a row, at a step, given by its id. Without arguments, asks for a
   * walkthrough.
   */
  'sourceGuide.walkthrough.start': [walkthrough?: unknown, step?: unknown];
  /** Search the texts, symbols and files of all walkthroughs. */
  'sourceGuide.walkthrough.search': [];
  /** List what walkthroughs say about the code at the cursor. */
  'sourceGuide.code.whereAmI': [];
  /** Leave the walkthrough. */
  'sourceGuide.walkthrough.stop': [];
  /** Continue where reading stopped. */
  'sourceGuide.walkthrough.resume': [];
  /** Forget which steps of a walkthrough were read. */
  'sourceGuide.walkthrough.resetProgress': [item?: unknown];
  /** Open the reader's notes as Markdown. */
  'sourceGuide.notes.export': [];
  /** Go to the next step or page; after the last one, end the walkthrough. */
  'sourceGuide.step.next': [];
  /** Go to the previous step or page. */
  'sourceGuide.step.previous': [];
  /** Show the place of the current step in the code again. */
  'sourceGuide.step.reveal': [];
  /** Copy a link that opens a step: of a row of the Walkthroughs view, else the current one. */
  'sourceGuide.step.copyLink': [item?: unknown];
  /** Set a breakpoint at each step of a walkthrough: of a row, else the current one. */
  'sourceGuide.breakpoints.set': [item?: unknown];
  /** Remove the breakpoints that we have set. */
  'sourceGuide.breakpoints.remove': [];
  /** Run a test that reaches the function at the cursor. Asks which, and whether. */
  'sourceGuide.code.runTest': [];
  /** Show how the code of a step differs from the described code: of a row of the Walkthroughs view, else of the current step. */
  'sourceGuide.step.showChange': [item?: unknown];
  /** Record in a pack of the workspace which code its texts describe: of a row, else the pack that is being read. */
  'sourceGuide.pack.record': [item?: unknown];
  /** Mark a step as read: a row of the Walkthroughs view, else the current step. */
  'sourceGuide.step.markRead': [item?: unknown];
  /** Mark a step as unread: a row of the Walkthroughs view, else the current step. */
  'sourceGuide.step.markUnread': [item?: unknown];
  /** Jump to an entry point, given by its id or a row. Without an argument, asks. */
  'sourceGuide.entryPoint.goTo': [entryPoint?: unknown];
  /** Bring a step's anchor up to date: a row of the Walkthroughs view, else the current step. */
  'sourceGuide.anchor.repair': [item?: unknown];
  /** Open the map of the walkthrough that is being read in a tab. Asks for a walkthrough if none is being read. */
  'sourceGuide.flowMap.open': [];
  /** Save the walkthrough map as a picture. Asks where. */
  'sourceGuide.flowMap.saveSvg': [];
  'sourceGuide.flowMap.savePng': [];
  /**
   * Write a new essay draft. With `empty`, writes an empty one and opens it beside the code; else asks what it is
   * about. Returns the URI of the file.
   */
  'sourceGuide.draft.create': [kind?: unknown];
  /** Add code to a draft: the function of a code lens or row, else the selection, else the function at the cursor. */
  'sourceGuide.draft.addSelection': [wanted?: unknown];
  /** Copy code as an excerpt: the function of a code lens or row, else the selection, else the function at the cursor. */
  'sourceGuide.draft.copyExcerpt': [wanted?: unknown];
  /** Add the code of a step to a draft: a row of the Walkthroughs view, else the current step. */
  'sourceGuide.draft.addStep': [row?: unknown];
  /** Add the function of a row of the Call Flow view to a draft. */
  'sourceGuide.draft.addFlowNode': [row?: unknown];
  /** Choose where the current draft will be published. This decides which rules apply. */
  'sourceGuide.draft.chooseTarget': [];
  /** Go to the next open question of the current draft. */
  'sourceGuide.draft.nextQuestion': [];
  /** Open the preview beside the current draft. */
  'sourceGuide.draft.preview': [];
  /** Change how far the current draft goes. What the writer has written stays. Asks for the depth unless it is given. */
  'sourceGuide.draft.changeDepth': [depth?: unknown];
  /** Remove all notes to the writer from the current draft. */
  'sourceGuide.draft.removeNotes': [];
  /** Mark the Markdown file in the editor as a draft, so that it is checked. */
  'sourceGuide.draft.adopt': [];
  /** Check what any Markdown file says about the code, and list its claims. */
  'sourceGuide.essay.review': [];
  /**
   * Show the source of an excerpt: of a row of the Draft view, of a URI and a 0-based line of the draft, else at the
   * cursor.
   */
  'sourceGuide.excerpt.showSource': [excerpt?: unknown, line?: unknown];
  /** Show what changed in the file since the pin. Takes the same arguments as `showSource`. */
  'sourceGuide.excerpt.showChange': [excerpt?: unknown, line?: unknown];
  /** Refresh an excerpt. Takes the same arguments as `showSource`. */
  'sourceGuide.excerpt.refresh': [excerpt?: unknown, line?: unknown];
  /** Refresh all excerpts of the current draft. */
  'sourceGuide.excerpt.refreshAll': [];
  /** Write a new draft from a template. Asks which. */
  'sourceGuide.draft.fromTemplate': [];
  /** Open the page of the talent program. */
  'sourceGuide.program.open': [];
  /** Ask for the title of a pull request and show its problems while it is typed. */
  'sourceGuide.program.checkTitle': [];
  /** Save the next dates of the talent program as a calendar file. Asks where. */
  'sourceGuide.program.saveDates': [];
  /** Write a walkthrough as CodeTour files: a row of the Walkthroughs view, else the current one. Asks where. */
  'sourceGuide.tour.export': [item?: unknown];
  /** Say where the steps of any CodeTour file lead now: the file of a row in the Explorer, else asks which. */
  'sourceGuide.tour.check': [file?: unknown];
  /** Export a draft: a file, else the one in the editor. Asks for the target and a folder. */
  'sourceGuide.draft.export': [file?: unknown];
  /** Copy a draft to the clipboard: a file, else the one in the editor. Asks for the target. */
  'sourceGuide.draft.copyFor': [file?: unknown];
  /** Search for checkouts again and resolve all anchors again. */
  'sourceGuide.checkout.refresh': [];
  /** Clone the repository that the built-in walkthroughs describe. */
  'sourceGuide.checkout.clone': [];
  /** Open the Get Started page. */
  'sourceGuide.gettingStarted.open': [];
}

export type CommandId = keyof CommandArguments;

export const COMMANDS: Readonly<Record<CommandId, true>> = {
  'sourceGuide.walkthrough.start': true,
  'sourceGuide.walkthrough.search': true,
  'sourceGuide.code.whereAmI': true,
  'sourceGuide.walkthrough.stop': true,
  'sourceGuide.walkthrough.resume': true,
  'sourceGuide.walkthrough.resetProgress': true,
  'sourceGuide.notes.export': true,
  'sourceGuide.step.next': true,
  'sourceGuide.step.previous': true,
  'sourceGuide.step.reveal': true,
  'sourceGuide.step.copyLink': true,
  'sourceGuide.breakpoints.set': true,
  'sourceGuide.breakpoints.remove': true,
  'sourceGuide.code.runTest': true,
  'sourceGuide.step.showChange': true,
  'sourceGuide.pack.record': true,
  'sourceGuide.step.markRead': true,
  'sourceGuide.step.markUnread': true,
  ...RECORDING_COMMANDS,
  'sourceGuide.entryPoint.goTo': true,
  'sourceGuide.anchor.repair': true,
  'sourceGuide.flowMap.open': true,
  'sourceGuide.flowMap.saveSvg': true,
  'sourceGuide.flowMap.savePng': true,
  ...CALL_FLOW_COMMANDS,
  'sourceGuide.draft.create': true,
  'sourceGuide.draft.addSelection': true,
  'sourceGuide.draft.copyExcerpt': true,
  'sourceGuide.draft.addStep': true,
  'sourceGuide.draft.addFlowNode': true,
  'sourceGuide.draft.chooseTarget': true,
  'sourceGuide.draft.nextQuestion': true,
  'sourceGuide.draft.preview': true,
  'sourceGuide.draft.changeDepth': true,
  'sourceGuide.draft.removeNotes': true,
  'sourceGuide.draft.adopt': true,
  'sourceGuide.essay.review': true,
  'sourceGuide.excerpt.showSource': true,
  'sourceGuide.excerpt.showChange': true,
  'sourceGuide.excerpt.refresh': true,
  'sourceGuide.excerpt.refreshAll': true,
  'sourceGuide.draft.fromTemplate': true,
  'sourceGuide.program.open': true,
  'sourceGuide.program.checkTitle': true,
  'sourceGuide.program.saveDates': true,
  'sourceGuide.tour.export': true,
  'sourceGuide.tour.check': true,
  'sourceGuide.draft.export': true,
  'sourceGuide.draft.copyFor': true,
  'sourceGuide.checkout.refresh': true,
  'sourceGuide.checkout.clone': true,
  'sourceGuide.gettingStarted.open': true,
};

export const VIEWS = {
  guide: 'sourceGuide.guide',
  walkthroughs: 'sourceGuide.walkthroughs',
  entryPoints: 'sourceGuide.entryPoints',
  callFlow: 'sourceGuide.callFlow',
  ways: 'sourceGuide.ways',
  draft: 'sourceGuide.draft',
} as const;

export type ViewId = (typeof VIEWS)[keyof typeof VIEWS];

/** Settings with the type of their value. */
export interface Settings {
  /** Language of walkthroughs and drafts; `auto` follows the display language. */
  'sourceGuide.contentLanguage': 'auto' | 'zh-cn' | 'en';
  /** Code lenses above steps and entry points. */
  'sourceGuide.codeLens.enabled': boolean;
  /** Code lenses above every function: counts of calls, callers and implementations. */
  'sourceGuide.codeLens.calls': boolean;
  /** While a walkthrough is being recorded, code lenses that add a function as a step. */
  'sourceGuide.codeLens.recording': boolean;
  /** Marks in the gutter at the other steps of the walkthrough. */
  'sourceGuide.gutterMarks.enabled': boolean;
  /** How far new drafts go. */
  'sourceGuide.draft.size': 'short' | 'standard' | 'deep';
  /** Folder for drafts and pictures: absolute, or from the root of the checkout. */
  'sourceGuide.draft.folder': string;
  /** Drafts are checked while they are written. */
  'sourceGuide.lint.enabled': boolean;
  /** Severity per rule, by its id; `off` turns a rule off. */
  'sourceGuide.lint.rules': Readonly<Record<string, string>>;
  /** VS Code is offered an MCP server for each open checkout. */
  'sourceGuide.mcpServers.enabled': boolean;
}

export const SETTINGS: Readonly<Record<keyof Settings, true>> = {
  'sourceGuide.contentLanguage': true,
  'sourceGuide.codeLens.enabled': true,
  'sourceGuide.codeLens.calls': true,
  'sourceGuide.codeLens.recording': true,
  'sourceGuide.gutterMarks.enabled': true,
  'sourceGuide.draft.size': true,
  'sourceGuide.draft.folder': true,
  'sourceGuide.lint.enabled': true,
  'sourceGuide.lint.rules': true,
  'sourceGuide.mcpServers.enabled': true,
};

/** What was found in the workspace. The welcome texts depend on it. */
export type WorkspaceState = 'searching' | 'noFolder' | 'noModule' | 'otherModule' | 'brokenPack' | 'ready';

/** Context keys with the type of their value. */
export interface ContextKeys {
  'sourceGuide.workspace': WorkspaceState;
  /** A walkthrough is being read. */
  'sourceGuide.isReading': boolean;
  /** The current step belongs to a pack in the workspace, and its anchor can be repaired. */
  'sourceGuide.canRepair': boolean;
  /** The current step belongs to a pack in the workspace, which its author may change. */
  'sourceGuide.isOwnStep': boolean;
  /** A pack of the workspace describes an open module. */
  'sourceGuide.hasOwnPack': boolean;
  /** A change of a pack that was made in this window can be taken back. */
  'sourceGuide.canUndo': boolean;
  /** The file in the editor is an essay draft. */
  'sourceGuide.isDraft': boolean;
  /** A module is open, described by a pack or not. */
  'sourceGuide.hasModule': boolean;
  /** The Ways view shows ways. */
  'sourceGuide.hasWays': boolean;
  /** Direction of the current call flow. */
  'sourceGuide.callFlow': 'none' | 'callees' | 'callers';
  /** The current call flow is pinned. */
  'sourceGuide.callFlow.isPinned': boolean;
  /** Steps of a walkthrough are marked in the current call flow. */
  'sourceGuide.callFlow.isCompared': boolean;
  /** Calls of functions outside the source tree are listed. */
  'sourceGuide.callFlow.showsLibrary': boolean;
  /** Call flows go through test files. */
  'sourceGuide.callFlow.showsTests': boolean;
  /** Call flows leave out generated files. */
  'sourceGuide.callFlow.hidesGenerated': boolean;
  /** Call flows leave out copies of other modules. */
  'sourceGuide.callFlow.hidesVendor': boolean;
  /** The Call Flow view follows the cursor. */
  'sourceGuide.callFlow.isFollowing': boolean;
  /** A draft is open in some editor. */
  'sourceGuide.hasDraft': boolean;
  /**
   * Get Started was opened by our command. VS Code may read its steps only then, and what is true at that moment ticks no step:
   * only what becomes true later does.
   */
  'sourceGuide.isGettingStartedOpen': boolean;
  /** What was done in this window. The steps of Get Started are ticked only then. */
  'sourceGuide.hasOpenedMap': boolean;
  'sourceGuide.hasJumped': boolean;
  'sourceGuide.hasReviewed': boolean;
  'sourceGuide.hasExported': boolean;
}

export const CONTEXT_KEYS: Readonly<Record<keyof ContextKeys, true>> = {
  'sourceGuide.hasWays': true,
  'sourceGuide.workspace': true,
  'sourceGuide.isReading': true,
  'sourceGuide.canRepair': true,
  'sourceGuide.isOwnStep': true,
  'sourceGuide.hasOwnPack': true,
  'sourceGuide.canUndo': true,
  'sourceGuide.hasModule': true,
  'sourceGuide.isDraft': true,
  'sourceGuide.callFlow': true,
  'sourceGuide.callFlow.isPinned': true,
  'sourceGuide.callFlow.isCompared': true,
  'sourceGuide.callFlow.showsLibrary': true,
  'sourceGuide.callFlow.showsTests': true,
  'sourceGuide.callFlow.hidesGenerated': true,
  'sourceGuide.callFlow.hidesVendor': true,
  'sourceGuide.callFlow.isFollowing': true,
  'sourceGuide.hasDraft': true,
  'sourceGuide.isGettingStartedOpen': true,
  'sourceGuide.hasOpenedMap': true,
  'sourceGuide.hasJumped': true,
  'sourceGuide.hasReviewed': true,
  'sourceGuide.hasExported': true,
};

export const EXTENSION_ID = 'source-reading.source-guide';
export const GETTING_STARTED = `${EXTENSION_ID}#gettingStarted`;
/** What offers MCP servers to VS Code. */
export const MCP_PROVIDER = 'sourceGuide.mcp';
