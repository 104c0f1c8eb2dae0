import * as vscode from 'vscode';
import type { Message } from '../../core';

/** A message in VS Code's display language. */
export function localize({ template, args }: Message): string {
  const texts = args.map((argument) => (typeof argument === 'object' ? localize(argument) : argument));
  return vscode.l10n.t(template, ...texts);
}
