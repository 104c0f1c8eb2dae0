import * as vscode from 'vscode';
import { message } from '../../core';
import { localize } from '../platform/localize';

/** Asks where a new draft goes; `undefined` when the writer thinks better of it. A file that exists may be chosen. */
export function askForDraftFile(proposed: vscode.Uri | undefined): Thenable<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({
    ...(proposed && { defaultUri: proposed }),
    filters: { Markdown: ['md'] },
    title: localize(message('Where should the draft be written?')),
    saveLabel: localize(message('Create Draft')),
  });
}
