import type * as vscode from 'vscode';
import type { StateStore } from '../../../core';

/** The port `StateStore` on VS Code's storage for extensions. */
export class MementoStateStore implements StateStore {
  constructor(private readonly memento: vscode.Memento) {}

  get(key: string): unknown {
    return this.memento.get(key);
  }

  async set(key: string, value: unknown): Promise<void> {
    await this.memento.update(key, value);
  }
}
