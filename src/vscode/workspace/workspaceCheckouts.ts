import * as vscode from 'vscode';
import {
  Checkout,
  disposeAll,
  Emitter,
  KeptAnswers,
  plainPack,
  type CodeLanguage,
  type CodeLanguages,
  type CreateSiteFinder,
  type Disposable,
  type Pack,
  type RepoPath,
  type SiteFinder,
  type Walkthrough,
} from '../../core';
import { VscodeHistory } from '../platform/adapters/vscodeHistory';
import { VscodeSourceTree } from '../platform/adapters/vscodeSourceTree';
import { fileNameOf, repoPathIn } from '../platform/paths';
import { findModules, type ModuleFolder } from './findModules';
import type { WorkspaceState } from '../ids';
import { openSites } from './openSites';
import { watchRoot } from './watchRoot';
import { WorkspacePacks, type FoundPack } from './workspacePacks';

/** A checkout that is open in this window, with one of the packs that describe it. */
export interface OpenCheckout {
  /** Identifies the root and the pack. Stays the same if their files are read again. */
  readonly id: string;
  /** Folder of the checkout. */
  readonly root: vscode.Uri;
  /** Name of the root, shown if there are several. */
  readonly label: string;
  /** The folder of the pack, and whether the pack is in the workspace (`isOwn`) or built in. */
  readonly home: Pick<FoundPack, 'folder' | 'isOwn'>;
  /** The files and the pack, with everything known about them. */
  readonly checkout: Checkout;
}

/** A file of an open checkout. */
export interface CheckoutFile {
  readonly open: OpenCheckout;
  /** Path from the root of the checkout. */
  readonly path: RepoPath;
}

/** The result of a search. */
interface Found {
  readonly packs: readonly FoundPack[];
  readonly modules: readonly ModuleFolder[];
  readonly open: readonly OpenCheckout[];
  readonly plain: readonly OpenCheckout[];
}

/** Finds the checkouts in the workspace and updates them when files change. Owns them. */
export class WorkspaceCheckouts implements vscode.Disposable {
  private readonly didChange = new Emitter<void>();
  private readonly packs: WorkspacePacks;
  private readonly packsWatch: Disposable;
  private readonly watchers = new Map<string, vscode.Disposable>();
  private readonly ids = new WeakMap<Checkout, string>();
  private found: Found = { packs: [], modules: [], open: [], plain: [] };
  private searches = 0;
  private latestSearch = Promise.resolve();
  private readonly siteFinders = new KeptAnswers<CodeLanguage, SiteFinder>();
  private workspaceState: WorkspaceState = 'searching';

  /** Fires when checkouts are opened or closed, or when their files or packs change. */
  readonly onDidChange = this.didChange.event;

  constructor(
    private readonly extensionUri: vscode.Uri,
    readonly log: vscode.LogOutputChannel,
    readonly languages: CodeLanguages,
    private readonly startFinder: CreateSiteFinder,
    /** Where packs about folders that cannot be written are kept; `undefined` where there is no such place. */
    readonly storage?: vscode.Uri,
  ) {
    this.packs = new WorkspacePacks(extensionUri, log, languages);
    this.packsWatch = this.packs.onDidChange(() => {
      this.latestSearch = this.searchNow();
      this.latestSearch.catch((error: unknown) => log.error('packs', String(error)));
    });
  }

  /** One checkout for each root and each pack that describes it, grouped by root. */
  get all(): readonly OpenCheckout[] {
    return this.found.open;
  }

  /** One checkout for each module that no pack describes: it can be quoted, and drafts can be about it. */
  get plain(): readonly OpenCheckout[] {
    return this.found.plain;
  }

  /** What the last search found, for welcome texts. */
  get state(): WorkspaceState {
    return this.workspaceState;
  }

  /** Paths of the open modules that no pack describes. */
  get unknownModules(): readonly string[] {
    const known = new Set(this.all.map(({ checkout }) => checkout.pack.module));
    return this.found.modules.map(({ module }) => module).filter((module) => !known.has(module));
  }

  /** The roots of all open modules, described by a pack or not. */
  get roots(): readonly vscode.Uri[] {
    return this.found.modules.map(({ root }) => root);
  }

  /**
   * The root of the module that a file belongs to. Of nested modules, the one that a pack describes, else the
   * innermost.
   */
  rootOf(uri: vscode.Uri): vscode.Uri | undefined {
    const described = this.filesAt(uri)[0]?.open.root;
    if (described) return described;
    const holders = this.roots.filter((root) => repoPathIn(root, uri) !== undefined);
    return holders.sort((left, right) => right.path.length - left.path.length)[0];
  }

  /** All packs that were found, with their problems, even those that no checkout uses. */
  get allPacks(): readonly FoundPack[] {
    return this.found.packs;
  }

