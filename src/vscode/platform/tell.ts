import * as vscode from 'vscode';
import type { Message } from '../../core';
import { localize } from './localize';

/** Tells a person in a sentence why a command did nothing. Nobody waits for the answer. */
export function tell(text: Message | string): undefined {
  void vscode.window.showInformationMessage(typeof text === 'string' ? text : localize(text));
}
