import * as vscode from 'vscode';
import type { ReadingSession } from '../../../core';
import { VIEWS } from '../../ids';
import { registerCommands } from '../../platform/commands';
import { onAnySettingChange } from '../../platform/settings';
import { OpenStep, OpenWalkthrough } from '../../reading/openWalkthrough';
import type { Reading } from '../../reading/reading';
import { startWalkthrough, wantedWalkthrough } from '../../reading/startWalkthrough';
import { WalkthroughTree } from './walkthroughTree';

/** Registers the Walkthroughs view and the commands that start, leave and reset a walkthrough. */
export function registerWalkthroughs(reading: Reading, log: vscode.LogOutputChannel): vscode.Disposable {
  const { checkouts, session } = reading;
  const tree = new WalkthroughTree(checkouts, session);
  return vscode.Disposable.from(
    vscode.window.registerTreeDataProvider(VIEWS.walkthroughs, tree),
    checkouts.onDidChange(() => tree.refresh()),
    session.onDidChange(() => tree.refresh()),
    onAnySettingChange(() => tree.refresh()),
    registerCommands(log, {
      'sourceGuide.walkthrough.start': (wanted, step) => startWalkthrough(reading, wanted, step),
      'sourceGuide.walkthrough.stop': () => session.stop(),
      'sourceGuide.walkthrough.resume': async () => {
        await checkouts.settled();
        await startWalkthrough(reading, lastRead(reading));
      },
      'sourceGuide.walkthrough.resetProgress': async (item) => {
        const target = await wantedWalkthrough(reading, item);
        if (target) session.resetProgress(target.open.checkout, target.walkthrough);
      },
      'sourceGuide.step.next': () => session.next(),
      'sourceGuide.step.previous': () => session.previous(),
      'sourceGuide.step.markRead': (item) => markStep(session, item, true),
      'sourceGuide.step.markUnread': (item) => markStep(session, item, false),
    }),
  );
}

/** The walkthrough that was read last, in the first checkout that has one. */
function lastRead({ checkouts, session }: Reading): OpenWalkthrough | undefined {
  for (const open of checkouts.all) {
    const last = session.bookmarkIn(open.checkout);
    if (last) return new OpenWalkthrough(open, last.walkthrough);
  }
  return undefined;
}

function markStep(session: ReadingSession, item: unknown, isRead: boolean): void {
  const { current } = session;
  if (item instanceof OpenStep) session.setRead(item.open.checkout, item.walkthrough, item.step.id, isRead);
  else if (current) session.setRead(current.checkout, current.walkthrough, current.step.id, isRead);
}
