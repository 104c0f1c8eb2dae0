import { VIEWS } from '../ids';
import { showView } from '../platform/commands';
import { showPlace } from '../platform/showPlace';
import type { Reading } from './reading';

/** Tells steps apart, and stays the same for a step whose checkout was reopened; `undefined` when nothing is read. */
export function currentStepKey({ checkouts, session: { current } }: Reading): string | undefined {
  if (!current) return undefined;
  const { checkout, walkthrough, step } = current;
  return `${walkthrough.id} ${step.id} ${checkouts.uriOf(checkout, step.anchor.path)?.toString()}`;
}

/** Shows the code of the current step, and leaves the focus where it is. */
export async function showCurrentStep(reading: Reading): Promise<void> {
  const { checkouts, session } = reading;
  const wanted = currentStepKey(reading);
  let { current } = session;
  while (current && currentStepKey(reading) === wanted) {
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

/** Shows the text and the code of the current step again. */
export async function revealCurrentStep(reading: Reading): Promise<void> {
  await showView(VIEWS.guide);
  await showCurrentStep(reading);
}
