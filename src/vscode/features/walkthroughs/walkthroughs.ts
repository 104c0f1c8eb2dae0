import * as vscode from 'vscode';
import { message, type CurrentStep, type ReadingSession, type Walkthrough } from '../../../core';
import { registerCommands } from '../../platform/commands';
import { VIEWS } from '../../ids';
import { localize } from '../../platform/localize';
import { contentLanguage } from '../../platform/settings';
import type { OpenCheckout, WorkspaceCheckouts } from '../../workspace/workspaceCheckouts';
import { OpenStep, OpenWalkthrough } from '../../reading/openWalkthrough';
import { WalkthroughTree } from './walkthroughTree';

interface WalkthroughTarget {
  readonly open: OpenCheckout;
  readonly walkthrough: Walkthrough;
  readonly stepId?: string;
}

/** The Walkthroughs view and the commands that start, leave and reset a walkthrough. */
export function registerWalkthroughs(
  checkouts: WorkspaceCheckouts,
  session: ReadingSession,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const tree = new WalkthroughTree(checkouts, session);
  const start = async (wanted?: unknown, step?: unknown): Promise<void> => {
    await checkouts.settled();
    const target = targetOf(checkouts, wanted, step) ?? (await pickWalkthrough(checkouts, session));
    // A row may be older than its checkout, and what was picked may have been closed meanwhile.
    const latest = target && checkouts.latestOf(target.open.checkout, target.walkthrough.id);
    if (!latest) return;
    session.start(latest.open.checkout, latest.walkthrough, target.stepId);
    await vscode.commands.executeCommand(`${VIEWS.guide}.focus`, { preserveFocus: true });
  };
  return vscode.Disposable.from(
    vscode.window.registerTreeDataProvider(VIEWS.walkthroughs, tree),
    checkouts.onDidChange(() => tree.refresh()),
    session.onDidChange(() => tree.refresh()),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('sourceGuide')) tree.refresh();
    }),
    registerCommands(log, {
      'sourceGuide.walkthrough.start': start,
      'sourceGuide.walkthrough.stop': () => session.stop(),
      'sourceGuide.walkthrough.resume': async () => {
        await checkouts.settled();
        const last = checkouts.all.flatMap((open) => itemOf(open, session.bookmarkIn(open.checkout)))[0];
        await start(last);
      },
      'sourceGuide.walkthrough.resetProgress': async (item) => {
        await checkouts.settled();
        const target = targetOf(checkouts, item) ?? (await pickWalkthrough(checkouts, session));
        if (target) session.resetProgress(target.open.checkout, target.walkthrough);
      },
      'sourceGuide.step.next': () => session.next(),
      'sourceGuide.step.previous': () => session.previous(),
      'sourceGuide.step.markRead': (item) => markStep(session, item, true),
      'sourceGuide.step.markUnread': (item) => markStep(session, item, false),
    }),
  );
}

/** What a command was called with: a row of the tree, or ids. `undefined` for anything else. */
function targetOf(
  checkouts: WorkspaceCheckouts,
  wanted: unknown,
  step?: unknown,
): WalkthroughTarget | undefined {
  if (wanted instanceof OpenStep)
    return { open: wanted.open, walkthrough: wanted.walkthrough, stepId: wanted.step.id };
  if (wanted instanceof OpenWalkthrough) return wanted;
  for (const open of checkouts.all) {
    const walkthrough = open.checkout.pack.walkthroughs.find(({ id }) => id === wanted);
    if (walkthrough) return { open, walkthrough, ...(typeof step === 'string' && { stepId: step }) };
  }
  return undefined;
}

function itemOf(open: OpenCheckout, current: CurrentStep | undefined): OpenWalkthrough[] {
  return current ? [new OpenWalkthrough(open, current.walkthrough)] : [];
}

async function pickWalkthrough(
  checkouts: WorkspaceCheckouts,
  session: ReadingSession,
): Promise<WalkthroughTarget | undefined> {
  const targets = checkouts.all.flatMap((open) =>
    open.checkout.pack.walkthroughs.map((walkthrough) => ({ open, walkthrough })),
  );
  if (targets.length === 0) {
    void vscode.window.showInformationMessage(
      localize(message('Open a checkout of openGemini first; its go.mod is how it is recognised.')),
    );
    return undefined;
  }
  const picks = targets.map((target) => {
    const { open, walkthrough } = target;
    const read = session.progressOf(open.checkout).countRead(walkthrough.id, walkthrough.steps);
    return {
      label: walkthrough.prose[contentLanguage()].title || walkthrough.id,
      description: localize(message('{0} of {1} steps read', read, walkthrough.steps.length)),
      detail: checkouts.distinctionOf(open),
      target,
    };
  });
  const placeHolder = localize(message('Which walkthrough?'));
  return (await vscode.window.showQuickPick(picks, { placeHolder }))?.target;
}

function markStep(session: ReadingSession, item: unknown, isRead: boolean): void {
  const current = session.current;
  if (item instanceof OpenStep) session.setRead(item.open.checkout, item.walkthrough, item.step.id, isRead);
  else if (current) session.setRead(current.checkout, current.walkthrough, current.step.id, isRead);
}
