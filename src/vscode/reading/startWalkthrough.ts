import { VIEWS } from '../ids';
import { showView } from '../platform/commands';
import { OpenStep, OpenWalkthrough, walkthroughById } from './openWalkthrough';
import { pickWalkthrough } from './pickWalkthrough';
import type { Reading } from './reading';

/** What a command was called with: a walkthrough, a step, or the id of a walkthrough; else asks. */
export async function wantedWalkthrough(
  reading: Reading,
  wanted: unknown,
): Promise<OpenWalkthrough | undefined> {
  await reading.checkouts.settled();
  if (wanted instanceof OpenStep) return new OpenWalkthrough(wanted.open, wanted.walkthrough);
  if (wanted instanceof OpenWalkthrough) return wanted;
  return walkthroughById(reading.checkouts, wanted) ?? (await pickWalkthrough(reading));
}

/** Begins or goes on with a walkthrough and shows the Guide. Arguments are those of the command; without them it asks. */
export async function startWalkthrough(reading: Reading, wanted?: unknown, step?: unknown): Promise<void> {
  const { checkouts, session } = reading;
  const target = await wantedWalkthrough(reading, wanted);
  // A row may be older than its checkout, and what was picked may have been closed meanwhile.
  const latest = target && checkouts.latestOf(target.open.checkout, target.walkthrough.id);
  if (!latest) return;
  const stepId = wanted === target.walkthrough.id && typeof step === 'string' ? step : undefined;
  session.start(
    latest.open.checkout,
    latest.walkthrough,
    wanted instanceof OpenStep ? wanted.step.id : stepId,
  );
  await showView(VIEWS.guide);
}
