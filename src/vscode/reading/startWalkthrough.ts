import { message, type Message, type Page } from '../../core';
import { VIEWS } from '../ids';
import { showView } from '../platform/commands';
import { OpenStep, OpenWalkthrough, walkthroughById } from './openWalkthrough';
import { pickWalkthrough } from './pickWalkthrough';
import type { Reading } from './reading';

/** The walkthrough that the argument of a command names: a walkthrough, a step, or an id. Else asks; the title says what for. */
export async function wantedWalkthrough(
  reading: Reading,
  wanted: unknown,
  title: Message,
): Promise<OpenWalkthrough | undefined> {
  await reading.checkouts.settled();
  if (wanted instanceof OpenStep) return new OpenWalkthrough(wanted.open, wanted.walkthrough);
  if (wanted instanceof OpenWalkthrough) return wanted;
  return walkthroughById(reading.checkouts, wanted) ?? (await pickWalkthrough(reading, title));
}

/** Starts or continues a walkthrough and shows the Guide. Takes the arguments of the command; without them, asks. */
export async function startWalkthrough(reading: Reading, wanted?: unknown, step?: unknown): Promise<void> {
  const { checkouts, session } = reading;
  const target = await wantedWalkthrough(reading, wanted, message('Open a Walkthrough'));
  // The checkout may have been reopened since the row was created, or closed since the reader chose.
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

/** A page of a walkthrough that is open. */
export interface OpenPage extends Pick<OpenWalkthrough, 'open' | 'walkthrough'> {
  /** Id of the step; absent for another page. */
  readonly step?: string;
  readonly page: Page;
}

/** Shows a page of a walkthrough and the Guide. Does nothing if the checkout was closed meanwhile. */
export async function showPage(
  { checkouts, session }: Reading,
  { open, walkthrough: { id }, step, page }: OpenPage,
): Promise<void> {
  const latest = checkouts.latestOf(open.checkout, id);
  if (!latest) return;
  const { walkthrough } = latest;
  const first = walkthrough.steps[0]?.id;
  session.start(latest.open.checkout, walkthrough, step ?? first);
  if (page !== 'step') session.goTo({ page });
  await showView(VIEWS.guide);
}
