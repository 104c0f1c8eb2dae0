import * as vscode from 'vscode';
import type { FolderEntry, RepoPath, SourceTree } from '../../../core';

/** A folder on any file system that VS Code knows. Files open in an editor are read as they stand there. */
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
      // Gone, unreadable or a folder: to a reader of the tree all of them mean "no text here".
      return undefined;
    }
  }

  async listFolder(path: RepoPath): Promise<readonly FolderEntry[] | undefined> {
    try {
      const entries = await vscode.workspace.fs.readDirectory(this.uriOf(path));
      // Links are left out, so that a loop of links ends.
      return entries
        .filter(([, type]) => (type & vscode.FileType.SymbolicLink) === 0)
        .map(([name, type]) => ({ name, isFolder: (type & vscode.FileType.Directory) !== 0 }));
    } catch {
      // As above: a folder that cannot be read has nothing to show.
      return undefined;
    }
  }
}
