/** The commands of authors, with their arguments, as in `CommandArguments`. */
export interface RecordingCommands {
  /**
   * Begin an own walkthrough. Asks for its title. Its first step is the code at the cursor, else the next one that
   * is added.
   */
  'sourceGuide.walkthrough.create': [];
  /** Add code as a step of an own walkthrough: the function of a code lens or row, else the selected statement or the function at the cursor. */
  'sourceGuide.step.add': [wanted?: unknown];
  /** Add the code at the cursor after a step: of a row of the Walkthroughs view, else the current one. */
  'sourceGuide.step.addAfter': [item?: unknown];
  /** Move a step one place up: of a row of the Walkthroughs view, else the current one. */
  'sourceGuide.step.moveUp': [item?: unknown];
  /** Move a step one place down: of a row of the Walkthroughs view, else the current one. */
  'sourceGuide.step.moveDown': [item?: unknown];
  /** Change the heading of a step, or the title of a walkthrough: of a row of the Walkthroughs view, else the current step. */
  'sourceGuide.step.rename': [item?: unknown];
  /** Delete a step with its texts: of a row of the Walkthroughs view, else the current one. */
  'sourceGuide.step.delete': [item?: unknown];
  /** Say how control gets to a step: of a row of the Walkthroughs view, else the current one. */
  'sourceGuide.step.changeTransfer': [item?: unknown];
  /** Open the text of a step beside the code: of a row of the Walkthroughs view, else the current one. */
  'sourceGuide.step.editText': [item?: unknown];
  /** Take back the last change that these commands made. */
  'sourceGuide.pack.undo': [];
  /** Copy a pack of the author to another folder. Asks which. */
  'sourceGuide.pack.saveAs': [];
  /** Add a language to a pack of the workspace. */
  'sourceGuide.pack.addLanguage': [];
  /** List the texts of a pack of the workspace that are still to be written or translated. */
  'sourceGuide.pack.showUnwritten': [];
  /** Add the code at the cursor to the entry points of a pack of the workspace. */
  'sourceGuide.entryPoint.add': [];
  /** Add the function of a row of the Call Flow view as a step. */
  'sourceGuide.callFlow.addStep': [row?: unknown];
  /** Make a walkthrough of rows of the Call Flow view; of one row, of the functions from the root to it. */
  'sourceGuide.callFlow.makeWalkthrough': [row?: unknown, rows?: unknown];
  /** Add the function of a row of the Ways view as a step. */
  'sourceGuide.ways.addStep': [row?: unknown];
  /** Make a walkthrough of a way: of a row, else the best one that is shown. */
  'sourceGuide.ways.makeWalkthrough': [row?: unknown];
  /** Show the ways from the step before to a step: of a row of the Walkthroughs view, else the current one. */
  'sourceGuide.step.showBetween': [item?: unknown];
}

/** The same commands, for the list of all. */
export const RECORDING_COMMANDS: Readonly<Record<keyof RecordingCommands, true>> = {
  'sourceGuide.walkthrough.create': true,
  'sourceGuide.step.add': true,
  'sourceGuide.step.addAfter': true,
  'sourceGuide.step.moveUp': true,
  'sourceGuide.step.moveDown': true,
  'sourceGuide.step.rename': true,
  'sourceGuide.step.delete': true,
  'sourceGuide.step.changeTransfer': true,
  'sourceGuide.step.editText': true,
  'sourceGuide.pack.undo': true,
  'sourceGuide.pack.saveAs': true,
  'sourceGuide.pack.addLanguage': true,
  'sourceGuide.pack.showUnwritten': true,
  'sourceGuide.entryPoint.add': true,
  'sourceGuide.callFlow.addStep': true,
  'sourceGuide.callFlow.makeWalkthrough': true,
  'sourceGuide.ways.addStep': true,
  'sourceGuide.ways.makeWalkthrough': true,
  'sourceGuide.step.showBetween': true,
};
