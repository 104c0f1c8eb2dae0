import * as vscode from 'vscode';
import type { FlowDirection, ReadingSession } from '../../../core';
import { registerCommands, setContext } from '../../platform/commands';
import { VIEWS } from '../../ids';
import type { ShownFlow } from '../../index/shownFlow';
import type { TreeIndexes } from '../../index/moduleIndexes';
import type { WorkspaceCheckouts } from '../../workspace/workspaceCheckouts';
import { CursorFollower } from './cursorFollower';
import { FlowActions } from './flowActions';
import { FlowComparisons } from './flowComparisons';
import { FlowRoots } from './flowRoots';
import type { FlowRow } from './flowRows';
import { FlowStatus } from './flowStatus';
import { FlowTree } from './flowTree';
import { LanguageServer } from './languageServer';
import { OpenRows } from './openRows';
import { RootUpdates } from './rootUpdates';
import { ServerAnswers } from './serverAnswers';

/** What the feature needs of the others. */
export interface CallFlowParts {
  readonly checkouts: WorkspaceCheckouts;
  readonly session: ReadingSession;
  readonly indexes: TreeIndexes;
  /** Is kept true to the current flow. */
  readonly shownFlow: ShownFlow;
  readonly log: vscode.LogOutputChannel;
}

/** The Call Flow view and its commands: what a function calls and who calls it, opened row by row. */
export function registerCallFlow(parts: CallFlowParts): vscode.Disposable {
  const { checkouts, session, indexes, shownFlow, log } = parts;
  const roots = new FlowRoots();
  const answers = new ServerAnswers(new LanguageServer(), () => roots.includesLibrary);
  const tree = new FlowTree(roots, answers);
  const view = vscode.window.createTreeView<FlowRow>(VIEWS.callFlow, {
    treeDataProvider: tree,
    showCollapseAll: true,
  });
  const status = new FlowStatus(view, roots, indexes, () => tree.hiddenCalls, log);
  const openRows = new OpenRows(view);
  const actions = new FlowActions({ checkouts, indexes, roots, tree, view, openRows });
  const comparisons = new FlowComparisons({ checkouts, session, roots, actions });
  const follower = new CursorFollower(indexes, view, (target) => actions.showQuietly(target));
  const updates = new RootUpdates(roots, indexes, log);
  /** What failed because its index did is said by the view, once. */
  const said = async (work: Promise<void>): Promise<void> => {
    try {
      await work;
    } catch (error) {
      if (indexes.all.every(({ state }) => state.failure === undefined)) throw error;
      log.warn('call flow', String(error));
    }
  };
  return vscode.Disposable.from(
    tree,
    view,
    status,
    openRows,
    follower,
    updates,
    roots,
    roots.onDidChange(() => {
      tree.refresh();
      status.update();
      show(roots, shownFlow);
    }),
    tree.onDidList(() => status.update()),
    indexes.onDidChange(() => status.update()),
    checkouts.onDidChange(() => updates.dropClosed()),
    registerCommands(log, {
      'sourceGuide.callFlow.show': (wanted, direction) => said(actions.show(wanted, directionOf(direction))),
      'sourceGuide.callFlow.showCallers': (wanted) => said(actions.turn(wanted, 'callers')),
      'sourceGuide.callFlow.showCallees': (wanted) => said(actions.turn(wanted, 'callees')),
      'sourceGuide.callFlow.showLibrary': () => (roots.includesLibrary = true),
      'sourceGuide.callFlow.hideLibrary': () => (roots.includesLibrary = false),
      'sourceGuide.callFlow.pin': (row) => actions.setPinned(row, true),
      'sourceGuide.callFlow.unpin': (row) => actions.setPinned(row, false),
      'sourceGuide.callFlow.follow': () => follower.set(true),
      'sourceGuide.callFlow.unfollow': () => follower.set(false),
      'sourceGuide.callFlow.refresh': () => actions.refresh(),
      'sourceGuide.callFlow.goToDefinition': (row) => actions.goToDefinition(row),
      'sourceGuide.callFlow.nextCallSite': (row) => actions.goToNextCallSite(row),
      'sourceGuide.callFlow.copyMermaid': (row) => actions.copyMermaid(row),
      'sourceGuide.callFlow.compare': (row) => said(comparisons.begin(row)),
      'sourceGuide.callFlow.endComparison': (row) => comparisons.end(row),
      'sourceGuide.callFlow.showStep': (row) => actions.showStep(row),
      'sourceGuide.draft.addFlowNode': (row) => actions.addToDraft(row),
    }),
  );
}

/** Tells everybody else what is shown. */
function show(roots: FlowRoots, shownFlow: ShownFlow): void {
  const { current } = roots;
  shownFlow.root = current;
  setContext('sourceGuide.callFlow', current?.direction ?? 'none');
  setContext('sourceGuide.callFlow.isPinned', current?.isPinned ?? false);
  setContext('sourceGuide.callFlow.isCompared', current?.comparison !== undefined);
  setContext('sourceGuide.callFlow.showsLibrary', roots.includesLibrary);
}

function directionOf(value: unknown): FlowDirection | undefined {
  return value === 'callers' || value === 'callees' ? value : undefined;
}
