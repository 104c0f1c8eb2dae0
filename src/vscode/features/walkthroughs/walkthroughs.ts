import * as vscode from 'vscode';
import { message, notesText, type ReadingSession } from '../../../core';
import { VIEWS } from '../../ids';
import { registerCommands } from '../../platform/commands';
import { localize } from '../../platform/localize';
import { contentLanguage, onAnySettingChange } from '../../platform/settings';
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
    session.onDidChangeNotes(() => tree.refresh()),
    // Another window on the same folder may have changed the progress in the meantime.
    vscode.window.onDidChangeWindowState(({ focused }) => focused && tree.refresh()),
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
      'sourceGuide.notes.export': () => exportNotes(reading),
      'sourceGuide.step.next': () => session.next(),
      'sourceGuide.step.previous': () => session.previous(),
      'sourceGuide.step.markRead': (item) => markStep(session, item, true),
      'sourceGuide.step.markUnread': (item) => markStep(session, item, false),
    }),
  );
}

/** Opens all notes as an unsaved Markdown file. */
async function exportNotes({ checkouts, session }: Reading): Promise<void> {
  await checkouts.settled();
  const noted = checkouts.all.flatMap(({ checkout }) =>
    checkout.pack.walkthroughs.map((walkthrough) => ({
      walkthrough,
      notes: session.notesOn(checkout, walkthrough),
    })),
  );
  const content = notesText(noted, contentLanguage());
  if (content === '') {
    const none = message('There are no notes yet. Write them in the Guide, below the text of a step.');
    void vscode.window.showInformationMessage(localize(none));
    return;
  }
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document);
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