  /** The file at a URI, once for each pack that describes its checkout; empty if it is in no checkout. */
  filesAt(uri: vscode.Uri): readonly CheckoutFile[] {
    return filesIn(this.all, uri);
  }

  /** The file at a URI, for quoting it: of a checkout that a pack describes, else of any other open module. */
  quotableAt(uri: vscode.Uri): CheckoutFile | undefined {
    return filesIn(this.all, uri)[0] ?? filesIn(this.plain, uri)[0];
  }

  /** The URI of a file in a checkout; `undefined` if the checkout was closed. */
  uriOf(checkout: Checkout, path: RepoPath): vscode.Uri | undefined {
    const root = this.openOf(checkout)?.root;
    return root && vscode.Uri.joinPath(root, path);
  }

  /** The open checkout that corresponds to `checkout`, even if it was reopened since; `undefined` if it was closed. */
  openOf(checkout: Checkout): OpenCheckout | undefined {
    const id = this.ids.get(checkout);
    return [...this.all, ...this.plain].find((open) => open.id === id);
  }

  /** The current version of a walkthrough, even if its checkout was reopened since; `undefined` if either is gone. */
  latestOf(
    checkout: Checkout,
    walkthroughId: string,
  ): { readonly open: OpenCheckout; readonly walkthrough: Walkthrough } | undefined {
    const open = this.openOf(checkout);
    const walkthrough = open?.checkout.pack.walkthroughs.find(({ id }) => id === walkthroughId);
    return open && walkthrough && { open, walkthrough };
  }

  /** Words that distinguish a checkout from the other open ones: its root, its pack, or both. May be empty. */
  distinctionOf({ root, label, home, checkout }: OpenCheckout): string {
    const isOnlyRoot = this.all.every((other) => other.root.toString() === root.toString());
    return [isOnlyRoot ? '' : label, home.isOwn ? checkout.pack.name : ''].filter(Boolean).join(' · ');
  }

  /** Searches for packs and checkouts again, and reads all their files again. */
  search(): Promise<void> {
    this.packs.forgetAll();
    for (const { checkout } of [...this.all, ...this.plain]) checkout.forgetAll();
    this.latestSearch = this.searchNow();
    return this.latestSearch;
  }

  /** Reads the packs around a folder again, because something was written there. */
  readAgain(folder: vscode.Uri): Promise<void> {
    this.packs.forgetAround(folder);
    this.latestSearch = this.searchNow();
    return this.untilLatest();
  }

  /** The open checkouts, after the current search has ended. If that search failed, searches again. */
  async settled(): Promise<readonly OpenCheckout[]> {
    await this.untilLatest().catch(() => this.search());
    return this.all;
  }

  /** Resolves when no newer search is under way: a search that another one has overtaken shows nothing. */
  private async untilLatest(): Promise<void> {
    let waited: Promise<void> | undefined;
    while (waited !== this.latestSearch) {
      waited = this.latestSearch;
      await waited;
    }
  }

  dispose(): void {
    this.packsWatch.dispose();
    this.packs.dispose();
    disposeAll(this.watchers.values());
    this.didChange.dispose();
  }

  private async searchNow(): Promise<void> {
    const search = ++this.searches;
    const folders = vscode.workspace.workspaceFolders ?? [];
    const common = [
      ...(await this.packs.builtIn()),
      ...(this.storage ? await this.packs.ownIn(this.storage) : []),
      ...(await Promise.all(folders.map(({ uri }) => this.packs.ownIn(uri)))).flat(),
    ];
    const packsFor = async (found: ModuleFolder): Promise<FoundPack[]> =>
      packsOf(found, await this.packs.ownIn(found.root), common);
    const isWanted = async (found: ModuleFolder): Promise<boolean> => (await packsFor(found)).length > 0;
    const modules = unique(
      (await Promise.all(folders.map(({ uri }) => findModules(uri, this.languages, isWanted)))).flat(),
      ({ root }) => root.toString(),
    );
    const own = (await Promise.all(modules.map(({ root }) => this.packs.ownIn(root)))).flat();
    const open = await Promise.all(
      modules.map(async (found) =>
        Promise.all((await packsFor(found)).map((pack) => this.openAt(found.root, pack))),
      ),
    );
    const plain = await Promise.all(
      modules.filter((_, index) => open[index]?.length === 0).map((found) => this.openPlain(found)),
    );
    if (search !== this.searches) return;
    const packs = unique([...common, ...own], ({ folder }) => folder.toString());
    const isOpen = (one: OpenCheckout | undefined): one is OpenCheckout => one !== undefined;
    this.found = { packs, modules, open: open.flat().filter(isOpen), plain: plain.filter(isOpen) };
    const usable = packs.filter(({ about }) => about !== undefined).length;
    this.workspaceState = stateFor(this.all.length, modules.length, folders.length, usable);
    this.watchRoots();
    this.didChange.fire();
  }

