import * as vscode from 'vscode';
import { message, type Target } from '../../../core';
import { localize } from '../../platform/localize';
import { pickOne } from '../../platform/pickOne';
import { fileNameOf } from '../../platform/paths';
import { exists } from '../../platform/newFile';
import { folderOfDraft, nameOfDraft } from './draftDocument';

/** Asks for the folder to write to: a new one beside the draft, or another one. `undefined` if the writer cancels. */
export async function askForFolder(
  document: vscode.TextDocument,
  target: Target,
): Promise<vscode.Uri | undefined> {
  const beside = folderOfDraft(document);
  const fresh = beside && (await newFolder(beside, `${nameOfDraft(document)}-${target.id}`));
  if (fresh) {
    const created = {
      label: localize(message('New Folder {0}', fileNameOf(fresh))),
      description: localize(message('beside the draft')),
      folder: fresh,
    };
    const other = { label: localize(message('Choose a Folder…')), description: '', folder: undefined };
    const title = message('Where should the files be written? Nothing is overwritten.');
    // A page that takes the focus late would throw the answer to the first question away.
    const picked = await pickOne(title, [created, other], { ignoreFocusOut: true });
    if (!picked || picked.folder) return picked?.folder;
  }
  return chooseFolder(beside ?? vscode.workspace.workspaceFolders?.[0]?.uri);
}

/** Asks for an existing folder; `undefined` if the writer cancels. */
export async function chooseFolder(from: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectFolders: true,
    canSelectFiles: false,
    ...(from && { defaultUri: from }),
    title: localize(message('Where should the files be written?')),
    openLabel: localize(message('Export Here')),
  });
  return chosen?.[0];
}

const MOST_TRIES = 100;

/** A folder that does not exist yet: the name, or the name with a number. `undefined` if too many exist. */
async function newFolder(parent: vscode.Uri, name: string): Promise<vscode.Uri | undefined> {
  for (let number = 1; number <= MOST_TRIES; number++) {
    const folder = vscode.Uri.joinPath(parent, number === 1 ? name : `${name}-${number}`);
    if (!(await exists(folder))) return folder;
  }
  return undefined;
}
