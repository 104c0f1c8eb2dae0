import * as vscode from 'vscode';
import { message, type Step } from '../../core';
import { VIEWS, type CommandId, type ViewId } from '../ids';
import { registerCommands, setContext } from '../platform/commands';
import { inBackground } from '../platform/failures';
import { localize } from '../platform/localize';
import { tell } from '../platform/tell';
import type { DeclarationTexts } from '../reading/declarationTexts';
import { currentStepOf, OpenStep } from '../reading/openWalkthrough';
import type { Reading } from '../reading/reading';
import { positionOf } from '../reading/readingAmounts';
import { currentStepKey, revealCurrentStep, showCurrentStep } from '../reading/showCurrentStep';
import { showStepChange } from '../reading/stepChange';
import { NOT_READING, walkthroughTitle } from '../reading/titles';
import type { WorkspaceCheckouts } from '../workspace/workspaceCheckouts';

/**
 * Opens the code of the current step whenever the step changes, and shows the step in the status bar. `isAtCursor` is true for
 * a step whose author has just recorded it where the cursor is: then the cursor stays there.
 */
export function registerCurrentStep(
  reading: Reading,
  texts: DeclarationTexts,
  isAtCursor: (step: Step) => boolean,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const { session } = reading;
  const status = vscode.window.createStatusBarItem(
    'sourceGuide.currentStep',
    vscode.StatusBarAlignment.Left,
    10,
  );
  status.name = localize(message('Source Guide: current step'));
  let shown: string | undefined;
  const update = async (): Promise<void> => {
    const { current } = session;
    setContext('sourceGuide.isReading', current !== undefined);
    setContext('sourceGuide.isOwnStep', currentStepOf(reading)?.open.home.isOwn ?? false);
    showStatus(status, reading);
    const key = currentStepKey(reading);
    if (key === shown) return;
    shown = key;
    // After a restart, the editors are as they were left: nothing comes in front of them.
    const isShown = current !== undefined && isAtCursor(current.step);
    if (!session.isReopened && !isShown) await showCurrentStep(reading);
  };
  return vscode.Disposable.from(
    status,
    session.onDidChange(() => inBackground(log, 'current step', update)),
    reading.checkouts.onDidChange(() => showStatus(status, reading)),
    registerCommands(log, {
      'sourceGuide.step.reveal': () => (session.current ? revealCurrentStep(reading) : tell(NOT_READING)),
      'sourceGuide.step.showChange': async (item) => {
        await reading.checkouts.settled();
        const target = item instanceof OpenStep ? item : currentStepOf(reading);
        if (target) await showStepChange(target, texts);
        else tell(NOT_READING);
      },
    }),
  );
}

/** The current step; in a checkout that walkthroughs describe, how to begin. */
function showStatus(status: vscode.StatusBarItem, { session, checkouts }: Reading): void {
  const { current } = session;
  if (!current) {
    offerWalkthroughs(status, checkouts);
    return;
  }
  const { walkthrough, page } = current;
  const title = walkthroughTitle(walkthrough);
  const { number, count } = positionOf(session, current);
  show(status, {
    text: `$(book) ${number}/${count}`,
    label: page === 'step' ? localize(message('{0}: step {1} of {2}', title, number, count)) : title,
    command: 'sourceGuide.step.reveal',
  });
}

function offerWalkthroughs(status: vscode.StatusBarItem, checkouts: WorkspaceCheckouts): void {
  const count = checkouts.all.reduce((sum, { checkout }) => sum + checkout.pack.walkthroughs.length, 0);
  if (count === 0) {
    status.hide();
    return;
  }
  const label = localize(message('Source Guide: walkthroughs of this code: {0}', count));
  show(status, { text: '$(book)', label, command: `${VIEWS.guide}.focus` });
}

interface Shown {
  readonly text: string;
  /** Tooltip, and what screen readers say. */
  readonly label: string;
  readonly command: CommandId | `${ViewId}.focus`;
}

function show(status: vscode.StatusBarItem, { text, label, command }: Shown): void {
  status.text = text;
  status.tooltip = label;
  status.command = command;
  status.accessibilityInformation = { label };
  status.show();
}
