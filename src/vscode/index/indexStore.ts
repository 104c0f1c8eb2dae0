import * as vscode from 'vscode';
import { contentHash } from '../../core';

/**
 * Stores the call index of one module in a file, for the next window. It is only a cache, so errors are logged and
 * ignored.
 */
export class IndexStore {
  private readonly file: vscode.Uri | undefined;
  private last: Promise<void> = Promise.resolve();

  constructor(
    root: vscode.Uri,
    folder: vscode.Uri | undefined,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.file = folder && vscode.Uri.joinPath(folder, `calls-${contentHash(root.toString())}.json`);
  }

  /** The stored call index; `undefined` if there is none. */
  async load(): Promise<string | undefined> {
    if (!this.file) return undefined;
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(this.file));
    } catch {
      // Nothing is stored yet.
      return undefined;
    }
  }

  /** Stores a call index. Resolves when it is written, or when that failed. */
  save(text: string): Promise<void> {
    this.last = this.last.then(() => this.saveNow(text));
    return this.last;
  }

  /** Writes a temporary file and renames it, so that nobody reads half of it. */
  private async saveNow(text: string): Promise<void> {
    if (!this.file) return;
    try {
      const temporary = this.file.with({ path: `${this.file.path}.new` });
      await vscode.workspace.fs.writeFile(temporary, new TextEncoder().encode(text));
      await vscode.workspace.fs.rename(temporary, this.file, { overwrite: true });
    } catch (error) {
      this.log.warn('index not kept', String(error));
    }
  }
}
