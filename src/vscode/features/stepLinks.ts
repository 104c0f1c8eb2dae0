import * as vscode from 'vscode';
import { linkedWalkthrough, message, parseStepLink, stepLink, type LinkedStep } from '../../core';
import { registerCommands } from '../platform/commands';
import { startGuarded } from '../platform/failures';
import { sayInStatusBar } from '../platform/sayInStatusBar';
import { tell } from '../platform/tell';
import { OpenStep } from '../reading/openWalkthrough';
import type { Reading } from '../reading/reading';
import { showPage } from '../reading/startWalkthrough';
import { NOT_READING } from '../reading/titles';

/** Registers the links that open a step from outside, and the command that copies one. */
export function registerStepLinks(reading: Reading, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.window.registerUriHandler({
      handleUri: (uri) => startGuarded(log, 'link', () => openLink(uri, reading)),
    }),
    registerCommands(log, { 'sourceGuide.step.copyLink': (item) => copyLink(reading, item) }),
  );
}

/** Opens what a link names if that is open here, and does nothing else: anyone can make a link. */
export async function openLink({ path, query }: vscode.Uri, reading: Reading): Promise<void> {
  const linked = parseStepLink(path, query);
  if (!linked) {
    tell(message('This link leads to no step of a walkthrough.'));
    return;
  }
  for (const open of await reading.checkouts.settled()) {
    const { pack } = open.checkout;
    const walkthrough = pack.module === linked.module && linkedWalkthrough(linked, pack.walkthroughs);
    if (!walkthrough) continue;
    const { step } = linked;
    const page = step === undefined ? 'introduction' : 'step';
    await showPage(reading, { open, walkthrough, page, ...(step !== undefined && { step }) });
    return;
  }
  tell(
    message(
      'The link leads to a walkthrough of {0} that is not open here. Open a checkout of it first.',
      linked.module,
    ),
  );
}

async function copyLink({ checkouts, session: { current } }: Reading, item: unknown): Promise<void> {
  await checkouts.settled();
  const linked = linkedStep(item, current);
  if (!linked) {
    tell(NOT_READING);
    return;
  }
  await vscode.env.clipboard.writeText(stepLink(linked, vscode.env.uriScheme));
  sayInStatusBar(message('Copied the link.'));
}

function linkedStep(item: unknown, current: Reading['session']['current']): LinkedStep | undefined {
  if (item instanceof OpenStep)
    return {
      module: item.open.checkout.pack.module,
      walkthrough: item.walkthrough.id,
      step: item.step.id,
    };
  if (!current) return undefined;
  const { checkout, walkthrough, step, page } = current;
  const { module } = checkout.pack;
  return { module, walkthrough: walkthrough.id, ...(page === 'step' && { step: step.id }) };
}
