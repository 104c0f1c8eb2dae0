import * as vscode from 'vscode';
import { message, type CurrentStep, type ReadingSession } from '../../core';
import { registerCommands, setContext } from '../platform/commands';
import { VIEWS, type CommandId } from '../ids';
import { localize } from '../platform/localize';
import { contentLanguage } from '../platform/settings';
import { showPlace } from '../platform/showPlace';
import type { WorkspaceCheckouts } from '../workspace/workspaceCheckouts';

/** Opens the code of the current step whenever it changes, and keeps the status bar true. */
export function registerCurrentStep(
  checkouts: WorkspaceCheckouts,
  session: ReadingSession,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
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
    const key = keyOf(checkouts, current);
    if (key === shown) return;
    shown = key;
    await showStep(checkouts, session);
  };
  return vscode.Disposable.from(
    status,
    session.onDidChange(() => void update()),
    checkouts.onDidChange(() => {
      const latest = session.current && checkouts.openOf(session.current.checkout);
      if (latest) session.moveTo(latest.checkout);
      session.keepOnly(checkouts.all.map(({ checkout }) => checkout));
    }),
    registerCommands(log, {
      'sourceGuide.step.reveal': async () => {
        await vscode.commands.executeCommand(`${VIEWS.guide}.focus`, { preserveFocus: true });
        await showStep(checkouts, session);
      },
    }),
  );
}

/** The same for a step whose checkout was reopened, so that its code is not shown again. */
function keyOf(checkouts: WorkspaceCheckouts, current: CurrentStep | undefined): string | undefined {
  if (!current) return undefined;
  const { checkout, walkthrough, step } = current;
  return `${walkthrough.id} ${step.id} ${checkouts.uriOf(checkout, step.anchor.path)?.toString()}`;
}

async function showStep(checkouts: WorkspaceCheckouts, session: ReadingSession): Promise<void> {
  const wanted = keyOf(checkouts, session.current);
  let { current } = session;
  while (current && keyOf(checkouts, current) === wanted) {
    const { place } = await current.checkout.resolve(current.step.anchor);
    if (session.current?.step === current.step) {
      const uri = place && checkouts.uriOf(current.checkout, place.path);
      if (uri) await showPlace(uri, place, 'keep');
      return;
    }
    // Meanwhile the reader went on, or the checkout was reopened; then the place is looked for there.
    current = session.current;
  }
}

function showStatus(status: vscode.StatusBarItem, current: CurrentStep | undefined): void {
  if (!current) {
    status.hide();
    return;
  }
  const { walkthrough, index, page } = current;
  const title = walkthrough.prose[contentLanguage()].title || walkthrough.id;
  const count = walkthrough.steps.length;
  const reached = page === 'introduction' ? 0 : index + 1;
  status.text = `$(book) ${reached}/${count}`;
  status.tooltip = page === 'step' ? localize(message('{0}: step {1} of {2}', title, reached, count)) : title;
  status.accessibilityInformation = { label: status.tooltip };
  status.show();
}
