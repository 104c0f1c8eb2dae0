import * as vscode from 'vscode';
import { changeBetween, editAnchor, type AnchorRepair } from '../../../core';

/** The file of anchors as it was when a repair started. */
export interface FileBefore {
  /** The open `walkthrough.json` or `pack.json`. */
  readonly document: vscode.TextDocument;
  /** Version of the document at the start. */
  readonly version: number;
  /** True if the document had unsaved edits at the start. */
  readonly isDirty: boolean;
}

/**
 * `saved`: written and saved. `unsaved`: written, but the file has other unsaved edits. `stale`: nothing was written,
 * because the file changed or cannot be changed.
 */
export type RepairOutcome = 'saved' | 'unsaved' | 'stale';

/** Opens the file and notes its state, for `writeRepair`. */
export async function fileBefore(uri: vscode.Uri): Promise<FileBefore> {
  const document = await vscode.workspace.openTextDocument(uri);
  return { document, version: document.version, isDirty: document.isDirty };
}

/**
 * Writes repaired anchors into their file, all or none. One undo reverts it. Saves the file unless it had unsaved edits before. Changes
 * nothing if the file was changed since `before`, in the editor or on disk.
 */
export async function writeRepairs(
  before: FileBefore,
  repairs: readonly AnchorRepair[],
): Promise<RepairOutcome> {
  const { document, isDirty } = before;
  if (await hasChanged(before)) return 'stale';
  const text = document.getText();
  const repaired = repairs.reduce<string | undefined>(
    (edited, repair) => (edited === undefined ? undefined : editAnchor(edited, repair)),
    text,
  );
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
    // The editor notices changes on disk with a delay.
    const bytes = await vscode.workspace.fs.readFile(document.uri);
    return new TextDecoder().decode(bytes) !== document.getText();
  } catch {
    // The file is gone.
    return true;
  }
}
