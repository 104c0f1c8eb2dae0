import * as vscode from 'vscode';
import { message, type CallFlowDirection, type Message } from '../../../core';
import { registerCommands } from '../../platform/commands';
import type { CommandId } from '../../ids';
import { localize } from '../../platform/localize';
import { onSettingChange, readSetting } from '../../platform/settings';
import { sayInStatusBar } from '../../platform/sayInStatusBar';
import type { ModuleIndexes } from '../../index/moduleIndexes';
import { LensCounts, type CountedLine } from './lensCounts';

const SETTING = 'sourceGuide.codeLens.calls';

/**
 * Registers code lenses above every function: how many functions it calls, how many call it, how many implementations
 * it has. Off by default.
 */
export function registerCallLenses(indexes: ModuleIndexes, log: vscode.LogOutputChannel): vscode.Disposable {
  const didChange = new vscode.EventEmitter<void>();
  const counts = new LensCounts(() => didChange.fire(), log);
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: didChange.event,
    provideCodeLenses: ({ uri }) => {
      const index = isWanted() ? indexes.at(uri) : undefined;
      if (!index) return [];
      // The first file with lenses starts the call index. The lenses appear when it is built.
      if (!index.isStarted && !index.isCancelled && index.state.failure === undefined) {
        index.client().catch((error: unknown) => log.warn('call lenses', String(error)));
      }
      return counts.linesIn(uri, index).flatMap((counted) => lensesOf(uri, counted));
    },
  };
  return vscode.Disposable.from(
    didChange,
    vscode.languages.registerCodeLensProvider(
      indexes.language.editorIds.map((language) => ({ language })),
      provider,
    ),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) =>
      counts.edit(document.uri, contentChanges),
    ),
    indexes.onDidChange((index) => {
      const { isReady, progress } = index.state;
      if (!isReady || progress !== undefined || !isWanted()) return;
      // Count visible files now, and other files when VS Code asks for their lenses.
      for (const { document } of vscode.window.visibleTextEditors) {
        if (indexes.at(document.uri) === index) counts.update(document.uri, index);
      }
    }),
    onSettingChange(SETTING, () => {
      counts.clear();
      didChange.fire();
    }),
    registerCommands(log, { 'sourceGuide.callLenses.toggle': toggle }),
  );
}

function isWanted(): boolean {
  return readSetting(SETTING) === true;
}

/** Changes the setting of the workspace if it has one, else that of the user. */
async function toggle(): Promise<void> {
  const configuration = vscode.workspace.getConfiguration();
  const isOfWorkspace = configuration.inspect(SETTING)?.workspaceValue !== undefined;
  const target = isOfWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await configuration.update(SETTING, !isWanted(), target);
  sayInStatusBar(isWanted() ? message('Lenses of calls are shown.') : message('Lenses of calls are hidden.'));
}

/**
 * The lenses of a function. Counts of 0 get no lens: a function that nothing calls by name may still be called as a
 * value.
 */
function lensesOf(
  uri: vscode.Uri,
  { symbol, line, calls, callers, implementations }: CountedLine,
): vscode.CodeLens[] {
  const lens = (count: number, text: Message, direction: CallFlowDirection): vscode.CodeLens[] => {
    if (count === 0) return [];
    const command: CommandId = 'sourceGuide.callFlow.show';
    const title = localize(text);
    const tooltip = localize(message('Show in the Call Flow view'));
    const range = new vscode.Range(line, 0, line, 0);
    return [
      new vscode.CodeLens(range, { title, tooltip, command, arguments: [{ uri, symbol, line }, direction] }),
    ];
  };
  return [
    ...lens(calls, message('calls {0}', calls), 'callees'),
    ...lens(callers, message('called by {0}', callers), 'callers'),
    ...lens(
      implementations,
      implementations === 1 ? message('1 implementation') : message('{0} implementations', implementations),
      'callees',
    ),
    addingLens(uri, line),
  ];
}

/** The lens that adds the function to a draft. */
function addingLens(uri: vscode.Uri, line: number): vscode.CodeLens {
  const command: CommandId = 'sourceGuide.draft.addSelection';
  const title = localize(message('add to draft'));
  return new vscode.CodeLens(new vscode.Range(line, 0, line, 0), {
    title,
    command,
    arguments: [{ uri, line }],
  });
}
