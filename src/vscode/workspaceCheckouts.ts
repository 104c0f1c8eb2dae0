import * as vscode from 'vscode';
import {
  Checkout,
  createGoSyntax,
  Emitter,
  loadPack,
  type GoSyntax,
  type LoadedPack,
  type Pack,
  type RepoPath,
} from '../core';
import { VscodeHistory } from './adapters/vscodeHistory';
import { VscodeSourceTree } from './adapters/vscodeSourceTree';
import { watchCheckout } from './watchCheckout';
import { findModules } from './findCheckouts';
import type { WorkspaceState } from './ids';

/** A checkout that is open in this window. */
export interface OpenCheckout {
  readonly root: vscode.Uri;
  /** What to call it where there are several. */
  readonly label: string;
  readonly checkout: Checkout;
}

/** A file of an open checkout. */
export interface CheckoutFile {
  readonly open: OpenCheckout;
  readonly path: RepoPath;
}

/** A pack that comes with the extension. */
export interface BuiltInPack extends LoadedPack {
  readonly folder: vscode.Uri;
}

/** Finds the checkouts in the workspace and keeps them true as files change. Owns their life. */
export class WorkspaceCheckouts implements vscode.Disposable {
  private readonly didChange = new Emitter<void>();
  private readonly watchers: vscode.Disposable[] = [];
  private open: OpenCheckout[] = [];
  private searches = 0;
  private latestSearch = Promise.resolve();
  private packsRead: Promise<BuiltInPack[]> | undefined;
  private syntaxStarted: Promise<GoSyntax> | undefined;
  private workspaceState: WorkspaceState = 'searching';
  private otherModules: readonly string[] = [];

  /** Checkouts came or went, or what they hold changed. */
  readonly onDidChange = this.didChange.event;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  get all(): readonly OpenCheckout[] {
    return this.open;
  }

  get state(): WorkspaceState {
    return this.workspaceState;
  }

  /** Modules that are open and that no pack describes. */
  get unknownModules(): readonly string[] {
    return this.otherModules;
  }

  /** The packs that come with the extension. */
  packs(): Promise<BuiltInPack[]> {
    this.packsRead ??= this.readPacks();
    return this.packsRead;
  }

  /** The file of a checkout that a URI names; `undefined` for every other URI. */
  fileAt(uri: vscode.Uri): CheckoutFile | undefined {
    const holders = this.open.filter(({ root }) => isBelow(uri, root));
    const nearest = holders.sort((left, right) => right.root.path.length - left.root.path.length)[0];
    return (
      nearest && {
        open: nearest,
        path: uri.path.slice(nearest.root.path.replace(/\/$/, '').length + 1) as RepoPath,
      }
    );
  }

  uriOf(checkout: Checkout, path: RepoPath): vscode.Uri | undefined {
    const root = this.open.find((candidate) => candidate.checkout === checkout)?.root;
    return root && vscode.Uri.joinPath(root, path);
  }

  /** Looks for checkouts anew. Those that are still there keep their identity, but look at their files again. */
  search(): Promise<void> {
    this.latestSearch = this.searchNow();
    return this.latestSearch;
  }

  /** The open checkouts, once the search for them has ended. */
  async settled(): Promise<readonly OpenCheckout[]> {
    await this.latestSearch;
    return this.open;
  }

  private async searchNow(): Promise<void> {
    const search = ++this.searches;
    this.packsRead = undefined;
    const packs = (await this.packs()).flatMap(({ pack }) => (pack ? [pack] : []));
    const folders = vscode.workspace.workspaceFolders ?? [];
    const isWanted = (module: string): boolean => packs.some((pack) => pack.module === module);
    const found = (await Promise.all(folders.map(({ uri }) => findModules(uri, isWanted)))).flat();
    const wanted = found.filter(({ module }) => isWanted(module));
    const roots = new Map(wanted.map(({ root, module }) => [root.toString(), { root, module }]));
    const open = await Promise.all(
      [...roots.values()].map(({ root, module }) =>
        this.openAt(root, packs.filter((pack) => pack.module === module)[0]),
      ),
    );
    if (search !== this.searches) return;
    this.otherModules = found.map(({ module }) => module);
    this.workspaceState = stateFor(open.length, found.length, folders.length, packs.length);
    this.replaceOpen(open.flatMap((checkout) => checkout ?? []));
  }

  dispose(): void {
    vscode.Disposable.from(...this.watchers).dispose();
    this.didChange.dispose();
  }

  private async openAt(root: vscode.Uri, pack: Pack | undefined): Promise<OpenCheckout | undefined> {
    const known = this.open.find((candidate) => candidate.root.toString() === root.toString());
    if (known) {
      known.checkout.forgetAll();
      return known;
    }
    if (!pack) return undefined;
    this.syntaxStarted ??= this.startSyntax();
    const syntax = await this.syntaxStarted;
    const checkout = new Checkout({
      pack,
      tree: new VscodeSourceTree(root),
      history: new VscodeHistory(root),
      syntax,
    });
    this.log.info('checkout', root.toString());
    return { root, label: labelFor(root), checkout };
  }

  private replaceOpen(open: OpenCheckout[]): void {
    this.open = open;
    vscode.Disposable.from(...this.watchers.splice(0)).dispose();
    for (const { root, checkout } of open) {
      this.watchers.push(watchCheckout(root, checkout, () => this.didChange.fire()));
    }
    this.didChange.fire();
  }

  private async readPacks(): Promise<BuiltInPack[]> {
    const home = vscode.Uri.joinPath(this.extensionUri, 'walkthroughs');
    const entries = await vscode.workspace.fs.readDirectory(home);
    const folders = entries
      .filter(([, type]) => type === vscode.FileType.Directory)
      .map(([name]) => vscode.Uri.joinPath(home, name));
    const loaded = await Promise.all(
      folders.map(async (folder) => ({ folder, ...(await loadPack(new VscodeSourceTree(folder))) })),
    );
    return loaded.filter(({ problems }) => !problems.some(({ code }) => code === 'pack.missing'));
  }

  private async startSyntax(): Promise<GoSyntax> {
    const read = (name: string): Thenable<Uint8Array> =>
      vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extensionUri, 'dist', name));
    const [runtime, grammar] = await Promise.all([read('web-tree-sitter.wasm'), read('tree-sitter-go.wasm')]);
    return createGoSyntax({ runtime, grammar });
  }
}

/** The workspace folder's own name where the checkout is one, else its path in or beside it. */
function labelFor(root: vscode.Uri): string {
  const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.toString() === root.toString());
  return folder?.name ?? vscode.workspace.asRelativePath(root, true);
}

function isBelow(uri: vscode.Uri, root: vscode.Uri): boolean {
  if (uri.scheme !== root.scheme || uri.authority !== root.authority) return false;
  return uri.path.startsWith(root.path.endsWith('/') ? root.path : `${root.path}/`);
}

function stateFor(open: number, modules: number, folders: number, packs: number): WorkspaceState {
  if (open > 0) return 'ready';
  if (folders === 0) return 'noFolder';
  if (packs === 0) return 'brokenPack';
  return modules > 0 ? 'otherModule' : 'noModule';
}
