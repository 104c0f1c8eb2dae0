import * as vscode from 'vscode';
import { message, quoteStep, type CurrentStep, type Message, type ReadingSession } from '../../../core';
import { registerCommands } from '../../platform/commands';
import { addToDraft, type Captured } from './insertIntoDraft';
import type { OpenDrafts } from '../../draftStore/openDrafts';
import { localize } from '../../platform/localize';
import { contentLanguage } from '../../platform/settings';
import { explainResolution } from '../../reading/verdicts';
import type { WorkspaceCheckouts } from '../../workspace/workspaceCheckouts';
import { OpenStep } from '../../reading/openWalkthrough';
import { capturedAt } from './codeToQuote';

/** What adding to drafts needs of the others. */
export interface CaptureParts {
  readonly checkouts: WorkspaceCheckouts;
  readonly session: ReadingSession;
  readonly drafts: OpenDrafts;
  readonly log: vscode.LogOutputChannel;
}

/** "Add to Draft": what is selected, a function, a step. */
export function registerCapture({ checkouts, session, drafts, log }: CaptureParts): vscode.Disposable {
  const add = async (captured: Captured | Message): Promise<void> => {
    if ('template' in captured) void vscode.window.showInformationMessage(localize(captured));
    else await addToDraft(captured, drafts);
  };
  return registerCommands(log, {
    'sourceGuide.draft.addSelection': async (wanted) => {
      await checkouts.settled();
      await add(await capturedAt(wanted, checkouts));
    },
    'sourceGuide.draft.addStep': async (row) => {
      const step = row instanceof OpenStep ? ofRow(row) : session.current;
      if (step) await addStep(step, add);
      else await add(message('Open a step of a walkthrough first.'));
    },
  });
}

type WantedStep = Pick<CurrentStep, 'checkout' | 'walkthrough' | 'step'>;

function ofRow({ open, walkthrough, step }: OpenStep): WantedStep {
  return { checkout: open.checkout, walkthrough, step };
}

async function addStep(
  { checkout, walkthrough, step }: WantedStep,
  add: (captured: Captured | Message) => Promise<void>,
): Promise<void> {
  const code = await quoteStep(checkout, step);
  const text = code && (await checkout.textOf(code.path));
  if (!code || text === undefined) {
    void vscode.window.showInformationMessage(explainResolution(await checkout.resolve(step.anchor)));
    return;
  }
  const heading = walkthrough.prose[contentLanguage()].sections.get(step.id)?.heading ?? step.id;
  await add({ checkout, code, text, heading });
}
