import * as vscode from 'vscode';
import { message, type Message } from '../../../core';
import { localize } from '../../platform/localize';

/** Shows lines of a draft beside the code, as far as that hides no code: a draft behind it in the same group stays there. */
export async function revealBeside(
  document: vscode.TextDocument,
  line: number,
  lastLine: number,
): Promise<void> {
  const range = new vscode.Range(line, 0, lastLine, 0);
  const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  if (visible) {
    visible.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    return;
  }
  const group = groupOf(document);
  if (group?.isActive) return;
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: group?.viewColumn ?? vscode.ViewColumn.Beside,
    preserveFocus: true,
    preview: false,
  });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
}

/** Says something of a line of a draft and offers to go there. Does not wait for the answer. */
export function offerDraftLine(
  document: vscode.TextDocument,
  line: number,
  texts: readonly Message[],
  kind: 'information' | 'warning',
): void {
  const show = localize(message('Show'));
  const text = texts.map(localize).join(' ');
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

/** The group of editors that has a tab of a document. */
function groupOf({ uri }: vscode.TextDocument): vscode.TabGroup | undefined {
  return vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  );
}
