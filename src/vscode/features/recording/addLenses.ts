import * as vscode from 'vscode';
import { disposeAll, isFunction, message, type Disposable, type TreeFile } from '../../../core';
import type { CommandId } from '../../ids';
import { documentsIn } from '../../platform/codeDocuments';
import { localize } from '../../platform/localize';
import { onSettingChange, readSetting } from '../../platform/settings';
import type { Reading } from '../../reading/reading';
import type { Recorder } from './recorder';
import { walkthroughBeingRecorded, type BeingRecorded } from './target';

const SETTING = 'sourceGuide.codeLens.recording';

/** Registers code lenses that add a function as a step. They are there only while a walkthrough is being recorded. */
export function registerAddLenses(reading: Reading, recorder: Recorder): Disposable {
  const { checkouts, session } = reading;
  const didChange = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: didChange.event,
    provideCodeLenses: async ({ uri }) => {
      const recorded =
        readSetting(SETTING) === true ? walkthroughBeingRecorded(reading, recorder) : undefined;
      const code = recorded && checkouts.quotableAt(uri);
      if (!code || code.open.root.toString() !== recorded.root.toString()) return [];
      const file = await code.open.checkout.declarations.file(code.path);
      return file ? lensesIn(uri, file, recorded) : [];
    },
  };
  let shown = '';
  const change = (): void => {
    const recorded = walkthroughBeingRecorded(reading, recorder);
    const now = recorded ? JSON.stringify([recorded.root.toString(), recorded.title, recorded.places]) : '';
    // Every step that is shown fires.
    if (now === shown) return;
    shown = now;
    didChange.fire();
  };
  const parts: Disposable[] = [
    didChange,
    vscode.languages.registerCodeLensProvider(documentsIn(checkouts.languages), provider),
    recorder.onDidChange(change),
    session.onDidChange(change),
    checkouts.onDidChange(change),
    onSettingChange(SETTING, () => didChange.fire()),
  ];
  return { dispose: () => disposeAll(parts) };
}

function lensesIn(uri: vscode.Uri, file: TreeFile, { title, places }: BeingRecorded): vscode.CodeLens[] {
  const command: CommandId = 'sourceGuide.step.add';
  const text = localize(message('Add Step Here'));
  const tooltip = localize(message('Add this function as a step of “{0}”', title));
  const known = new Set(places);
  return file.scanned.declarations
    .filter((each) => isFunction(each) && !known.has(`${file.path}#${each.symbol.written}`))
    .map(({ nameStart }) => {
      const { line } = file.lines.positionAt(nameStart);
      const range = new vscode.Range(line, 0, line, 0);
      return new vscode.CodeLens(range, { title: text, tooltip, command, arguments: [{ uri, line }] });
    });
}
