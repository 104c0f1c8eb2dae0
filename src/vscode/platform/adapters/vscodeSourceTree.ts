import * as vscode from 'vscode';
import type { FolderEntry, RepoPath, SourceTree } from '../../../core';

/** The port `SourceTree` on VS Code's file systems. Files with unsaved edits are read from their editors. */
export class VscodeSourceTree implements SourceTree {
  constructor(readonly root: vscode.Uri) {}

  uriOf(path: RepoPath): vscode.Uri {
    return path === '' ? this.root : vscode.Uri.joinPath(this.root, path);
  }

  async readText(path: RepoPath): Promise<string | undefined> {
    const uri = this.uriOf(path);
    const open = vscode.workspace.textDocuments.find(
      (document) => document.isDirty && document.uri.toString() === uri.toString(),
    );
    if (open) return open.getText();
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    } catch {
      // Missing, unreadable, or a folder: in each case the port returns no text.
      return undefined;
    }
  }

  async listFolder(path: RepoPath): Promise<readonly FolderEntry[] | undefined> {
    try {
      const entries = await vscode.workspace.fs.readDirectory(this.uriOf(path));
      // Leave out symbolic links, because they could form a loop.
      return entries
        .filter(([, type]) => (type & vscode.FileType.SymbolicLink) === 0)
        .map(([name, type]) => ({ name, isFolder: (type & vscode.FileType.Directory) !== 0 }));
    } catch {
      // Missing or unreadable.
      return undefined;
    }
  }
}
