import * as vscode from 'vscode';

/** A function as the argument of a command names it, such as that of a code lens. */
export interface NamedFunction {
  readonly uri: vscode.Uri;
  /** Where it is declared, from 0. */
  readonly line: number;
  /** As the index prints it; absent where the line is enough. */
  readonly symbol?: string;
}

/** Checks the argument of a command. */
export function asNamedFunction(value: unknown): NamedFunction | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { uri, line, symbol } = value as Partial<Record<keyof NamedFunction, unknown>>;
  if (!(uri instanceof vscode.Uri) || typeof line !== 'number') return undefined;
  return { uri, line, ...(typeof symbol === 'string' && { symbol }) };
}
