import * as vscode from 'vscode';
import { fillIn, type Message } from '../../core';

/** A message in VS Code's display language. Names and numbers are returned as text. */
export function localize(text: Message | string | number): string {
  if (typeof text !== 'object') return String(text);
  return fillIn(vscode.l10n.t(text.template), text.args.map(localize));
}
