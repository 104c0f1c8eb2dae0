import type * as vscode from 'vscode';
import { message, type CallFlowDirection, type ChosenFiles, type Message } from '../../../core';
import type { ModuleIndexes } from '../../index/moduleIndexes';
import { registerCommands } from '../../platform/commands';
import { sayInStatusBar } from '../../platform/sayInStatusBar';
import type { CursorFollower } from './cursorFollower';
import type { CallFlowActions } from './callFlowActions';
import type { CallFlowComparisons } from './callFlowComparisons';
import type { CallFlowRoots } from './callFlowRoots';
import type { CallFlowRow } from './callFlowRows';
import { addRowAsStep, makeWalkthroughOfRows, type RowRecording } from './recordRows';

/** Dependencies of the commands. */
export interface CallFlowCommandParts {
  /** Tells whether an error comes from a call index that failed. */
  readonly indexes: ModuleIndexes;
  readonly roots: CallFlowRoots;
  /** Knows which rows are selected. */
  readonly view: vscode.TreeView<CallFlowRow>;
  readonly actions: CallFlowActions;
  readonly recording: RowRecording;
  readonly comparisons: CallFlowComparisons;
  /** Turned on and off by the commands. */
  readonly follower: CursorFollower;
  readonly log: vscode.LogOutputChannel;
}

/** Registers the commands of the Call Flow view. */
export function registerCallFlowCommands(parts: CallFlowCommandParts): vscode.Disposable {
  const { indexes, roots, view, actions, comparisons, follower, recording, log } = parts;
  /** Only logs an error if a call index failed, because the view reports that itself. */
  const asIndexed = async (work: Promise<void>): Promise<void> => {
    try {
      await work;
    } catch (error) {
      if (indexes.all.every(({ state }) => state.failure === undefined)) throw error;
      log.warn('call flow', String(error));
    }
  };
  return registerCommands(log, {
    'sourceGuide.callFlow.show': (wanted, direction) =>
      asIndexed(actions.show(wanted, directionOf(direction))),
    'sourceGuide.callFlow.showCallers': (wanted) => asIndexed(actions.turn(wanted, 'callers')),
    'sourceGuide.callFlow.showCallees': (wanted) => asIndexed(actions.turn(wanted, 'callees')),
    'sourceGuide.callFlow.showLibrary': async () => {
      if (!(await actions.isModuleOpen())) return;
      roots.includesLibrary = true;
      sayInStatusBar(message('Calls of library functions are listed.'));
    },
    'sourceGuide.callFlow.hideLibrary': () => {
      roots.includesLibrary = false;
      sayInStatusBar(message('Calls of library functions are hidden.'));
    },
    ...fileCommands(roots, actions),
    'sourceGuide.callFlow.pin': (row) => actions.setPinned(row, true),
    'sourceGuide.callFlow.unpin': (row) => actions.setPinned(row, false),
    'sourceGuide.callFlow.follow': async () => {
      if (!(await actions.isModuleOpen())) return;
      follower.set(true);
      sayInStatusBar(message('The Call Flow view follows the cursor.'));
    },
    'sourceGuide.callFlow.unfollow': () => {
      follower.set(false);
      sayInStatusBar(message('The Call Flow view no longer follows the cursor.'));
    },
    'sourceGuide.callFlow.refresh': () => actions.refresh(),
    'sourceGuide.callFlow.goToDefinition': (row) => actions.goToDefinition(row),
    'sourceGuide.callFlow.nextCallSite': (row) => actions.goToNextCallSite(row),
    'sourceGuide.callFlow.copyMermaid': (row) => actions.copyMermaid(row),
    'sourceGuide.callFlow.compare': (row) => asIndexed(comparisons.begin(row)),
    'sourceGuide.callFlow.endComparison': (row) => comparisons.end(row),
    'sourceGuide.callFlow.showStep': (row) => actions.showStep(row),
    'sourceGuide.callFlow.addStep': (row) => addRowAsStep(view, recording, row),
    'sourceGuide.callFlow.makeWalkthrough': (row, rows) => makeWalkthroughOfRows(view, recording, row, rows),
    'sourceGuide.draft.addFlowNode': (row) => actions.addToDraft(row),
  });
}

function directionOf(value: unknown): CallFlowDirection | undefined {
  return value === 'callers' || value === 'callees' ? value : undefined;
}

type FileCommand = `sourceGuide.callFlow.${'show' | 'hide'}${'Tests' | 'Generated' | 'Vendor'}`;

/** Commands that say which files call flows go through. */
function fileCommands(
  roots: CallFlowRoots,
  actions: CallFlowActions,
): Record<FileCommand, () => Promise<void>> {
  const choosing =
    (kind: keyof ChosenFiles, isChosen: boolean, done: Message): (() => Promise<void>) =>
    async () => {
      if (!(await actions.isModuleOpen())) return;
      roots.choose(kind, isChosen);
      sayInStatusBar(done);
    };
  return {
    'sourceGuide.callFlow.showTests': choosing('tests', true, message('Call flows go through test files.')),
    'sourceGuide.callFlow.hideTests': choosing('tests', false, message('Call flows leave out test files.')),
    'sourceGuide.callFlow.showGenerated': choosing(
      'generated',
      true,
      message('Call flows go through generated files.'),
    ),
    'sourceGuide.callFlow.hideGenerated': choosing(
      'generated',
      false,
      message('Call flows leave out generated files.'),
    ),
    'sourceGuide.callFlow.showVendor': choosing(
      'vendor',
      true,
      message('Call flows go through copies of other modules.'),
    ),
    'sourceGuide.callFlow.hideVendor': choosing(
      'vendor',
      false,
      message('Call flows leave out copies of other modules.'),
    ),
  };
}
