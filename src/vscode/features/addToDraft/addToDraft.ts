import * as vscode from 'vscode';
import {
  quoteStep,
  type Checkout,
  type Disposable,
  type EssayRegistry,
  type Message,
  type Step,
  type Walkthrough,
} from '../../../core';
import { newEmptyDraft } from '../../draftStore/newDraft';
import type { OpenDrafts } from '../../draftStore/openDrafts';
import { registerCommands } from '../../platform/commands';
import { localize } from '../../platform/localize';
import { contentLanguage } from '../../platform/settings';
import { OpenStep } from '../../reading/openWalkthrough';
import type { Reading } from '../../reading/reading';
import { NOT_READING, stepHeading } from '../../reading/titles';
import type { WriterFolder } from '../../platform/writerFolder';
import { explainResolution } from '../../reading/verdicts';
import type { NamedFunction } from '../../workspace/namedFunction';
import { codeToQuote } from './codeToQuote';
import { copyExcerpt } from './copyExcerpt';
import { insertIntoDraft, type CodeToQuote } from './insertIntoDraft';

/** Dependencies of "Add to Draft". */
export interface AddToDraftParts {
  /** The commands quote from its checkouts and from its current step. */
  readonly reading: Reading;
  /** The open drafts, to choose from. */
  readonly drafts: OpenDrafts;
  /** Both are needed to write a new draft. */
  readonly registry: EssayRegistry;
  readonly folder: WriterFolder;
  readonly log: vscode.LogOutputChannel;
}

/** What other features use of "Add to Draft". */
export interface AddToDraft extends Disposable {
  /** Adds a function to a draft that the writer chooses. */
  readonly addFunction: (wanted: NamedFunction) => Promise<void>;
}

/** Registers the commands that add a selection, a function or a step to a draft. */
export function registerAddToDraft({ reading, drafts, registry, folder, log }: AddToDraftParts): AddToDraft {
  const { checkouts, session } = reading;
  const choice = { drafts, newDraft: () => newEmptyDraft(reading, { registry, folder }) };
  const add = async (quoted: CodeToQuote | Message): Promise<void> => {
    if ('template' in quoted) void vscode.window.showInformationMessage(localize(quoted));
    else await insertIntoDraft(quoted, choice);
  };
  const addCode = async (wanted?: unknown): Promise<void> => {
    await checkouts.settled();
    await add(await codeToQuote(wanted, checkouts));
  };
  const commands = registerCommands(log, {
    'sourceGuide.draft.addSelection': addCode,
    'sourceGuide.draft.copyExcerpt': async (wanted) => {
      await checkouts.settled();
      const quoted = await codeToQuote(wanted, checkouts);
      if ('template' in quoted) void vscode.window.showInformationMessage(localize(quoted));
      else await copyExcerpt(quoted);
    },
    'sourceGuide.draft.addStep': async (row) => {
      const wanted = row instanceof OpenStep ? ofRow(row) : session.current;
      if (wanted) await addStep(wanted, add);
      else await add(NOT_READING);
    },
  });
  return { addFunction: addCode, dispose: () => void commands.dispose() };
}

interface WantedStep {
  readonly checkout: Checkout;
  readonly walkthrough: Walkthrough;
  readonly step: Step;
}

function ofRow({ open, walkthrough, step }: OpenStep): WantedStep {
  return { checkout: open.checkout, walkthrough, step };
}

async function addStep(
  { checkout, walkthrough, step }: WantedStep,
  add: (quoted: CodeToQuote) => Promise<void>,
): Promise<void> {
  const code = await quoteStep(checkout, step, { walkthrough, language: contentLanguage() });
  const text = code && (await checkout.textOf(code.path));
  if (!code || text === undefined) {
    void vscode.window.showInformationMessage(explainResolution(await checkout.resolve(step.anchor)));
    return;
  }
  await add({ checkout, code, text, heading: stepHeading(walkthrough, step) });
}
