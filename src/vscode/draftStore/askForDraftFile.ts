import * as vscode from 'vscode';
import { message } from '../../core';
import { localize } from '../platform/localize';

/** Asks where to write a new draft; `undefined` if the writer cancels. The chosen file may already exist. */
export function askForDraftFile(proposed: vscode.Uri | undefined): Thenable<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({
    ...(proposed && { defaultUri: proposed }),
    filters: { Markdown: ['md'] },
    title: localize(message('Where should the draft be written?')),
    saveLabel: localize(message('Create Draft')),
  });
}
