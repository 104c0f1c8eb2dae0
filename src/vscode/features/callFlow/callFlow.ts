import * as vscode from 'vscode';
import type { Cancellation, Disposable } from '../../../core';
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
import type { RowRecording } from './recordRows';
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
  readonly recording: RowRecording;
  readonly log: vscode.LogOutputChannel;
}

/** What other features use of the Call Flow view. */
export interface CallFlow extends Disposable {
  /** The function at the root of the current call flow; `undefined` if none is shown. */
  readonly current: () => IndexedFunction | undefined;
  /** The function that a command acts on: that of a row of the view, else the one at the cursor. Tells the reader if there is none. */
  readonly functionOf: (wanted: unknown, cancellation?: Cancellation) => Promise<IndexedFunction | undefined>;
}

/** Registers the Call Flow view and its commands. The view shows what a function calls, or who calls it, row by row. */
export function registerCallFlow(parts: CallFlowParts): CallFlow {
  const { reading, indexes, addToDraft, recording, log } = parts;
  const { checkouts } = reading;
  const roots = new CallFlowRoots();
  const server = new LanguageServer();
  const tree = new CallFlowTreeProvider(
    roots,
    new ServerAnswers(server, () => roots.includesLibrary, log),
    (index) => indexes.statedAbout(index),
  );
  const view = vscode.window.createTreeView<CallFlowRow>(VIEWS.callFlow, {
    treeDataProvider: tree,
    showCollapseAll: true,
    canSelectMany: true,
  });
  const openRows = new OpenRows(view);
  const opened = new OpenedPlaces(view);
  const actions = new CallFlowActions({
    checkouts,
    indexes,
    roots,
    tree,
    server,
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
  const updates = new RootUpdates(roots, indexes, checkouts, log);
  const registrations = vscode.Disposable.from(
    tree,
    view,
    status,
    registerBuildProgress(indexes),
    openRows,
    follower,
    updates,
    roots,
    followChanges({ roots, tree, view, status, follower, indexes }),
    registerCallFlowCommands({ indexes, roots, view, actions, comparisons, follower, recording, log }),
  );
  return {
    current: () => roots.current,
    functionOf: (wanted, cancellation) => actions.functionOf(wanted, cancellation),
    dispose: () => void registrations.dispose(),
  };
}

/** What shows something of the call flows. */
interface ShownParts {
  readonly roots: CallFlowRoots;
  readonly tree: CallFlowTreeProvider;
  readonly view: vscode.TreeView<CallFlowRow>;
  readonly status: CallFlowStatus;
  readonly follower: CursorFollower;
  readonly indexes: ModuleIndexes;
}

function followChanges({ roots, tree, view, status, follower, indexes }: ShownParts): vscode.Disposable {
  const update = (): void => status.update();
  return vscode.Disposable.from(
    roots.onDidChange(() => {
      tree.refresh();
      update();
      setContexts(roots);
    }),
    tree.onDidList(update),
    view.onDidChangeSelection(update),
    follower.onDidChange(update),
    indexes.onDidChange(update),
  );
}

/** Sets the context keys that the menus of the view depend on. */
function setContexts(roots: CallFlowRoots): void {
  const { current, serverFlow } = roots;
  setContext('sourceGuide.callFlow', (serverFlow ?? current)?.direction ?? 'none');
  setContext('sourceGuide.callFlow.isPinned', current?.isPinned ?? false);
  setContext('sourceGuide.callFlow.isCompared', current?.comparison !== undefined);
  setContext('sourceGuide.callFlow.showsLibrary', roots.includesLibrary);
  setContext('sourceGuide.callFlow.showsTests', roots.files.tests);
  setContext('sourceGuide.callFlow.hidesGenerated', !roots.files.generated);
  setContext('sourceGuide.callFlow.hidesVendor', !roots.files.vendor);
}
