import * as vscode from 'vscode';
import { createTemplate, message, type DraftTemplate } from '../../core';
import { registerCommands } from '../platform/commands';
import { askForDraftFile } from '../draftStore/askForDraftFile';
import type { OfferedEssays } from '../draftStore/offeredEssays';
import { localize } from '../platform/localize';
import { pickOne } from '../platform/pickOne';
import { tell } from '../platform/tell';
import { createUnlessThere } from '../platform/newFile';
import { contentLanguage } from '../platform/settings';
import { today } from '../platform/today';
import type { WriterFolder } from '../platform/writerFolder';
import type { WorkspaceCheckouts } from '../workspace/workspaceCheckouts';

/** Registers "New Draft from a Template…". */
export function registerTemplates(
  checkouts: WorkspaceCheckouts,
  essays: OfferedEssays,
  folder: WriterFolder,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return registerCommands(log, {
    'sourceGuide.draft.fromTemplate': async () => {
      await checkouts.settled();
      const template = await pickTemplate(essays.for(undefined).templates);
      const uri = template && (await askForFile(template, checkouts, folder));
      if (!template || !uri) return;
      const text = createTemplate({ template, language: contentLanguage(), today: today() });
      const isCreated = await createUnlessThere(uri, () => new TextEncoder().encode(text));
      if (isCreated) await vscode.window.showTextDocument(uri);
    },
  });
}

async function pickTemplate(templates: readonly DraftTemplate[]): Promise<DraftTemplate | undefined> {
  if (templates.length === 0) {
    return tell(
      message(
        'There are no templates here. They come from the community of a repository, and no open repository has one.',
      ),
    );
  }
  const picks = templates.map((template) => ({
    label: localize(template.label),
    detail: localize(template.detail),
    template,
  }));
  const look = { placeHolder: message('What do you want to write?'), matchOnDetail: true };
  return (await pickOne(message('New Draft from a Template'), picks, look))?.template;
}

function askForFile(
  { id }: DraftTemplate,
  checkouts: WorkspaceCheckouts,
  folder: WriterFolder,
): Promise<vscode.Uri | undefined> {
  return askForDraftFile(folder, checkouts.all[0]?.root, `${id}.${contentLanguage()}.md`);
}
