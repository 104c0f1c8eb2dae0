import * as vscode from 'vscode';
import type { TextRange } from '../../../core';

/** A range of the core as a range of VS Code. Both are 0-based and count UTF-16 units. */
export function toVscodeRange({ start, end }: TextRange): vscode.Range {
  return new vscode.Range(start.line, start.column, end.line, end.column);
}
