import type * as vscode from 'vscode';
import { message } from '../../core';
import type { WriterFolder } from '../platform/writerFolder';

/** Asks where to write a new draft; `undefined` if the writer cancels. The chosen file may already exist. */
export function askForDraftFile(
  folder: WriterFolder,
  root: vscode.Uri | undefined,
  name: string,
): Promise<vscode.Uri | undefined> {
  return folder.askForFile({
    root,
    name,
    filters: { Markdown: ['md'] },
    title: message('Where should the draft be written?'),
    saveLabel: message('Create Draft'),
  });
}
