import * as vscode from 'vscode';
import { message } from '../../core';
import { localize } from '../platform/localize';
import { showPlace } from '../platform/showPlace';
import { tell } from '../platform/tell';
import type { DeclarationTexts } from './declarationTexts';
import { describedDocument } from './describedCode';
import type { OpenStep } from './openWalkthrough';
import { stepHeading } from './titles';
import { explainStep } from './verdicts';

/**
 * Shows how the code of a step differs from the code that its text describes, or says why that cannot be shown. The focus
 * stays where it is.
 */
export async function showStepChange(target: OpenStep, texts: DeclarationTexts): Promise<void> {
  const { open, step } = target;
  const { checkout } = open;
  const { place } = await checkout.resolve(step.anchor);
  const commit = checkout.pack.base.commit.slice(0, 10);
  const [old, now] = [
    await checkout.sourceAsAuthored(step.anchor),
    place && (await checkout.sourceOf(place)),
  ];
  if (place === undefined) {
    const { uri, place: described } = await describedDocument(target);
    if (described) await showPlace(uri, described, 'keep');
    tell(await explainStep(checkout, step.anchor));
  } else if (old === undefined) {
    tell(
      message(
        'The code that the text describes cannot be shown, because git cannot read it here: {0} at commit {1}.',
        step.anchor.path,
        commit,
      ),
    );
  } else if (now === undefined || old === now) {
    tell(
      `${await explainStep(checkout, step.anchor)} ${localize(message('The code is the same as at commit {0}.', commit))}`,
    );
  } else {
    await vscode.commands.executeCommand(
      'vscode.diff',
      texts.add(step.anchor.path, old),
      texts.add(place.path, now),
      diffTitle(target),
      { preview: true, preserveFocus: true },
    );
  }
}

/** The title of a comparison of the described code with that of the checkout. */
export function diffTitle({ open, walkthrough, step }: OpenStep): string {
  const base = open.checkout.pack.base.commit.slice(0, 10);
  return localize(message('{0} ({1} ↔ now)', stepHeading(walkthrough, step), base));
}
