import * as vscode from 'vscode';
import { joinSentences, exportTours, message, type ExportedTours } from '../../../core';
import { registerCommands } from '../../platform/commands';
import { localize } from '../../platform/localize';
import { runLongWork } from '../../platform/longWork';
import { pickOne } from '../../platform/pickOne';
import { createAllFiles, exists, offerExisting } from '../../platform/newFile';
import { contentLanguage } from '../../platform/settings';
import { currentStepOf, OpenStep, OpenWalkthrough } from '../../reading/openWalkthrough';
import type { Reading } from '../../reading/reading';
import { wantedWalkthrough } from '../../reading/startWalkthrough';

/** The folder where CodeTour looks for tours. See "Tour Files" in the README of CodeTour. */
const TOURS = '.tours';

/** Registers "Export the Walkthrough as CodeTour…". It writes a `.tour` file for each language. */
export function registerExportTours(reading: Reading, log: vscode.LogOutputChannel): vscode.Disposable {
  return registerCommands(log, {
    'sourceGuide.tour.export': async (item) => {
      await reading.checkouts.settled();
      const isRow = item instanceof OpenWalkthrough || item instanceof OpenStep;
      const wanted = await wantedWalkthrough(
        reading,
        isRow ? item : currentStepOf(reading),
        message('Export a Walkthrough as CodeTour'),
      );
      const folder = wanted && (await askForFolder(wanted));
      if (wanted && folder) await write(wanted, folder, log);
    },
  });
}

async function askForFolder({ open }: OpenWalkthrough): Promise<vscode.Uri | undefined> {
  const usual = vscode.Uri.joinPath(open.root, TOURS);
  const here = {
    label: TOURS,
    description: vscode.workspace.asRelativePath(usual, true),
    detail: localize(message('where CodeTour looks for tours')),
  };
  const other = { label: localize(message('Another Folder…')) };
  const picked = await pickOne(message('Where should the tours be written?'), [here, other]);
  if (picked !== other) return picked && usual;
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    defaultUri: open.root,
    title: localize(message('Where should the tours be written?')),
    openLabel: localize(message('Write Tours')),
  });
  return chosen?.[0];
}

async function write(
  { open, walkthrough }: OpenWalkthrough,
  folder: vscode.Uri,
  log: vscode.LogOutputChannel,
): Promise<void> {
  const made = await runLongWork(message('Writing the tours …'), (cancellation) =>
    exportTours({ checkout: open.checkout, walkthrough, cancellation }),
  );
  if (!made) return;
  const { files, problems } = made;
  const contents = files.map(({ path, text }) => ({
    uri: vscode.Uri.joinPath(folder, path),
    contents: new TextEncoder().encode(text),
  }));
  const taken = async (): Promise<vscode.Uri | undefined> => {
    for (const { uri } of contents) if (await exists(uri)) return uri;
    return undefined;
  };
  const before = await taken();
  if (before) {
    await offerExisting(before);
    return;
  }
  if (!(await createAllFiles(contents))) {
    const since = await taken();
    if (since) await offerExisting(since);
    else throw new Error(localize(message('The tours could not be written to {0}.', folder.path)));
    return;
  }
  for (const problem of problems) log.warn(problem.path, localize(problem.message));
  const own = contents.find(({ uri }) => uri.path.endsWith(`.${contentLanguage()}.tour`));
  await sayWritten(own?.uri, folder, problems);
}

async function sayWritten(
  toOpen: vscode.Uri | undefined,
  folder: vscode.Uri,
  problems: ExportedTours['problems'],
): Promise<void> {
  const openIt = localize(message('Open It'));
  const written = localize(
    message('The tours were written to {0}.', vscode.workspace.asRelativePath(folder)),
  );
  const said =
    problems.length === 0
      ? vscode.window.showInformationMessage(written, openIt)
      : vscode.window.showWarningMessage(
          joinSentences([written, ...problems.slice(0, 3).map((problem) => localize(problem.message))]),
          openIt,
        );
  if ((await said) === openIt && toOpen) await vscode.commands.executeCommand('vscode.open', toOpen);
}
