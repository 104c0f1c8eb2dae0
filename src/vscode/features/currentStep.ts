import * as vscode from 'vscode';
import { message, type CurrentStep } from '../../core';
import type { CommandId } from '../ids';
import { registerCommands, setContext } from '../platform/commands';
import { inBackground } from '../platform/failures';
import { localize } from '../platform/localize';
import type { Reading } from '../reading/reading';
import { currentStepKey, revealCurrentStep, showCurrentStep } from '../reading/showCurrentStep';
import { walkthroughTitle } from '../reading/titles';

/** Opens the code of the current step whenever the step changes, and shows the step in the status bar. */
export function registerCurrentStep(reading: Reading, log: vscode.LogOutputChannel): vscode.Disposable {
  const { session } = reading;
  const status = vscode.window.createStatusBarItem(
    'sourceGuide.currentStep',
    vscode.StatusBarAlignment.Left,
    10,
  );
  const reveal: CommandId = 'sourceGuide.step.reveal';
  status.name = localize(message('Source Guide: current step'));
  status.command = reveal;
  let shown: string | undefined;
  const update = async (): Promise<void> => {
    const { current } = session;
    setContext('sourceGuide.isReading', current !== undefined);
    showStatus(status, current);
    const key = currentStepKey(reading);
    if (key === shown) return;
    shown = key;
    await showCurrentStep(reading);
  };
  return vscode.Disposable.from(
    status,
    session.onDidChange(() => inBackground(log, 'current step', update)),
    registerCommands(log, {
      'sourceGuide.step.reveal': () => revealCurrentStep(reading),
    }),
  );
}

function showStatus(status: vscode.StatusBarItem, current: CurrentStep | undefined): void {
  if (!current) {
    status.hide();
    return;
  }
  const { walkthrough, index, page } = current;
  const title = walkthroughTitle(walkthrough);
  const count = walkthrough.steps.length;
  const number = page === 'introduction' ? 0 : index + 1;
  status.text = `$(book) ${number}/${count}`;
  status.tooltip = page === 'step' ? localize(message('{0}: step {1} of {2}', title, number, count)) : title;
  status.accessibilityInformation = { label: status.tooltip };
  status.show();
}
