import * as vscode from 'vscode';
import { message } from '../../core';
import { localize } from './localize';

/** A file that is to be created. */
export interface NewFile {
  readonly uri: vscode.Uri;
  readonly contents: Uint8Array;
}

/** True when there is something at an address. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    // Not there: the wanted case.
    return false;
  }
}

/** Creates files only where there are none. False as soon as one cannot be created; those before it stay. */
export async function createFiles(files: readonly NewFile[]): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, contents } of files)
    edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents });
  return vscode.workspace.applyEdit(edit);
}

/** Creates the file only where there is none, whatever happened since it was looked for. */
export async function createFile(uri: vscode.Uri, contents: Uint8Array): Promise<boolean> {
  return createFiles([{ uri, contents }]);
}

/**
 * Creates a file, and makes its contents only when there is none yet. False when there is one: it stays as it is, and
 * the person is told and may open it.
 */
export async function createUnlessThere(
  uri: vscode.Uri,
  contents: () => Uint8Array | Promise<Uint8Array>,
): Promise<boolean> {
  if (!(await exists(uri)) && (await createFile(uri, await contents()))) return true;
  await offerExisting(uri);
  return false;
}

/** Says that a file was left as it is, and offers to open it. */
export async function offerExisting(uri: vscode.Uri): Promise<void> {
  const open = localize(message('Open It'));
  const text = localize(message('This file already exists and was not changed. Choose another name.'));
  if ((await vscode.window.showWarningMessage(text, open)) === open)
    await vscode.commands.executeCommand('vscode.open', uri);
}
