import * as vscode from 'vscode';
import { registerCommands } from '../../commands';
import type { WorkspaceCheckouts } from '../../workspaceCheckouts';
import { ProgramPanel } from './programPanel';
import { saveDates } from './saveDates';
import { askForTitle } from './titleInput';

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
