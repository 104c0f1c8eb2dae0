import * as vscode from 'vscode';
import {
  GIT_ENTRY,
  joinPath,
  linkedFolder,
  readHead,
  remotesAt,
  remotesIn,
  ROOT,
  type GitFolders,
  type Head,
  type History,
  type Remote,
  type RepoPath,
} from '../../../core';
import { repoPathIn } from '../paths';
import { VscodeSourceTree } from './vscodeSourceTree';

/**
 * The part that we use of the built-in Git extension. The extension is missing in a browser and in untrusted
 * workspaces.
 */
interface GitRepository {
  show(commit: string, path: string): Promise<string>;
  getCommit(commit: string): Promise<{ readonly commitDate?: Date }>;
  /** The result includes local branches; those have no `remote`. */
  getBranches(query: {
    readonly remote: boolean;
    readonly contains?: string;
  }): Promise<readonly { readonly remote?: string }[]>;
  getMergeBase(one: string, other: string): Promise<string | undefined>;
  readonly state: {
    readonly workingTreeChanges: readonly { readonly uri: vscode.Uri }[];
    readonly indexChanges: readonly { readonly uri: vscode.Uri }[];
    readonly mergeChanges: readonly { readonly uri: vscode.Uri }[];
    readonly HEAD?: { readonly upstream?: { readonly remote: string; readonly name: string } };
  };
}

interface GitExtension {
  getAPI(version: 1): {
    getRepository(uri: vscode.Uri): (GitRepository & { readonly rootUri: vscode.Uri }) | null;
  };
}

/**
 * The port `History` on VS Code. Reads HEAD and remotes from the files in `.git`, and older texts through the Git
 * extension.
 */
export class VscodeHistory implements History {
  constructor(private readonly root: vscode.Uri) {}

  async head(): Promise<Head | undefined> {
    const folders = await this.gitFolders();
    const head = folders && (await readHead(folders));
    if (!head) return undefined;
    const date = await this.dateOf(head.commit);
    return { ...head, ...(date && { date }) };
  }

  async remotes(): Promise<readonly Remote[]> {
    const config = await (await this.gitFolders())?.common.readText(joinPath(ROOT, 'config'));
    return config === undefined ? [] : remotesIn(config);
  }

  async remotesWith(commit: string): Promise<readonly string[] | undefined> {
    const folders = await this.gitFolders();
    const atTip = folders && (await remotesAt(folders, commit));
    if (atTip) return atTip;
    const repository = await this.repository();
    try {
      // If no branch belongs to a remote, nothing was ever fetched, so we cannot tell.
      const known = await repository?.getBranches({ remote: true });
      if (!known?.some(({ remote }) => remote !== undefined)) return undefined;
      const branches = await repository?.getBranches({ remote: true, contains: commit });
      return branches && [...new Set(branches.flatMap(({ remote }) => remote ?? []))];
    } catch {
      // The commit is missing, or this version of the Git extension is too old.
      return undefined;
    }
  }

  async newestPublished(commit: string): Promise<string | undefined> {
    const repository = await this.repository();
    const upstream = repository?.state.HEAD?.upstream;
    const branch = upstream ? `${upstream.remote}/${upstream.name}` : 'origin/HEAD';
    try {
      return await repository?.getMergeBase(commit, branch);
    } catch {
      // There is no such branch.
      return undefined;
    }
  }

  async changedFiles(): Promise<readonly RepoPath[] | undefined> {
    const state = (await this.repository())?.state;
    if (!state) return undefined;
    const changes = [...state.workingTreeChanges, ...state.indexChanges, ...state.mergeChanges];
    return changes.flatMap(({ uri }) => repoPathIn(this.root, uri) ?? []);
  }

  async readAt(commit: string, path: RepoPath): Promise<string | undefined> {
    const repository = await this.repository();
    try {
      return await repository?.show(commit, vscode.Uri.joinPath(this.root, path).fsPath);
    } catch {
      // The commit or the file does not exist.
      return undefined;
    }
  }

  private async dateOf(commit: string): Promise<string | undefined> {
    const repository = await this.repository();
    try {
      return (await repository?.getCommit(commit))?.commitDate?.toISOString().slice(0, 10);
    } catch {
      // The repository is shallow or damaged. The date is optional.
      return undefined;
    }
  }

  private async repository(): Promise<GitRepository | undefined> {
    const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
    if (!extension) return undefined;
    try {
      const repository = (await extension.activate()).getAPI(1).getRepository(this.root);
      // For an archive unpacked inside another repository, Git returns that repository, whose history is not ours.
      return repository?.rootUri.path === this.root.path ? repository : undefined;
    } catch {
      // Git is switched off or not installed.
      return undefined;
    }
  }

  /** Finds the Git folders. `.git` is a folder, or a file that names one (linked work tree, submodule). */
  private async gitFolders(): Promise<GitFolders | undefined> {
    const tree = new VscodeSourceTree(this.root, GITS_OWN);
    const link = await tree.readText(GIT_ENTRY);
    const own = this.folderAt(this.root, link === undefined ? '.git' : linkedFolder(link));
    if (!own) return undefined;
    const commonText = await own.readText(joinPath(ROOT, 'commondir'));
    const common = commonText === undefined ? own : this.folderAt(own.root, linkedFolder(commonText));
    return common && { own, common };
  }

  private folderAt(base: vscode.Uri, path: string | undefined): VscodeSourceTree | undefined {
    const uri = path === undefined ? undefined : uriOfFolder(base, path.replaceAll('\\', '/'));
    return uri && new VscodeSourceTree(uri, GITS_OWN);
  }
}

/** Some programs that manage several clones make links in `.git`. */
const GITS_OWN = { followsLinks: true };

/** `undefined` for a folder on another machine, which a hostile repository could make us ask for. */
function uriOfFolder(base: vscode.Uri, path: string): vscode.Uri | undefined {
  if (path.startsWith('//')) return undefined;
  if (/^[A-Za-z]:/.test(path)) return base.with({ path: `/${path}` });
  return path.startsWith('/') ? base.with({ path }) : vscode.Uri.joinPath(base, path);
}
