import { filesToEdit, message, setTransfer, SHARED_TRANSFERS, transferText, type Step } from '../../../core';
import { localize } from '../../platform/localize';
import { pickOne } from '../../platform/pickOne';
import { sayInStatusBar } from '../../platform/sayInStatusBar';
import type { OpenStep } from '../../reading/openWalkthrough';
import { stepHeading } from '../../reading/titles';
import type { AddStepParts } from './addStep';
import { packFolderOf, stepToChange } from './target';

/** Lets an author say how control gets to a step, where the code does not show it or shows another way. */
export async function changeTransfer({ reading, recorder }: AddStepParts, item: unknown): Promise<void> {
  const target = await stepToChange(reading, item);
  if (!target) return;
  const { open, walkthrough, step } = target;
  const reached = await chooseTransfer(target);
  if (reached === undefined) return;
  const sender = reached === 'start' ? undefined : await chooseSender(target);
  if (reached !== 'start' && !sender) return;
  const stated = { walkthrough: walkthrough.id, step: step.id, reached, from: sender?.id };
  const heading = stepHeading(walkthrough, step);
  const isChanged = await recorder.change({
    place: packFolderOf(open),
    files: filesToEdit(walkthrough.id),
    make: (texts) => setTransfer(texts, stated, open.checkout.language),
    what: message('how control gets to “{0}” was changed.', heading),
  });
  if (isChanged)
    sayInStatusBar(
      message('How control gets to “{0}”: {1}.', heading, transferText(reached, open.checkout.language)),
    );
}

async function chooseTransfer({ open, step, index }: OpenStep): Promise<string | undefined> {
  const { language } = open.checkout;
  const known = [...SHARED_TRANSFERS, ...language.transfers.map(({ id }) => id)];
  const offered = index === 0 ? ['start'] : known;
  const picks = offered.map((reached) => ({
    label: localize(transferText(reached, language)),
    description: reached === step.reached ? localize(message('now')) : '',
    reached,
  }));
  return (await pickOne(message('How Control Gets Here'), picks))?.reached;
}

/** The steps before, the nearest first. */
async function chooseSender({ walkthrough, index }: OpenStep): Promise<Step | undefined> {
  const before = walkthrough.steps.slice(0, index).reverse();
  const picks = before.map((step, place) => ({
    label: `${index - place}. ${stepHeading(walkthrough, step)}`,
    step,
  }));
  return (picks.length === 1 ? picks[0] : await pickOne(message('From which step?'), picks))?.step;
}
