import * as vscode from 'vscode';
import { message, notesText, type ReadingSession } from '../../../core';
import { VIEWS } from '../../ids';
import { registerCommands } from '../../platform/commands';
import { sayInStatusBar } from '../../platform/sayInStatusBar';
import { tell } from '../../platform/tell';
import { contentLanguage, onAnySettingChange } from '../../platform/settings';
import { OpenStep, OpenWalkthrough } from '../../reading/openWalkthrough';
import type { Reading } from '../../reading/reading';
import { startWalkthrough, wantedWalkthrough } from '../../reading/startWalkthrough';
import { NOT_READING, stepHeading, walkthroughTitle } from '../../reading/titles';
import { StepDragging, type MoveStep } from './dragSteps';
import { WalkthroughTree } from './walkthroughTree';

/** Registers the Walkthroughs view and the commands that start, leave and reset a walkthrough. `moveStep` does what dragging asks for. */
export function registerWalkthroughs(
  reading: Reading,
  moveStep: MoveStep,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const { checkouts, session } = reading;
  const tree = new WalkthroughTree(checkouts, session);
  return vscode.Disposable.from(
    vscode.window.createTreeView(VIEWS.walkthroughs, {
      treeDataProvider: tree,
      dragAndDropController: new StepDragging(moveStep),
    }),
    checkouts.onDidChange(() => tree.refresh()),
    session.onDidChange(() => tree.refresh()),
    session.onDidChangeNotes(() => tree.refresh()),
    // Another window on the same folder may have changed the progress in the meantime.
    vscode.window.onDidChangeWindowState(({ focused }) => focused && tree.refresh()),
    onAnySettingChange(() => tree.refresh()),
    registerCommands(log, {
      'sourceGuide.walkthrough.start': (wanted, step) => startWalkthrough(reading, wanted, step),
      'sourceGuide.walkthrough.stop': () => whileReading(session, () => leave(session)),
      'sourceGuide.walkthrough.resume': async () => {
        await checkouts.settled();
        await startWalkthrough(reading, lastRead(reading));
      },
      'sourceGuide.walkthrough.resetProgress': async (item) => {
        const target = await wantedWalkthrough(
          reading,
          item,
          message('Reset the Reading Progress of a Walkthrough'),
        );
        if (!target) return;
        session.resetProgress(target.open.checkout, target.walkthrough);
        sayInStatusBar(message('No step of “{0}” counts as read.', walkthroughTitle(target.walkthrough)));
      },
      'sourceGuide.notes.export': () => exportNotes(reading),
      'sourceGuide.step.next': () => whileReading(session, () => session.next()),
      'sourceGuide.step.previous': () => whileReading(session, () => goToPrevious(session)),
      'sourceGuide.step.markRead': (item) => markStep(reading, item, true),
      'sourceGuide.step.markUnread': (item) => markStep(reading, item, false),
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
    tell(message('There are no notes yet. Write them in the Guide, below the text of a step.'));
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

/** Tells the reader if no walkthrough is open. */
function whileReading(session: ReadingSession, act: () => void): void {
  if (session.current) act();
  else tell(NOT_READING);
}

function leave(session: ReadingSession): void {
  session.stop();
  sayInStatusBar(message('The walkthrough is closed. “Resume Reading” opens it again.'));
}

function goToPrevious(session: ReadingSession): void {
  const before = session.current;
  session.previous();
  if (session.current === before) sayInStatusBar(message('This is the first page of the walkthrough.'));
}

function markStep({ session }: Reading, item: unknown, isRead: boolean): void {
  const { current } = session;
  const checkout = item instanceof OpenStep ? item.open.checkout : current?.checkout;
  const { walkthrough, step } = item instanceof OpenStep ? item : (current ?? {});
  if (!checkout || !walkthrough || !step) {
    tell(NOT_READING);
    return;
  }
  session.setRead(checkout, walkthrough, step.id, isRead);
  const heading = stepHeading(walkthrough, step);
  sayInStatusBar(
    isRead ? message('“{0}” counts as read.', heading) : message('“{0}” counts as not read.', heading),
  );
}
