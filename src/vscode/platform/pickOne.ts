import * as vscode from 'vscode';
import type { Message } from '../../core';
import { localize } from './localize';

/** How a list to choose from looks, beside its title. */
export interface PickLook extends Pick<
  vscode.QuickPickOptions,
  'matchOnDescription' | 'matchOnDetail' | 'ignoreFocusOut'
> {
  /** A hint in the empty field. */
  readonly placeHolder?: Message | string;
}

/** Lets a person choose a row. The title says what the choice is for. `undefined` if none was chosen. */
export function pickOne<Row extends vscode.QuickPickItem>(
  title: Message | string,
  rows: readonly Row[] | Thenable<readonly Row[]>,
  { placeHolder, ...look }: PickLook = {},
): Thenable<Row | undefined> {
  return vscode.window.showQuickPick(rows, {
    ...look,
    title: textOf(title),
    ...(placeHolder !== undefined && { placeHolder: textOf(placeHolder) }),
  });
}

function textOf(text: Message | string): string {
  return typeof text === 'string' ? text : localize(text);
}
