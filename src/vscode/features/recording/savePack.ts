import * as vscode from 'vscode';
import { message } from '../../../core';
import { localize } from '../../platform/localize';
import { exists } from '../../platform/newFile';
import { fileNameOf } from '../../platform/paths';
import { tell } from '../../platform/tell';
import type { Reading } from '../../reading/reading';
import { PACKS_FOLDER } from './newWalkthrough';
import { ownPack } from './texts';

/** Copies a pack of the author to `.source-guide` of a folder that the author chooses. Overwrites nothing. */
export async function savePackAs(reading: Reading): Promise<void> {
  const open = await ownPack(reading, message('Which pack should be copied?'));
  if (!open) return;
  const [chosen] =
    (await vscode.window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      title: localize(message('To which repository should the pack be copied?')),
      openLabel: localize(message('Copy Here')),
    })) ?? [];
  if (!chosen) return;
  const packs = fileNameOf(chosen) === PACKS_FOLDER ? chosen : vscode.Uri.joinPath(chosen, PACKS_FOLDER);
  const target = vscode.Uri.joinPath(packs, fileNameOf(open.home.folder));
  if (await exists(target)) {
    tell(message('{0} already exists, so nothing was copied.', target.path));
    return;
  }
  await vscode.workspace.fs.copy(open.home.folder, target, { overwrite: false });
  tell(message('The pack was copied to {0}.', target.path));
}
