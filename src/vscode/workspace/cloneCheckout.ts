import * as vscode from 'vscode';
import { message } from '../../core';
import { localize } from '../platform/localize';
import type { WorkspaceCheckouts } from './workspaceCheckouts';

/** The label of a button that clones the first repository that a pack describes; `undefined` if no pack can be read. */
export function cloneLabel({ allPacks }: WorkspaceCheckouts): string | undefined {
  const name = allPacks.find(({ about }) => about !== undefined)?.about?.name;
  return name === undefined ? undefined : localize(message('Clone {0}…', name));
}

/** Clones the first repository that a pack describes. Where VS Code cannot clone, says so and offers its page. */
export async function cloneCheckout(checkouts: WorkspaceCheckouts): Promise<void> {
  await checkouts.settled();
  const repository = checkouts.allPacks.find(({ about }) => about !== undefined)?.about?.repository;
  if (repository === undefined) {
    void vscode.window.showInformationMessage(
      localize(message('No walkthrough can be read. The Problems panel says why.')),
    );
    return;
  }
  if ((await vscode.commands.getCommands(true)).includes('git.clone')) {
    // The Git extension asks for a folder, clones, and offers to open the clone.
    await vscode.commands.executeCommand('git.clone', repository);
    return;
  }
  const open = localize(message('Open in Browser'));
  const text = localize(
    message('This VS Code cannot clone. Clone {0} elsewhere, then open its folder here.', repository),
  );
  if ((await vscode.window.showInformationMessage(text, open)) === open)
    await vscode.env.openExternal(vscode.Uri.parse(repository));
}
