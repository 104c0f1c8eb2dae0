import * as vscode from 'vscode';
import type { Disposable } from '../../../core';
import { setContext } from '../../platform/commands';
import { VIEWS } from '../../ids';
import type { IndexedFunction } from '../../index/indexedFunction';
import { registerBuildProgress } from '../../index/buildProgress';
import type { ModuleIndexes } from '../../index/moduleIndexes';
import type { Reading } from '../../reading/reading';
import { CursorFollower } from './cursorFollower';
import { CallFlowActions, type CallFlowActionParts } from './callFlowActions';
import { registerCallFlowCommands } from './callFlowCommands';
import { CallFlowComparisons } from './callFlowComparisons';
import { CallFlowRoots } from './callFlowRoots';
import type { CallFlowRow } from './callFlowRows';
import { CallFlowStatus } from './callFlowStatus';
import { CallFlowTreeProvider } from './callFlowTreeProvider';
import { LanguageServer } from './languageServer';
import { OpenedPlaces } from './openedPlaces';
import { OpenRows } from './openRows';
import { RootUpdates } from './rootUpdates';
import { ServerAnswers } from './serverAnswers';

/** Dependencies of the Call Flow view. */
export interface CallFlowParts {
  /** Walkthroughs to compare with. */
  readonly reading: Reading;
  /** Where the call flows are looked up. */
  readonly indexes: ModuleIndexes;
  /** Adds a function to a draft that the writer chooses. */
  readonly addToDraft: CallFlowActionParts['addToDraft'];
  readonly log: vscode.LogOutputChannel;
}

/** What other features use of the Call Flow view. */
export interface CallFlow extends Disposable {
  /** The function at the root of the current call flow; `undefined` if none is shown. */
  readonly current: () => IndexedFunction | undefined;
}

/** Registers the Call Flow view and its commands. The view shows what a function calls, or who calls it, row by row. */
export function registerCallFlow(parts: CallFlowParts): CallFlow {
  const { reading, indexes, addToDraft, log } = parts;
  const { checkouts } = reading;
  const roots = new CallFlowRoots();
  const answers = new ServerAnswers(new LanguageServer(), () => roots.includesLibrary, log);
  const tree = new CallFlowTreeProvider(roots, answers);
  const view = vscode.window.createTreeView<CallFlowRow>(VIEWS.callFlow, {
    treeDataProvider: tree,
    showCollapseAll: true,
  });
  const openRows = new OpenRows(view);
  const opened = new OpenedPlaces(view);
  const actions = new CallFlowActions({
    checkouts,
    indexes,
    roots,
    tree,
    view,
    openRows,
    opened,
    addToDraft,
  });
  const follower = new CursorFollower({ indexes, view, opened, log }, (target) =>
    actions.showQuietly(target),
  );
  const status = new CallFlowStatus({
    view,
    roots,
    indexes,
    hiddenCalls: () => tree.hiddenCalls,
    isFollowing: () => follower.isFollowing,
    refresh: () => actions.refresh(),
    log,
  });
  const comparisons = new CallFlowComparisons({ reading, roots, actions });
  const updates = new RootUpdates(roots, indexes, log);
  const registrations = vscode.Disposable.from(
    tree,
    view,
    status,
    registerBuildProgress(indexes),
    openRows,
    follower,
    updates,
    roots,
    roots.onDidChange(() => {
      tree.refresh();
      status.update();
      setContexts(roots);
    }),
    tree.onDidList(() => status.update()),
    view.onDidChangeSelection(() => status.update()),
    follower.onDidChange(() => status.update()),
    indexes.onDidChange(() => status.update()),
    checkouts.onDidChange(() => updates.dropClosed()),
    registerCallFlowCommands({ indexes, roots, actions, comparisons, follower, log }),
  );
  return { current: () => roots.current, dispose: () => void registrations.dispose() };
}

/** Sets the context keys that the menus of the view depend on. */
function setContexts(roots: CallFlowRoots): void {
  const { current } = roots;
  setContext('sourceGuide.callFlow', current?.direction ?? 'none');
  setContext('sourceGuide.callFlow.isPinned', current?.isPinned ?? false);
  setContext('sourceGuide.callFlow.isCompared', current?.comparison !== undefined);
  setContext('sourceGuide.callFlow.showsLibrary', roots.includesLibrary);
}
