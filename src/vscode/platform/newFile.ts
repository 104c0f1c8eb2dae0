import * as vscode from 'vscode';
import { message } from '../../core';
import { localize } from './localize';

/** A file to create. */
export interface FileToCreate {
  readonly uri: vscode.Uri;
  /** The bytes to write. */
  readonly contents: Uint8Array;
}

/** True if a file or folder exists at a URI. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    // There is nothing at this URI.
    return false;
  }
}

/** Creates files and never overwrites one. False if one cannot be created; the files before it stay. */
export async function createAllFiles(files: readonly FileToCreate[]): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, contents } of files)
    edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents });
  return vscode.workspace.applyEdit(edit);
}

/** Creates a file; false if it exists. Safe even if another program creates the file at the same time. */
export async function createFile(uri: vscode.Uri, contents: Uint8Array): Promise<boolean> {
  return createAllFiles([{ uri, contents }]);
}

/**
 * Creates a file unless it exists. Computes the contents only if needed. If the file exists, returns false and offers to
 * open it.
 */
export async function createUnlessThere(
  uri: vscode.Uri,
  contents: () => Uint8Array | Promise<Uint8Array>,
): Promise<boolean> {
  if (!(await exists(uri)) && (await createFile(uri, await contents()))) return true;
  await offerExisting(uri);
  return false;
}

/** Tells the user that a file already exists and was not changed, and offers to open it. */
export async function offerExisting(uri: vscode.Uri): Promise<void> {
  const open = localize(message('Open It'));
  const text = localize(message('This file already exists and was not changed. Choose another name.'));
  if ((await vscode.window.showWarningMessage(text, open)) === open)
    await vscode.commands.executeCommand('vscode.open', uri);
}
