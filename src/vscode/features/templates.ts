import * as vscode from 'vscode';
import { createTemplate, message, TEMPLATE_KINDS, type Message, type TemplateKind } from '../../core';
import { registerCommands } from '../platform/commands';
import { askForDraftFile } from '../draftStore/askForDraftFile';
import { localize } from '../platform/localize';
import { createUnlessThere } from '../platform/newFile';
import { contentLanguage } from '../platform/settings';
import { today } from '../platform/today';
import type { WorkspaceCheckouts } from '../workspace/workspaceCheckouts';

/** What each kind is called, and what it is for. */
const KINDS: Readonly<Record<TemplateKind, readonly [label: Message, detail: Message]>> = {
  'community-survey': [
    message('Community Survey'),
    message('How a community works: roles, response times, rhythm, with a source and a day for each claim'),
  ],
  'year-in-review': [
    message('Year in Review'),
    message('Work and open source of a year: for each project a link, a version, numbers before and after'),
  ],
  'community-journey': [
    message('Community Journey'),
    message('Your own way into a community, stage by stage, each with a date and links'),
  ],
  'sig-onboarding': [
    message('SIG Onboarding'),
    message('An invitation into a special interest group: scope, who may join, what there is to do'),
  ],
};

/** "New Draft from a Template…": a Markdown file that follows no walkthrough. */
export function registerTemplates(
  checkouts: WorkspaceCheckouts,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return registerCommands(log, {
    'sourceGuide.draft.fromTemplate': async () => {
      const kind = await pickKind();
      const uri = kind && (await askForFile(kind, checkouts));
      if (!kind || !uri) return;
      const text = createTemplate({ kind, language: contentLanguage(), today: today() });
      const isCreated = await createUnlessThere(uri, () => new TextEncoder().encode(text));
      if (isCreated) await vscode.window.showTextDocument(uri);
    },
  });
}

async function pickKind(): Promise<TemplateKind | undefined> {
  const picks = TEMPLATE_KINDS.map((kind) => {
    const [label, detail] = KINDS[kind];
    return { label: localize(label), detail: localize(detail), template: kind };
  });
  const placeHolder = localize(message('What do you want to write?'));
  return (await vscode.window.showQuickPick(picks, { placeHolder, matchOnDetail: true }))?.template;
}

function askForFile(kind: TemplateKind, checkouts: WorkspaceCheckouts): Thenable<vscode.Uri | undefined> {
  const folder = checkouts.all[0]?.root ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  return askForDraftFile(folder && vscode.Uri.joinPath(folder, `${kind}.${contentLanguage()}.md`));
}
