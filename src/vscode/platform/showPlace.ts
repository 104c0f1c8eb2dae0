import * as vscode from 'vscode';
import { message, type Place } from '../../core';
import { toVscodeRange } from './adapters/ranges';
import { localize } from './localize';

/** Counts the places that were asked for. */
let latest = 0;

/**
 * Opens a place and puts the cursor on its site, or on the declared name. The focus stays where it is unless told. Of
 * several places that are asked for at once, only the last is shown, and the others yield `undefined`.
 */
export async function showPlace(
  uri: vscode.Uri,
  place: Place,
  focus: 'keep' | 'editor',
): Promise<vscode.TextEditor | undefined> {
  const wanted = ++latest;
  const target = toVscodeRange(place.site ?? place.name);
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    if (wanted !== latest) return undefined;
    const viewColumn = columnBesidePage();
    const editor = await vscode.window.showTextDocument(document, {
      preserveFocus: focus === 'keep',
      ...(viewColumn !== undefined && { viewColumn }),
      selection: new vscode.Range(target.start, target.start),
    });
    if (wanted !== latest) return undefined;
    // Only line starts are revealed, else a long line would scroll the code sideways.
    const top = new vscode.Position((place.site ?? place.range).start.line, 0);
    const how = place.site ? vscode.TextEditorRevealType.InCenter : vscode.TextEditorRevealType.AtTop;
    editor.revealRange(new vscode.Range(top, top), how);
    return editor;
  } catch {
    // The file went between resolving and opening.
    if (wanted !== latest) return undefined;
    void vscode.window.showWarningMessage(
      localize(message('{0} can no longer be opened. Refresh the walkthroughs.', place.path)),
    );
    return undefined;
  }
}

/** Where a page such as the walkthrough map is active, code opens in another group if there is one with code, and leaves the page open. */
function columnBesidePage(): vscode.ViewColumn | undefined {
  const { activeTabGroup, all } = vscode.window.tabGroups;
  if (!(activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview)) return undefined;
  return all.find(
    (group) => group !== activeTabGroup && group.activeTab?.input instanceof vscode.TabInputText,
  )?.viewColumn;
}
