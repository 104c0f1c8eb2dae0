import * as vscode from 'vscode';
import type { Message } from '../../core';
import { localize } from './localize';

const MILLISECONDS = 5000;

/** Says in the status bar, for a few seconds, what a command did where nothing else shows it. */
export function sayInStatusBar(text: Message): void {
  vscode.window.setStatusBarMessage(localize(text), MILLISECONDS);
}
