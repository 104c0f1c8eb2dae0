import * as vscode from 'vscode';
import type { Message } from '../../core';
import { localize } from './localize';
import { exists } from './newFile';
import { proposedFolder } from './proposedFolder';
import { readSetting } from './settings';

const KEY = 'draft.lastFolder';

/** A file for which the writer is asked for a place. */
export interface WriterFile {
  /** The checkout that it is about; `undefined` without one. */
  readonly root: vscode.Uri | undefined;
  /** The name to propose. */
  readonly name: string;
  /** What kind of file it is, with its extensions. */
  readonly filters: Readonly<Record<string, string[]>>;
  /** The question, and the label of the button. */
  readonly title: Message;
  readonly saveLabel: Message;
}

/** Knows where the writer keeps drafts and pictures: the setting says it, or the last answer. */
export class WriterFolder {
  constructor(private readonly memory: vscode.Memento) {}

  /** Asks for the place of a new file; `undefined` if the writer cancels. The chosen file may already exist. */
  async askForFile({ root, name, filters, title, saveLabel }: WriterFile): Promise<vscode.Uri | undefined> {
    const from = root ?? vscode.workspace.workspaceFolders?.[0]?.uri;
    const folder = from && (await this.proposedFor(from));
    const uri = await vscode.window.showSaveDialog({
      ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
      filters,
      title: localize(title),
      saveLabel: localize(saveLabel),
    });
    if (uri) await this.memory.update(KEY, vscode.Uri.joinPath(uri, '..').toString());
    return uri;
  }

  private async proposedFor(root: vscode.Uri): Promise<vscode.Uri> {
    const setting: unknown = readSetting('sourceGuide.draft.folder');
    const last = await this.lastFolder();
    return root.with({
      path: proposedFolder({ setting: typeof setting === 'string' ? setting : '', last, root }),
    });
  }

  private async lastFolder(): Promise<vscode.Uri | undefined> {
    const stored = this.memory.get<unknown>(KEY);
    const last = typeof stored === 'string' ? vscode.Uri.parse(stored) : undefined;
    return last && (await exists(last)) ? last : undefined;
  }
}
