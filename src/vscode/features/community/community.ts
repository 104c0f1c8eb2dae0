import * as vscode from 'vscode';
import { registerCommands } from '../../platform/commands';
import type { WorkspaceCheckouts } from '../../workspace/workspaceCheckouts';
import { ProgramPanel } from './communityPanel';
import { saveDates } from './saveDates';
import { askForTitle } from './askForTitle';

/** The community's talent program: its page, its dates, and the check of a title. */
export function registerProgram(
  extensionUri: vscode.Uri,
  checkouts: WorkspaceCheckouts,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const panel = new ProgramPanel(extensionUri, checkouts);
  return vscode.Disposable.from(
    panel,
    checkouts.onDidChange(() => void panel.update()),
    registerCommands(log, {
      'sourceGuide.program.open': () => panel.show(),
      'sourceGuide.program.checkTitle': askForTitle,
      'sourceGuide.program.saveDates': () => saveDates(checkouts.all[0]?.root),
    }),
  );
}
