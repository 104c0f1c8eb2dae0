import * as vscode from 'vscode';
import {
  folderOf,
  message,
  ROOT,
  type FolderEntry,
  type Message,
  type RepoPath,
  type SourceTree,
} from '../../../core';

const MEGABYTE = 1024 * 1024;

/** Bytes. Larger files are data that nobody wrote for readers. */
const LARGEST_TEXT = 32 * MEGABYTE;

/**
 * The port `SourceTree` on VS Code's file systems. Files with unsaved edits are read from their editors. Reads regular
 * files only: devices and pipes may have no end, or make us wait for ever. Follows no links, because VS Code does not
 * tell whether they lead out of the folder.
 */
export class VscodeSourceTree implements SourceTree {
  readonly unreadable = new Map<RepoPath, Message>();
  /** The folders that were looked at, and whether each is, or is behind, a link. */
  private readonly links = new Map<RepoPath, Promise<boolean>>();

  /** Git's own folders may have links: some programs that manage several clones make them. */
  constructor(
    readonly root: vscode.Uri,
    private readonly options: { readonly followsLinks?: boolean } = {},
  ) {}

  uriOf(path: RepoPath): vscode.Uri {
    return path === '' ? this.root : vscode.Uri.joinPath(this.root, path);
  }

  async readText(path: RepoPath): Promise<string | undefined> {
    const uri = this.uriOf(path);
    const open = vscode.workspace.textDocuments.find(
      (document) => document.isDirty && document.uri.toString() === uri.toString(),
    );
    if (open) {
      this.note(path, undefined);
      return open.getText();
    }
    try {
      const status = await vscode.workspace.fs.stat(uri);
      if (isFolder(status)) return undefined;
      const refusal = (await this.isBehindLink(folderOf(path))) ? LINK : this.refusalOf(status);
      this.note(path, refusal);
      return refusal ? undefined : new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    } catch (error) {
      this.note(path, reasonOf(error));
      return undefined;
    }
  }

  async listFolder(path: RepoPath): Promise<readonly FolderEntry[] | undefined> {
    try {
      const refusal = (await this.isBehindLink(path)) ? LINK : undefined;
      this.note(path, refusal);
      if (refusal) return undefined;
      const entries = await vscode.workspace.fs.readDirectory(this.uriOf(path));
      // Leave out symbolic links, because they could form a loop.
      return entries
        .filter(([, type]) => (type & vscode.FileType.SymbolicLink) === 0)
        .map(([name, type]) => ({ name, isFolder: (type & vscode.FileType.Directory) !== 0 }));
    } catch (error) {
      this.note(path, reasonOf(error));
      return undefined;
    }
  }

  private note(path: RepoPath, refusal: Message | undefined): void {
    if (refusal) this.unreadable.set(path, refusal);
    else this.unreadable.delete(path);
  }

  private refusalOf({ type, size }: vscode.FileStat): Message | undefined {
    if ((type & vscode.FileType.SymbolicLink) !== 0 && !this.options.followsLinks) return LINK;
    if ((type & vscode.FileType.File) === 0) return message('it is not a regular file');
    return size > LARGEST_TEXT ? message('it has more than {0} MB', LARGEST_TEXT / MEGABYTE) : undefined;
  }

  private isBehindLink(folder: RepoPath): Promise<boolean> {
    if (folder === ROOT || this.options.followsLinks) return Promise.resolve(false);
    const known = this.links.get(folder) ?? this.lookForLink(folder);
    this.links.set(folder, known);
    return known;
  }

  private async lookForLink(folder: RepoPath): Promise<boolean> {
    if (await this.isBehindLink(folderOf(folder))) return true;
    try {
      const { type } = await vscode.workspace.fs.stat(this.uriOf(folder));
      return (type & vscode.FileType.SymbolicLink) !== 0;
    } catch {
      // It may come later.
      this.links.delete(folder);
      return false;
    }
  }
}

const LINK = message('it is, or is behind, a link');

function isFolder({ type }: vscode.FileStat): boolean {
  return (type & vscode.FileType.Directory) !== 0;
}

/** Only what surely exists: some file systems have no code of their own for what does not. */
function reasonOf(error: unknown): Message | undefined {
  const code = error instanceof vscode.FileSystemError ? error.code : undefined;
  if (code === 'NoPermissions') return message('permission denied');
  return code === 'Unavailable' ? message('the system says {0}', code) : undefined;
}
