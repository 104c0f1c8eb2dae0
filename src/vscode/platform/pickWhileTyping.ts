import * as vscode from 'vscode';
import type { Message } from '../../core';
import { localize } from './localize';

/** Lets a person choose from rows that are looked up again for every text typed. `undefined` if none was chosen. */
export function pickWhileTyping<Row extends vscode.QuickPickItem>(
  title: Message,
  placeHolder: Message,
  rowsFor: (typed: string) => readonly Row[],
): Promise<Row | undefined> {
  const pick = vscode.window.createQuickPick<Row>();
  pick.title = localize(title);
  pick.placeholder = localize(placeHolder);
  // What the rows were found by may be in a text that they do not show.
  const show = (typed: string): void => {
    pick.items = rowsFor(typed).map((row) => ({ ...row, alwaysShow: true }));
  };
  return new Promise((resolve) => {
    pick.onDidChangeValue(show);
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (!chosen) return;
      resolve(chosen);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    show('');
    pick.show();
  });
}