  /** Opens a checkout. Keeps the known one, with everything known about its files, unless its pack was read again. */
  private async openAt(
    root: vscode.Uri,
    { pack: read, folder, isOwn }: FoundPack,
  ): Promise<OpenCheckout | undefined> {
    const pack = await read();
    if (!pack) return undefined;
    const id = `${root.toString()} ${folder.toString()}`;
    const known = this.all.find((candidate) => candidate.id === id);
    if (known?.checkout.pack === pack) return known;
    return this.openWith({ id, root, home: { folder, isOwn }, pack }, known?.checkout);
  }

  /** Opens a module that no pack describes, or keeps the known one. */
  private async openPlain({ root, module, language }: ModuleFolder): Promise<OpenCheckout | undefined> {
    const id = root.toString();
    const known = this.plain.find((open) => open.id === id && open.checkout.pack.module === module);
    const pack = plainPack(module, language);
    return known ?? this.openWith({ id, root, home: { folder: root, isOwn: false }, pack });
  }

  private async openWith(
    { id, root, home, pack }: Pick<OpenCheckout, 'id' | 'root' | 'home'> & { readonly pack: Pack },
    before?: Checkout,
  ): Promise<OpenCheckout | undefined> {
    const { language } = pack;
    const sites = await this.sitesOf(language);
    if (!sites) return undefined;
    const checkout = new Checkout({
      pack,
      tree: new VscodeSourceTree(root),
      history: new VscodeHistory(root),
      sites,
      // An author's pack changes with every word; the declarations of the code stay.
      ...(before?.language === language && { declarations: before.declarations }),
    });
    this.ids.set(checkout, id);
    this.log.info('checkout', root.toString(), home.folder.toString());
    return { id, root, label: labelFor(root), home, checkout };
  }

  /** `undefined` if the grammar of the language cannot be read: then other checkouts open nevertheless. */
  private sitesOf(language: CodeLanguage): Promise<SiteFinder | undefined> {
    const { extensionUri, log, startFinder: createSiteFinder } = this;
    const opened = this.siteFinders.get(language, () =>
      openSites(language, { extensionUri, log, createSiteFinder }),
    );
    return opened.catch(() => undefined);
  }

  private watchRoots(): void {
    const roots = new Map([...this.all, ...this.plain].map(({ root }) => [root.toString(), root]));
    for (const [key, watcher] of [...this.watchers]) {
      if (roots.has(key)) continue;
      watcher.dispose();
      this.watchers.delete(key);
    }
    for (const [key, root] of roots) {
      if (this.watchers.has(key)) continue;
      const here = (): Checkout[] =>
        [...this.all, ...this.plain]
          .filter((open) => open.root.toString() === key)
          .map(({ checkout }) => checkout);
      this.watchers.set(
        key,
        watchRoot(root, here, { languages: this.languages, log: this.log }, () => this.didChange.fire()),
      );
    }
  }
}

/** The file at a URI in the checkouts with the innermost root. */
function filesIn(checkouts: readonly OpenCheckout[], uri: vscode.Uri): readonly CheckoutFile[] {
  const holders = checkouts.flatMap((open) => {
    const path = repoPathIn(open.root, uri);
    return path === undefined ? [] : [{ open, path }];
  });
  const nearest = Math.max(...holders.map(({ open }) => open.root.path.length));
  return holders.filter(({ open }) => open.root.path.length === nearest);
}

/**
 * The packs that describe a module. A pack at the root of the module replaces another pack of the workspace with the
 * same folder name.
 */
function packsOf(
  { module }: ModuleFolder,
  atRoot: readonly FoundPack[],
  common: readonly FoundPack[],
): FoundPack[] {
  const fits = ({ about }: FoundPack): boolean => about?.module === module;
  const names = new Set(atRoot.filter(fits).map(({ folder }) => fileNameOf(folder)));
  const elsewhere = common.filter((pack) => !pack.isOwn || !names.has(fileNameOf(pack.folder)));
  return [...elsewhere, ...atRoot].filter(fits);
}

function unique<T>(values: readonly T[], keyOf: (value: T) => string): T[] {
  return [...new Map(values.map((value) => [keyOf(value), value])).values()];
}

/** The name of the workspace folder if the root is one, else the relative path. */
function labelFor(root: vscode.Uri): string {
  const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.toString() === root.toString());
  return folder?.name ?? vscode.workspace.asRelativePath(root, true);
}

function stateFor(open: number, modules: number, folders: number, packs: number): WorkspaceState {
  if (open > 0) return 'ready';
  if (folders === 0) return 'noFolder';
  if (packs === 0) return 'brokenPack';
  return modules > 0 ? 'otherModule' : 'noModule';
}
