import * as vscode from 'vscode';

/** A function that the argument of a command names, such as that of a code lens. */
export interface NamedFunction {
  /** File of the declaration. */
  readonly uri: vscode.Uri;
  /** 0-based line of the declaration. */
  readonly line: number;
  /** As the call index prints it; absent if the line is enough. */
  readonly symbol?: string;
}

/** Validates the argument of a command; `undefined` if it has another form. */
export function asNamedFunction(value: unknown): NamedFunction | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { uri, line, symbol } = value as Partial<Record<keyof NamedFunction, unknown>>;
  if (!(uri instanceof vscode.Uri) || typeof line !== 'number') return undefined;
  return { uri, line, ...(typeof symbol === 'string' && { symbol }) };
}
