import * as vscode from 'vscode';
import { joinSentences, message, type Message } from '../../../core';
import { localize } from '../../platform/localize';

/**
 * Shows lines of a draft beside the code. False if it does nothing: the draft is a hidden tab of the code's own group, and
 * showing it would hide the code.
 */
export async function revealBeside(
  document: vscode.TextDocument,
  line: number,
  lastLine: number,
): Promise<boolean> {
  const range = new vscode.Range(line, 0, lastLine, 0);
  const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  if (visible) {
    visible.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    return true;
  }
  const group = groupOf(document);
  if (group?.isActive) return false;
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: group?.viewColumn ?? vscode.ViewColumn.Beside,
    preserveFocus: true,
    preview: false,
  });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
  return true;
}

/** Shows messages with a button that goes to a line of a draft. Does not wait for the answer. `line` is 0-based. */
export function offerDraftLine(
  document: vscode.TextDocument,
  line: number,
  texts: readonly Message[],
  kind: 'information' | 'warning',
): void {
  const show = localize(message('Show'));
  const text = joinSentences(texts.map(localize));
  const said =
    kind === 'warning'
      ? vscode.window.showWarningMessage(text, show)
      : vscode.window.showInformationMessage(text, show);
  void said.then((answer) => (answer === show ? goTo(document, line) : undefined));
}

async function goTo(document: vscode.TextDocument, line: number): Promise<void> {
  const viewColumn = groupOf(document)?.viewColumn;
  const at = document.validatePosition(new vscode.Position(line, 0));
  await vscode.window.showTextDocument(document, {
    ...(viewColumn !== undefined && { viewColumn }),
    selection: new vscode.Range(at, at),
    preview: false,
  });
}

/** The editor group that has a tab for a document. */
function groupOf({ uri }: vscode.TextDocument): vscode.TabGroup | undefined {
  return vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  );
}
