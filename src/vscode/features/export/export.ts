import * as vscode from 'vscode';
import { message } from '../../../core';
import { registerCommands } from '../../platform/commands';
import type { OfferedEssays } from '../../draftStore/offeredEssays';
import type { OpenDrafts } from '../../draftStore/openDrafts';
import { askForTarget } from './askForTarget';
import { copyDraft } from './copyDraft';
import { draftDocument } from './draftDocument';
import { exportDraft } from './exportDraft';
import { ExportPanel } from './exportPanel';

/** Registers "Export the Draft…" and "Copy for…". */
export function registerExport(
  { extensionUri, workspaceState }: Pick<vscode.ExtensionContext, 'extensionUri' | 'workspaceState'>,
  drafts: OpenDrafts,
  essays: OfferedEssays,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const panel = new ExportPanel(extensionUri, log);
  return vscode.Disposable.from(
    panel,
    registerCommands(log, {
      'sourceGuide.draft.export': async (wanted) => {
        const document = await draftDocument(wanted, drafts);
        const question = message('Where will the essay be published?');
        const target = document && (await askForTarget(document, workspaceState, essays, question));
        if (document && target) await exportDraft(document, { target, registry: essays.all }, panel);
      },
      'sourceGuide.draft.copyFor': async (wanted) => {
        const document = await draftDocument(wanted, drafts);
        const question = message('Where will the text be pasted?');
        const target = document && (await askForTarget(document, workspaceState, essays, question));
        if (document && target) await copyDraft(document, { target, registry: essays.all }, panel);
      },
    }),
  );
}
