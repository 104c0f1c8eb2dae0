import * as vscode from 'vscode';
import { changeBetween, editAnchor, type AnchorRepair } from '../../../core';

/** The file of an anchor as it was when the person was asked. */
export interface FileBefore {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly isDirty: boolean;
}

/** `stale`: the file does not say what it said before, or cannot be changed. */
export type RepairOutcome = 'saved' | 'unsaved' | 'stale';

export async function fileBefore(uri: vscode.Uri): Promise<FileBefore> {
  const document = await vscode.workspace.openTextDocument(uri);
  return { document, version: document.version, isDirty: document.isDirty };
}

/**
 * Writes a repaired anchor into its file as one edit that one undo takes back. Saves it unless the file had other edits
 * that were not saved. A file that changed meanwhile, in the editor or on disk, is left as it is.
 */
export async function writeRepair(before: FileBefore, repair: AnchorRepair): Promise<RepairOutcome> {
  const { document, isDirty } = before;
  if (await hasChanged(before)) return 'stale';
  const text = document.getText();
  const repaired = editAnchor(text, repair);
  if (repaired === undefined) return 'stale';
  const change = changeBetween(text, repaired);
  const range = new vscode.Range(document.positionAt(change.start), document.positionAt(change.end));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, change.text);
  if (!(await vscode.workspace.applyEdit(edit))) return 'stale';
  return !isDirty && (await document.save()) ? 'saved' : 'unsaved';
}

async function hasChanged({ document, version, isDirty }: FileBefore): Promise<boolean> {
  if (document.isClosed || document.version !== version || document.isDirty !== isDirty) return true;
  if (isDirty) return false;
  try {
    // The editor hears of changes on disk a little later.
    const bytes = await vscode.workspace.fs.readFile(document.uri);
    return new TextDecoder().decode(bytes) !== document.getText();
  } catch {
    // The file is gone.
    return true;
  }
}
