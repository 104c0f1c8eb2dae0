import * as vscode from 'vscode';
import {
  earlierPlaceOf,
  message,
  untilCancelled,
  type AnchorRepair,
  type Place,
  type Resolution,
  type WrittenAnchor,
} from '../../../core';
import { registerCommands, setContext } from '../../platform/commands';
import { inBackground } from '../../platform/failures';
import { localize } from '../../platform/localize';
import { tell } from '../../platform/tell';
import { runLongWork } from '../../platform/longWork';
import { showPlace } from '../../platform/showPlace';
import type { DeclarationTexts } from '../../reading/declarationTexts';
import { currentStepOf, OpenStep } from '../../reading/openWalkthrough';
import type { Reading } from '../../reading/reading';
import { diffTitle } from '../../reading/stepChange';
import { NOT_READING, stepHeading } from '../../reading/titles';
import { verdictLabel } from '../../reading/verdicts';
import { recordPack } from './recordPack';
import { askForAgreement, askForRelease, askForPlace, waitUntilCompared } from './questions';
import { fileBefore, writeRepairs, type RepairOutcome } from './writeRepair';

/**
 * Registers "Repair Anchor…" and "Record Described Code…". The first brings the anchor of a step in a pack of the workspace up to date, after the author
 * has compared the code.
 */
export function registerRepair(
  reading: Reading,
  texts: DeclarationTexts,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const { checkouts, session } = reading;
  let updates = 0;
  const update = async (): Promise<void> => {
    const number = ++updates;
    const target = currentStepOf(reading);
    const resolution = target && (await target.open.checkout.resolve(target.step.anchor));
    if (number !== updates) return;
    setContext(
      'sourceGuide.canRepair',
      target !== undefined && resolution !== undefined && target.isRepairable(resolution),
    );
  };
  return vscode.Disposable.from(
    session.onDidChange(() => inBackground(log, 'repair', update)),
    checkouts.onDidChange(() => inBackground(log, 'repair', update)),
    registerCommands(log, {
      'sourceGuide.anchor.repair': async (item) => {
        await checkouts.settled();
        const target = item instanceof OpenStep ? item : currentStepOf(reading);
        if (target) await repair(texts, target);
        else tell(NOT_READING);
      },
      'sourceGuide.pack.record': (item) => recordPack(reading, item),
    }),
  );
}

async function repair(texts: DeclarationTexts, target: OpenStep): Promise<void> {
  const { open, walkthrough, step } = target;
  const { anchor } = step;
  const resolution = await runLongWork(message('Searching for the code of the step …'), (cancellation) =>
    untilCancelled(open.checkout.resolve(anchor), cancellation),
  );
  if (!resolution) return;
  if (!target.isRepairable(resolution)) {
    explainRefusal(target, resolution);
    return;
  }
  const before = await fileBefore(vscode.Uri.joinPath(open.home.folder, walkthrough.id, 'walkthrough.json'));
  const place = resolution.place ?? (await askForPlace(resolution));
  if (!place) return;
  const recorded = await runLongWork(message('Recording the anchor …'), (cancellation) =>
    untilCancelled(
      open.checkout.recordAt(anchor, place).then((to) => ({ to })),
      cancellation,
    ),
  );
  if (!recorded) return;
  const { to } = recorded;
  if (!to) {
    tell(message('{0} changed in the meantime. Nothing was written; try again.', place.path));
    return;
  }
  const hasOldText = await showOldAndNew(texts, target, place);
  if (!(await waitUntilCompared(stepHeading(target.walkthrough, target.step)))) return;
  const from = { path: anchor.path, symbol: anchor.symbol.written };
  const until = await askForRelease(anchor, to, open.checkout.pack.releases);
  if (until === undefined) return;
  const repaired: AnchorRepair = { step: step.id, from, to, ...(until !== 'unknown' && { until }) };
  const isAgreed = await askForAgreement({
    title: stepHeading(target.walkthrough, target.step),
    changes: changesOf(anchor.body, repaired),
    hasOldText,
    isSiteMissing: anchor.site !== undefined && !place.site,
    pack: open.checkout.pack,
    checkoutDate: (await open.checkout.head())?.date,
  });
  if (!isAgreed) return;
  await report(await writeRepairs(before, [repaired]), before.document);
}

function explainRefusal({ open, step }: OpenStep, resolution: Resolution): void {
  if (earlierPlaceOf(step.anchor, resolution, open.checkout.language)) {
    tell(
      message(
        'The pack already lists this earlier place, so the anchor is right for this checkout. Repair it in a newer checkout, where it is wrong.',
      ),
    );
  } else if (!open.home.isOwn) {
    tell(
      message(
        'This walkthrough comes with the extension and cannot be changed. You can repair your own packs in .source-guide.',
      ),
    );
  } else {
    tell(message('There is nothing to repair here: {0}.', verdictLabel(resolution)));
  }
}

/** Shows the old and the new declaration side by side, or only the new one. True if the old text is known. */
async function showOldAndNew(texts: DeclarationTexts, target: OpenStep, place: Place): Promise<boolean> {
  const { open, step } = target;
  const { checkout } = open;
  const [old, now] = [await checkout.sourceAsAuthored(step.anchor), await checkout.sourceOf(place)];
  if (old === undefined || now === undefined) {
    await showPlace(vscode.Uri.joinPath(open.root, place.path), place, 'keep');
    return false;
  }
  await vscode.commands.executeCommand(
    'vscode.diff',
    texts.add(step.anchor.path, old),
    texts.add(place.path, now),
    diffTitle(target),
    { preview: true, preserveFocus: true },
  );
  return true;
}

/** The changes in the file, one line each. */
function changesOf(body: string | undefined, { from, to, until }: AnchorRepair): string[] {
  const line = (name: keyof WrittenAnchor, old: string | undefined, now: string | undefined): string[] =>
    old === now ? [] : [`${name}: ${old ?? '–'} → ${now ?? '–'}`];
  return [
    ...line('path', from.path, to.path),
    ...line('symbol', from.symbol, to.symbol),
    ...line('body', body, to.body),
    ...(until === undefined ? [] : [`was: + ${from.path} ${from.symbol} (${until})`]),
  ];
}

async function report(outcome: RepairOutcome, { uri }: vscode.TextDocument): Promise<void> {
  const path = vscode.workspace.asRelativePath(uri);
  if (outcome === 'stale') {
    tell(message('{0} changed in the meantime. Nothing was written; try again.', path));
    return;
  }
  const show = localize(message('Show File'));
  const text =
    outcome === 'saved'
      ? message('The anchor was repaired in {0}.', path)
      : message('The anchor was repaired in {0}. The file has other edits, so it was not saved.', path);
  if ((await vscode.window.showInformationMessage(localize(text), show)) === show)
    await vscode.window.showTextDocument(uri);
}
