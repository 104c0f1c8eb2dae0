import * as vscode from 'vscode';
import {
  deleteStep,
  deleteWalkthrough,
  filesToEdit,
  message,
  moveStep,
  NO_WAY,
  renameText,
  type Step,
  type WayToStep,
} from '../../../core';

import { startGuarded } from '../../platform/failures';
import { localize } from '../../platform/localize';
import { runLongWork } from '../../platform/longWork';
import { sayInStatusBar } from '../../platform/sayInStatusBar';
import { contentLanguage } from '../../platform/settings';
import { tell } from '../../platform/tell';
import { OpenStep, OpenWalkthrough } from '../../reading/openWalkthrough';
import type { Reading } from '../../reading/reading';
import { NOT_READING, stepHeading, walkthroughTitle } from '../../reading/titles';
import { wayFrom, type AddStepParts } from './addStep';
import { NOT_OWN, packFolderOf, stepToChange } from './target';
import { textLanguageOf } from './texts';

/** Moves a step by one place, or behind another one; `undefined` for the beginning. Says where it is now. */
export async function moveTo(
  { recorder }: Pick<AddStepParts, 'recorder'>,
  { open, walkthrough, step }: OpenStep,
  after: string | undefined,
): Promise<void> {
  const heading = stepHeading(walkthrough, step);
  const moved = { walkthrough: walkthrough.id, step: step.id, after };
  const isMoved = await recorder.change({
    place: packFolderOf(open),
    files: filesToEdit(walkthrough.id),
    make: (texts) => moveStep(texts, moved, open.checkout.language),
    what: message('“{0}” was moved.', heading),
  });
  if (!isMoved) return;
  const others = walkthrough.steps.filter((each) => each !== step);
  const place = after === undefined ? 0 : others.findIndex(({ id }) => id === after) + 1;
  sayInStatusBar(message('“{0}” is step {1} now.', heading, place + 1));
}

/** Moves the step that a command acts on one place up or down. */
export async function moveByOne(parts: AddStepParts, item: unknown, by: -1 | 1): Promise<void> {
  const target = await stepToChange(parts.reading, item);
  if (!target) return;
  const { walkthrough, index } = target;
  const wanted = index + by;
  if (wanted < 0) tell(message('This is already the first step.'));
  else if (wanted >= walkthrough.steps.length) tell(message('This is already the last step.'));
  else {
    const others = walkthrough.steps.filter((_, at) => at !== index);
    await moveTo(parts, target, others[wanted - 1]?.id);
  }
}

/** Asks for another heading of a step, or another title of a walkthrough. */
export async function rename({ reading, recorder }: AddStepParts, item: unknown): Promise<void> {
  const target =
    item instanceof OpenWalkthrough ? ownWalkthrough(reading, item) : await stepToChange(reading, item);
  if (!target) return;
  const { open, walkthrough } = target;
  const step = target instanceof OpenStep ? target.step : undefined;
  const before = step ? stepHeading(walkthrough, step) : walkthroughTitle(walkthrough);
  const heading = await vscode.window.showInputBox({
    title: localize(step ? message('Rename the Step') : message('Rename the Walkthrough')),
    value: before,
    prompt: localize(message('Its id stays, so links and reading progress do, too.')),
    validateInput: (text) => (text.trim() === '' ? localize(message('Type a title.')) : undefined),
  });
  if (heading === undefined || heading.trim() === '' || heading === before) return;
  const language = textLanguageOf(open, contentLanguage());
  await recorder.change({
    place: packFolderOf(open),
    files: filesToEdit(walkthrough.id),
    make: (texts) => renameText(texts, { walkthrough: walkthrough.id, language, step: step?.id, heading }),
    what: message('“{0}” was renamed.', before),
  });
}

function ownWalkthrough({ checkouts }: Reading, item: OpenWalkthrough): OpenWalkthrough | undefined {
  const latest = checkouts.latestOf(item.open.checkout, item.walkthrough.id);
  if (!latest) return tell(NOT_READING);
  return latest.open.home.isOwn ? new OpenWalkthrough(latest.open, latest.walkthrough) : tell(NOT_OWN);
}

/** Deletes a step with its texts, the only one with its walkthrough, and offers to take that back. */
export async function deleteChosen(parts: AddStepParts, item: unknown): Promise<void> {
  const { reading, recorder } = parts;
  const target = await stepToChange(reading, item);
  if (!target) return;
  const { open, walkthrough, step, index } = target;
  const ways = await runLongWork(
    message('Looking for how control gets to the steps after it …'),
    (cancellation) =>
      waysWithout(target, (before, to) => wayFrom(parts.indexes, open, { before, to }, cancellation)),
  );
  if (!ways) return;
  const neighbour = walkthrough.steps[index + 1] ?? walkthrough.steps[index - 1];
  const name = neighbour ? stepHeading(walkthrough, step) : walkthroughTitle(walkthrough);
  const { id } = walkthrough;
  const wasCurrent = reading.session.current?.step.id === step.id;
  const isDeleted = await recorder.change({
    place: packFolderOf(open),
    files: filesToEdit(id),
    make: (texts) =>
      neighbour
        ? deleteStep(texts, { walkthrough: id, step: step.id, ways }, open.checkout.language)
        : deleteWalkthrough(texts, id),
    what: neighbour
      ? message('the step “{0}” was deleted.', name)
      : message('the walkthrough “{0}” was deleted.', name),
  });
  if (!isDeleted) return;
  const latest = reading.checkouts.latestOf(open.checkout, id);
  if (wasCurrent && latest && neighbour)
    reading.session.start(latest.open.checkout, latest.walkthrough, neighbour.id);
  const said = neighbour
    ? message('“{0}” was deleted, with its text.', name)
    : message('That was the only step, so the walkthrough “{0}” was deleted, with its texts.', name);
  offerUndo(parts, localize(said));
}

/** Nobody waits for the answer. */
function offerUndo({ recorder, log }: AddStepParts, text: string): void {
  const undo = localize(message('Undo'));
  startGuarded(log, 'undo', async () => {
    if ((await vscode.window.showInformationMessage(text, undo)) === undo) await recorder.undo();
  });
}

type WayOf = (
  before: readonly Step[],
  to: { path: string; symbol: string },
) => Promise<WayToStep | undefined>;

/** How control gets to the steps that came from a step, once that one is gone. */
async function waysWithout(
  { walkthrough: { steps }, step: deleted }: OpenStep,
  wayOf: WayOf,
): Promise<ReadonlyMap<string, WayToStep>> {
  const ways = new Map<string, WayToStep>();
  for (const [index, { id, from, reached, anchor }] of steps.entries()) {
    if (from !== deleted.id || reached === 'start') continue;
    const before = steps.slice(0, index).filter((each) => each !== deleted);
    const to = { path: anchor.path, symbol: anchor.symbol.written };
    const way = before.length === 0 ? NO_WAY : await wayOf(before, to);
    const last = before.at(-1)?.id;
    const sender = way?.from ?? last;
    if (way)
      ways.set(id, way.reached === 'start' || sender === undefined ? NO_WAY : { ...way, from: sender });
  }
  return ways;
}
