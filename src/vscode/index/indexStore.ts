import * as vscode from 'vscode';
import { contentHash } from '../../core';

/** Keeps the index of one checkout from one window to the next. It is only a cache: failing to keep it does no harm. */
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

  /** What was kept; `undefined` when there is nothing. */
  async load(): Promise<string | undefined> {
    if (!this.file) return undefined;
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(this.file));
    } catch {
      // Nothing was kept yet.
      return undefined;
    }
  }

  save(text: string): Promise<void> {
    this.last = this.last.then(() => this.saveNow(text));
    return this.last;
  }

  /** Written beside and renamed, so that half of it is never read. */
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
