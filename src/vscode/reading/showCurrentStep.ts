import { VIEWS } from '../ids';
import { showView } from '../platform/commands';
import { showPlace } from '../platform/showPlace';
import type { Reading } from './reading';

/** A key of the current step. It stays the same if the checkout is reopened. `undefined` if nothing is being read. */
export function currentStepKey({ checkouts, session: { current } }: Reading): string | undefined {
  if (!current) return undefined;
  const { checkout, walkthrough, step } = current;
  return `${walkthrough.id} ${step.id} ${checkouts.uriOf(checkout, step.anchor.path)?.toString()}`;
}

/** Shows the code of the current step. The focus stays where it is. */
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
    // The reader went on in the meantime, or the checkout was reopened. Look for the place again.
    current = session.current;
  }
}

/** Shows the Guide and the code of the current step. */
export async function revealCurrentStep(reading: Reading): Promise<void> {
  await showView(VIEWS.guide);
  await showCurrentStep(reading);
}
