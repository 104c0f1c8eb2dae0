import * as vscode from 'vscode';
import { message, type Place } from '../../core';
import { toVscodeRange } from './adapters/ranges';
import { localize } from './localize';

/** Number of the latest request. */
let latest = 0;

/**
 * Opens a place and puts the cursor on its site, else on the declared name. If several places are requested at the same
 * time, only the last one is shown, and the other calls resolve to `undefined`. So does a call for a file that cannot be
 * opened, after telling the reader.
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
    // Reveal only the start of the line, because a long line would scroll the code sideways.
    const top = new vscode.Position((place.site ?? place.range).start.line, 0);
    const how = place.site ? vscode.TextEditorRevealType.InCenter : vscode.TextEditorRevealType.AtTop;
    editor.revealRange(new vscode.Range(top, top), how);
    return editor;
  } catch {
    // The file was deleted after the anchor was resolved.
    if (wanted !== latest) return undefined;
    void vscode.window.showWarningMessage(
      localize(message('{0} can no longer be opened. Refresh the walkthroughs.', place.path)),
    );
    return undefined;
  }
}

/**
 * If a page such as the walkthrough map is active, or the text of a walkthrough that its author writes, the column of another
 * group, one with code first, so that the page stays visible.
 */
function columnBesidePage(): vscode.ViewColumn | undefined {
  const { activeTabGroup, all } = vscode.window.tabGroups;
  if (!isBesideCode(activeTabGroup.activeTab?.input)) return undefined;
  const others = all.filter((group) => group !== activeTabGroup);
  const withCode = others.find(
    ({ activeTab }) => activeTab?.input instanceof vscode.TabInputText && !isBesideCode(activeTab.input),
  );
  return (withCode ?? others[0])?.viewColumn ?? vscode.ViewColumn.Beside;
}

function isBesideCode(input: unknown): boolean {
  if (input instanceof vscode.TabInputWebview) return true;
  return input instanceof vscode.TabInputText && /\/\.source-guide\/.+\.md$/.test(input.uri.path);
}
