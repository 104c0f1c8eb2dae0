import * as vscode from 'vscode';
import type { TextRange } from '../../../core';

export function toVscodeRange({ start, end }: TextRange): vscode.Range {
  return new vscode.Range(start.line, start.column, end.line, end.column);
}
