import * as vscode from 'vscode';
import { languageOf, message, type Message } from '../../core';
import { inBackground } from '../platform/failures';
import { localize } from '../platform/localize';
import { cloneCheckout, cloneLabel } from './cloneCheckout';
import type { WorkspaceCheckouts } from './workspaceCheckouts';

/** Tells the reader which checkouts to open. Used when a command needs a checkout and none is open. */
export function askForCheckout(checkouts: WorkspaceCheckouts): void {
  inBackground(checkouts.log, 'ask for a checkout', async () => {
    const openFolder = openFolderLabel();
    const clone = checkouts.state === 'noFolder' ? cloneLabel(checkouts) : undefined;
    const buttons = [openFolder, ...(clone === undefined ? [] : [clone])];
    const chosen = await vscode.window.showInformationMessage(localize(requestFor(checkouts)), ...buttons);
    if (chosen === openFolder) await openOtherFolder();
    else if (chosen !== undefined) await cloneCheckout(checkouts);
  });
}

/** The label of a button that opens a folder. */
export function openFolderLabel(): string {
  return localize(message('Open Folder…'));
}

/** Lets the reader choose a folder, and opens it. */
export async function openOtherFolder(): Promise<void> {
  await vscode.commands.executeCommand('vscode.openFolder');
}

/** Projects are named only where no folder is open: in any other one, they would be those of somebody else. */
function requestFor(checkouts: WorkspaceCheckouts): Message {
  const projects = describedProjects(checkouts);
  if (projects === undefined) return message('No walkthrough can be read. The Problems panel says why.');
  switch (checkouts.state) {
    case 'noModule':
      return noCheckoutText(checkouts);
    case 'otherModule':
      return noPackText(checkouts);
    default:
      return message('Open a checkout of {0} first.', projects);
  }
}

/** Says that the open folders hold no module. */
export function noCheckoutText({ languages }: WorkspaceCheckouts): Message {
  return message(
    'None of these files was found, neither in this folder nor above it nor a few levels below: {0}. Open the root of a checkout.',
    languages.all.map(({ files }) => files.manifest.name).join(', '),
  );
}

/** Says that no pack describes the modules that are open, and how to get one. */
export function noPackText({ unknownModules }: WorkspaceCheckouts): Message {
  return message(
    'This is {0}. No pack describes it. Put the cursor in a function and run “New Walkthrough…” to make your own. The Call Flow view works without a pack.',
    unknownModules.slice(0, 3).join(', '),
  );
}

/** The projects that packs describe, such as "a, b or c"; `undefined` if no pack can be read. */
export function describedProjects({ allPacks }: WorkspaceCheckouts): string | Message | undefined {
  const names = [...new Set(allPacks.flatMap(({ about }) => about?.name ?? []))];
  const last = names.pop();
  const separator = languageOf(vscode.env.language) === 'zh-cn' ? '、' : ', ';
  return last === undefined || names.length === 0 ? last : message('{0} or {1}', names.join(separator), last);
}
