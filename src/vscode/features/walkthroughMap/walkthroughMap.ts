import * as vscode from 'vscode';
import { message, type ReadingSession } from '../../../core';
import { registerCommands } from '../../platform/commands';
import { localize } from '../../platform/localize';
import { createFile, exists, offerExisting } from '../../platform/newFile';
import { contentLanguage } from '../../platform/settings';
import type { WorkspaceCheckouts } from '../../workspace/workspaceCheckouts';
import { FlowMapPanel, type MapSubject } from './mapPanel';
import { pictureOf } from './mapPicture';

/** Pixels for each unit of a picture, so that it stays sharp on dense screens and in print. */
const PNG_SCALE = 2;

/** The commands that show the map of a walkthrough large, and save it as a picture. */
export function registerFlowMap(
  extensionUri: vscode.Uri,
  checkouts: WorkspaceCheckouts,
  session: ReadingSession,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const panel = new FlowMapPanel(extensionUri, checkouts, session);
  const subject = async (): Promise<MapSubject | undefined> =>
    session.current ?? panel.shown ?? (await pickSubject(checkouts));
  return vscode.Disposable.from(
    panel,
    session.onDidChange(() => void panel.update()),
    checkouts.onDidChange(() => void panel.update()),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('sourceGuide')) void panel.update();
    }),
    registerCommands(log, {
      'sourceGuide.flowMap.open': async () => {
        const wanted = await subject();
        if (wanted) panel.show(wanted);
      },
      'sourceGuide.flowMap.saveSvg': async () => {
        const wanted = await subject();
        const svg = wanted && (await pictureOf(wanted));
        if (svg) await save(checkouts, wanted, 'svg', () => Promise.resolve(new TextEncoder().encode(svg)));
      },
      'sourceGuide.flowMap.savePng': async () => {
        const wanted = await subject();
        const svg = wanted && (await pictureOf(wanted));
        if (svg) await save(checkouts, wanted, 'png', () => panel.render(wanted, svg, PNG_SCALE));
      },
    }),
  );
}

async function pickSubject(checkouts: WorkspaceCheckouts): Promise<MapSubject | undefined> {
  await checkouts.settled();
  const picks = checkouts.all.flatMap((open) =>
    open.checkout.pack.walkthroughs.map((walkthrough) => ({
      label: walkthrough.prose[contentLanguage()].title || walkthrough.id,
      description: checkouts.distinctionOf(open),
      subject: { checkout: open.checkout, walkthrough },
    })),
  );
  if (picks.length === 0) {
    void vscode.window.showInformationMessage(
      localize(message('Open a checkout of openGemini first; its go.mod is how it is recognised.')),
    );
    return undefined;
  }
  const placeHolder = localize(message('Which walkthrough?'));
  return (await vscode.window.showQuickPick(picks, { placeHolder }))?.subject;
}

/** Asks where to save a picture, and makes it only then. Nothing that is there is overwritten. */
async function save(
  checkouts: WorkspaceCheckouts,
  { checkout, walkthrough }: MapSubject,
  ending: 'svg' | 'png',
  make: () => Promise<Uint8Array | undefined>,
): Promise<void> {
  const root = checkouts.openOf(checkout)?.root;
  const name = `${walkthrough.id}.${contentLanguage()}.${ending}`;
  const uri = await vscode.window.showSaveDialog({
    ...(root && { defaultUri: vscode.Uri.joinPath(root, name) }),
    filters: { [ending.toUpperCase()]: [ending] },
    title: localize(message('Where should the picture be saved?')),
    saveLabel: localize(message('Save Picture')),
  });
  if (!uri) return;
  if (await exists(uri)) {
    await offerExisting(uri);
    return;
  }
  const contents = await make();
  if (!contents) throw new Error(localize(message('The picture could not be drawn.')));
  if (!(await createFile(uri, contents))) {
    await offerExisting(uri);
    return;
  }
  const open = localize(message('Open It'));
  const saved = localize(message('The flow map was saved in {0}.', vscode.workspace.asRelativePath(uri)));
  if ((await vscode.window.showInformationMessage(saved, open)) === open)
    await vscode.commands.executeCommand('vscode.open', uri);
}
