import * as vscode from 'vscode';
import { createDraft, message, type Language, type ReadingSession, type Walkthrough } from '../../../core';
import { registerCommands } from '../../commands';
import { localize } from '../../localize';
import { createFile, exists, offerExisting } from '../../newFile';
import { contentLanguage } from '../../settings';
import type { OpenCheckout, WorkspaceCheckouts } from '../../workspaceCheckouts';

interface Wanted {
  readonly open: OpenCheckout;
  readonly walkthrough: Walkthrough;
}

/** "New Essay Draft…": a Markdown file from a walkthrough. */
export function registerDraftCreation(
  checkouts: WorkspaceCheckouts,
  session: ReadingSession,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return registerCommands(log, {
    'sourceGuide.draft.create': async () => {
      await checkouts.settled();
      const wanted = await pick(checkouts, session);
      const language = contentLanguage();
      const uri = wanted && (await askForFile(wanted, language));
      if (!wanted || !uri) return;
      if (await exists(uri)) {
        await offerExisting(uri);
        return;
      }
      const today = new Date().toISOString().slice(0, 10);
      const text = await createDraft({
        checkout: wanted.open.checkout,
        walkthrough: wanted.walkthrough,
        language,
        today,
      });
      if (await createFile(uri, new TextEncoder().encode(text))) await vscode.window.showTextDocument(uri);
      else await offerExisting(uri);
    },
  });
}

async function pick(checkouts: WorkspaceCheckouts, session: ReadingSession): Promise<Wanted | undefined> {
  const all = checkouts.all.flatMap((open) =>
    open.checkout.pack.walkthroughs.map((walkthrough) => ({ open, walkthrough })),
  );
  if (all.length === 0) {
    void vscode.window.showInformationMessage(
      localize(message('Open a checkout of openGemini first; its go.mod is how it is recognised.')),
    );
    return undefined;
  }
  const isCurrent = ({ open, walkthrough }: Wanted): boolean =>
    session.current?.walkthrough === walkthrough && session.current.checkout === open.checkout;
  const picks = [...all.filter(isCurrent), ...all.filter((wanted) => !isCurrent(wanted))].map((wanted) => ({
    label: wanted.walkthrough.prose[contentLanguage()].title || wanted.walkthrough.id,
    description: checkouts.distinctionOf(wanted.open),
    wanted,
  }));
  const placeHolder = localize(message('Which walkthrough does the essay follow?'));
  return (await vscode.window.showQuickPick(picks, { placeHolder }))?.wanted;
}

async function askForFile(
  { open, walkthrough }: Wanted,
  language: Language,
): Promise<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(open.root, `${walkthrough.id}.${language}.md`),
    filters: { Markdown: ['md'] },
    title: localize(message('Where should the draft be written?')),
    saveLabel: localize(message('Create Draft')),
  });
}
