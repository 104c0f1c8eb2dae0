import type * as vscode from 'vscode';
import { disposeAll, message, type Disposable, type Step } from '../../../core';
import { registerCommands } from '../../platform/commands';
import { tell } from '../../platform/tell';
import type { NamedFunction } from '../../workspace/namedFunction';
import { currentStepOf, OpenStep, OpenWalkthrough } from '../../reading/openWalkthrough';
import { registerAddLenses } from './addLenses';
import { addFirst, addShownStep, type AddStepParts } from './addStep';
import { changeTransfer } from './changeTransfer';
import { addEntryPointHere } from './entryPoint';
import { makeWalkthrough, type FunctionsToRecord } from './fromWay';
import { askForWalkthrough, moduleToDescribe } from './newWalkthrough';
import { Recorder } from './recorder';
import { anchorOf, recordableCode } from './recordableCode';
import { savePackAs } from './savePack';
import { deleteChosen, moveByOne, moveTo, rename } from './stepActions';
import { stepTarget, stepToChange } from './target';
import { addLanguageTo, editText, showUnwritten } from './texts';

/** What other features use of recording. */
export interface Recording extends Disposable {
  /** Adds a function as a step. */
  readonly addFunction: (named: NamedFunction) => Promise<void>;
  /** True, once, for a step that was just recorded where the cursor is. */
  readonly isAtCursor: (step: Step) => boolean;
  /** Moves a step behind another one of its walkthrough; `undefined` for the beginning. */
  readonly moveStep: (step: OpenStep, after: string | undefined) => Promise<void>;
  /** Makes a walkthrough of functions of the module at a root. */
  readonly makeWalkthrough: (root: vscode.Uri, functions: FunctionsToRecord) => Promise<void>;
}

/** Registers the commands with which an author records a walkthrough. */
export function registerRecording(known: Omit<AddStepParts, 'recorder'>): Recording {
  const { reading, log } = known;
  const recorder = new Recorder(reading.checkouts);
  const parts = { ...known, recorder };
  const lenses = registerAddLenses(reading, recorder);
  const commands = registerCommands(log, {
    'sourceGuide.walkthrough.create': () => createWalkthrough(parts),
    'sourceGuide.step.add': (wanted) => addStepHere(parts, wanted),
    'sourceGuide.step.addAfter': (item) => addStepAfter(parts, item),
    'sourceGuide.step.moveUp': (item) => moveByOne(parts, item, -1),
    'sourceGuide.step.moveDown': (item) => moveByOne(parts, item, 1),
    'sourceGuide.step.rename': (item) => rename(parts, item),
    'sourceGuide.step.delete': (item) => deleteChosen(parts, item),
    'sourceGuide.step.changeTransfer': (item) => changeTransfer(parts, item),
    'sourceGuide.step.editText': (item) => editText(reading, item),
    'sourceGuide.pack.undo': () => recorder.undo(),
    'sourceGuide.pack.saveAs': () => savePackAs(reading),
    'sourceGuide.pack.addLanguage': () => addLanguageTo(reading, recorder),
    'sourceGuide.pack.showUnwritten': () => showUnwritten(reading),
    'sourceGuide.entryPoint.add': () => addEntryPointHere(parts),
  });
  return {
    addFunction: (named) => addStepHere(parts, named),
    isAtCursor: ({ id }) => recorder.takeAtCursor(id),
    moveStep: async (step, after) => {
      const latest = await stepToChange(reading, step);
      if (latest) await moveTo(parts, latest, after);
    },
    makeWalkthrough: (root, functions) => makeWalkthrough(parts, root, functions),
    dispose: () => disposeAll([commands, lenses]),
  };
}

/** Asks for a title. The walkthrough begins with the code at the cursor, else with the first step that is added. */
async function createWalkthrough(parts: AddStepParts): Promise<void> {
  const { reading, recorder } = parts;
  const open = await moduleToDescribe(reading);
  if (!open) return;
  const begun = await askForWalkthrough(reading, open);
  if (!begun) return;
  recorder.noteBegun(begun);
  const code = recordableCode(undefined, reading.checkouts);
  if ('open' in code && code.open.root.toString() === begun.root.toString()) {
    const made = await anchorOf(code);
    if (made.anchor) {
      await addFirst(parts, begun, code, [{ anchor: made.anchor, way: undefined, lane: undefined }]);
      return;
    }
  }
  tell(
    message(
      '“{0}” begins with its first step: put the cursor in a function, then “Add Step Here”.',
      begun.title,
    ),
  );
}

async function addStepHere(parts: AddStepParts, wanted: unknown): Promise<void> {
  const { reading, recorder } = parts;
  await reading.checkouts.settled();
  const code = recordableCode(wanted, reading.checkouts);
  if (!('open' in code)) {
    tell(code);
    return;
  }
  const { root } = code.open;
  const target = await stepTarget(reading, recorder, root, () => askForWalkthrough(reading, code.open));
  if (target) await addShownStep(parts, code, target);
}

/** Adds the code at the cursor after the step of a row, else after the current one. */
async function addStepAfter(parts: AddStepParts, item: unknown): Promise<void> {
  const { reading } = parts;
  const step = await stepToChange(reading, item instanceof OpenStep ? item : currentStepOf(reading));
  if (!step) return;
  const code = recordableCode(undefined, reading.checkouts);
  if (!('open' in code)) {
    tell(code);
    return;
  }
  const { open, walkthrough, index } = step;
  if (code.open.root.toString() !== open.root.toString()) {
    tell(message('This file is not part of the module that the walkthrough is about.'));
    return;
  }
  const before = walkthrough.steps.slice(0, index + 1);
  await addShownStep(parts, code, { kind: 'known', target: new OpenWalkthrough(open, walkthrough), before });
}
