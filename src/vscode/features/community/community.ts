import * as vscode from 'vscode';
import { registerCommands } from '../../platform/commands';
import { inBackground } from '../../platform/failures';
import type { WorkspaceCheckouts } from '../../workspace/workspaceCheckouts';
import { askForTitle } from './askForTitle';
import { CommunityPanel } from './communityPanel';
import { saveDates } from './saveDates';

/** Registers the commands of the talent program: its page, its dates, and the check of a title. */
export function registerCommunity(
  extensionUri: vscode.Uri,
  checkouts: WorkspaceCheckouts,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const save = (): Promise<void> => saveDates(checkouts.all[0]?.root);
  const panel = new CommunityPanel({ extensionUri, checkouts, saveDates: save, log });
  return vscode.Disposable.from(
    panel,
    checkouts.onDidChange(() => inBackground(log, 'talent program', () => panel.update())),
    registerCommands(log, {
      'sourceGuide.program.open': () => panel.show(),
      'sourceGuide.program.checkTitle': askForTitle,
      'sourceGuide.program.saveDates': save,
    }),
  );
}
