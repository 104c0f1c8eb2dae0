import * as vscode from 'vscode';
import { VIEWS } from '../ids';
import { showView } from '../platform/commands';
import { showPlace } from '../platform/showPlace';
import { describedDocument } from './describedCode';
import { currentStepOf } from './openWalkthrough';
import type { Reading } from './reading';
import { stepHeading } from './titles';
import { explainStep, verdictLabel } from './verdicts';

/** A key of the current step. It stays the same if the checkout is reopened. `undefined` if nothing is being read. */
export function currentStepKey({ checkouts, session: { current } }: Reading): string | undefined {
  if (!current) return undefined;
  const { checkout, walkthrough, step } = current;
  return `${walkthrough.id} ${step.id} ${checkouts.uriOf(checkout, step.anchor.path)?.toString()}`;
}

/**
 * Shows the code of the current step. If its place was not found, shows the code that the text describes, so that nobody
 * takes the code of the step before for it. The focus stays where it is.
 */
export async function showCurrentStep(reading: Reading): Promise<void> {
  const { checkouts, session } = reading;
  const wanted = currentStepKey(reading);
  let { current } = session;
  while (current && currentStepKey(reading) === wanted) {
    const { place } = await current.checkout.resolve(current.step.anchor);
    if (session.current?.step === current.step) {
      const uri = place && checkouts.uriOf(current.checkout, place.path);
      if (uri) await showPlace(uri, place, 'keep');
      else await showDescribed(reading);
      return;
    }
    // The reader went on in the meantime, or the checkout was reopened. Look for the place again.
    current = session.current;
  }
}

async function showDescribed(reading: Reading): Promise<void> {
  const target = currentStepOf(reading);
  if (!target) return;
  const { uri, place } = await describedDocument(target);
  if (reading.session.current?.step !== target.step) return;
  if (place) await showPlace(uri, place, 'keep');
  else await vscode.window.showTextDocument(uri, { preserveFocus: true });
}

/** Shows the Guide and the code of the current step. If its place was not found, says why. */
export async function revealCurrentStep(reading: Reading): Promise<void> {
  await showView(VIEWS.guide);
  await showCurrentStep(reading);
  const target = currentStepOf(reading);
  if (!target) return;
  const { open, walkthrough, step } = target;
  const resolution = await open.checkout.resolve(step.anchor);
  if (resolution.place) return;
  const why = `${verdictLabel(resolution)}. ${await explainStep(open.checkout, step.anchor)}`;
  void vscode.window.showInformationMessage(`${stepHeading(walkthrough, step)}: ${why}`);
}
