/** The commands about calls and ways, with their arguments, as in `CommandArguments`. */
export interface CallFlowCommands {
  /**
   * Show the call flow of a function: of a row, of a code lens, else of the one at the cursor. The direction is
   * `callees` or `callers`.
   */
  'sourceGuide.callFlow.show': [wanted?: unknown, direction?: unknown];
  /** Turn a call flow to its callers: that of a row, else the current one. */
  'sourceGuide.callFlow.showCallers': [row?: unknown];
  /** Turn a call flow to its callees: that of a row, else the current one. */
  'sourceGuide.callFlow.showCallees': [row?: unknown];
  /** Also list calls of functions outside the source tree. */
  'sourceGuide.callFlow.showLibrary': [];
  /** List no calls of functions outside the source tree. */
  'sourceGuide.callFlow.hideLibrary': [];
  /** Also go through test files. */
  'sourceGuide.callFlow.showTests': [];
  /** Go through no test files. */
  'sourceGuide.callFlow.hideTests': [];
  /** Go through generated files again. */
  'sourceGuide.callFlow.showGenerated': [];
  /** Leave out files that a program wrote. */
  'sourceGuide.callFlow.hideGenerated': [];
  /** Go through copies of other modules again. */
  'sourceGuide.callFlow.showVendor': [];
  /** Leave out copies of other modules in the source tree. */
  'sourceGuide.callFlow.hideVendor': [];
  /** Keep a call flow listed when another one is shown: that of a row, else the current one. */
  'sourceGuide.callFlow.pin': [row?: unknown];
  /** Stop keeping a call flow listed: that of a row, else the current one. */
  'sourceGuide.callFlow.unpin': [row?: unknown];
  /** Always show the call flow of the function at the cursor. */
  'sourceGuide.callFlow.follow': [];
  /** Stop following the cursor. */
  'sourceGuide.callFlow.unfollow': [];
  /** Read the source trees again. Call indexes that failed start again. */
  'sourceGuide.callFlow.refresh': [];
  /** Open the declaration of a row. */
  'sourceGuide.callFlow.goToDefinition': [row?: unknown];
  /** Open the next call of a row. */
  'sourceGuide.callFlow.nextCallSite': [row?: unknown];
  /** Copy the expanded rows of a call flow as Mermaid text: that of a row, else the current one. */
  'sourceGuide.callFlow.copyMermaid': [row?: unknown];
  /** Mark the steps of a walkthrough in a call flow. Asks for the walkthrough. */
  'sourceGuide.callFlow.compare': [row?: unknown];
  /** End the comparison with a walkthrough. */
  'sourceGuide.callFlow.endComparison': [row?: unknown];
  /** Show where a call flow gets to a step of the compared walkthrough, given by a row. */
  'sourceGuide.callFlow.showStep': [row?: unknown];
  /** Find the ways from a function to another one: of a row, else the one at the cursor. Asks for the other one unless `target` names it. */
  'sourceGuide.ways.find': [wanted?: unknown, target?: unknown];
  /** Find the ways from where control enters the program to a function: of a row, else the one at the cursor. */
  'sourceGuide.ways.why': [wanted?: unknown];
  /** Write a draft about a way, given by a row of the Ways view; else the one that is selected there, or the first. */
  'sourceGuide.ways.draft': [row?: unknown];
  /** Close the Ways view. */
  'sourceGuide.ways.close': [];
  /** Turn the code lenses that count calls on or off. */
  'sourceGuide.callLenses.toggle': [];
}

/** The same commands, for the list of all. */
export const CALL_FLOW_COMMANDS: Readonly<Record<keyof CallFlowCommands, true>> = {
  'sourceGuide.callFlow.show': true,
  'sourceGuide.callFlow.showCallers': true,
  'sourceGuide.callFlow.showCallees': true,
  'sourceGuide.callFlow.showLibrary': true,
  'sourceGuide.callFlow.hideLibrary': true,
  'sourceGuide.callFlow.showTests': true,
  'sourceGuide.callFlow.hideTests': true,
  'sourceGuide.callFlow.showGenerated': true,
  'sourceGuide.callFlow.hideGenerated': true,
  'sourceGuide.callFlow.showVendor': true,
  'sourceGuide.callFlow.hideVendor': true,
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
  'sourceGuide.ways.find': true,
  'sourceGuide.ways.why': true,
  'sourceGuide.ways.draft': true,
  'sourceGuide.ways.close': true,
  'sourceGuide.callLenses.toggle': true,
};
