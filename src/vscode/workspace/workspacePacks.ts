import * as vscode from 'vscode';
import {
  allProblems,
  disposeAll,
  Emitter,
  joinPath,
  KeptAnswer,
  KeptAnswers,
  isUnreadable,
  parseRepoPath,
  readPackFile,
  readWrittenPackFile,
  ROOT,
  type CodeLanguages,
  type Pack,
  type PackFile,
  type Problem,
  type RepoPath,
  type SourceTree,
} from '../../core';
import { VscodeSourceTree } from '../platform/adapters/vscodeSourceTree';
import { fileNameOf, repoPathIn } from '../platform/paths';

/** A pack and its folder. */
export interface FoundPack extends Pick<PackFile, 'about'> {
  /** The pack itself; `undefined` if it cannot be read. The files of a built-in pack are read when this is first called. */
  readonly pack: () => Promise<Pack | undefined>;
  /** Those of all files of a pack in the workspace; those of `pack.json` for a built-in pack. */
  readonly problems: readonly Problem[];
  /** The folder with `pack.json`. */
  readonly folder: vscode.Uri;
  /** True for a pack in the workspace, which its author may change; false for a built-in pack. */
  readonly isOwn: boolean;
}

/** The folder for packs, in a workspace folder or at the root of a checkout. */
const OWN_PACKS = joinPath(ROOT, '.source-guide');
const BUILT_IN_PACKS = joinPath(ROOT, 'walkthroughs');
const MOST_PACKS = 50;
/** Saving several files or checking out a branch causes a burst of changes. We wait until it is over. */
const QUIET_MILLISECONDS = 250;

/** Reads packs, and fires when their files change or extensions come and go. Keeps what it read until then. */
export class WorkspacePacks implements vscode.Disposable {
  private readonly didChange = new Emitter<void>();
  private readonly own = new KeptAnswers<string, FoundPack[]>();
  private readonly watchers = new Map<string, vscode.Disposable>();
  private readonly changed = new Set<string>();
  private readonly builtInRead = new KeptAnswer<FoundPack[]>();
  /** Packs without errors as they were read last, by folder. */
  private readonly lastWhole = new Map<string, Pack>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly extensionsWatch: vscode.Disposable;

  /** Fires when packs change. The next `ownIn` and `builtIn` read them again. */
  readonly onDidChange = this.didChange.event;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly log: vscode.LogOutputChannel,
    private readonly languages: CodeLanguages,
  ) {
    this.extensionsWatch = vscode.extensions.onDidChange(() => {
      this.builtInRead.forget();
      this.didChange.fire();
    });
  }

  /** The packs that come with extensions; those of a community come first. Reads only `pack.json` of each. */
  builtIn(): Promise<FoundPack[]> {
    return this.builtInRead.get(async () => {
      const homes = [{ root: this.extensionUri, folder: BUILT_IN_PACKS }, ...homesInOtherExtensions()];
      const find = async (tree: SourceTree, folder: vscode.Uri): Promise<FoundPack> =>
        lazyPack(await readPackFile(tree, this.languages), folder);
      const packs = (
        await Promise.all(homes.map(({ root, folder }) => this.read(root, folder, find)))
      ).flat();
      const rank = ({ about }: FoundPack): number => (about?.community === undefined ? 1 : 0);
      return packs.sort((left, right) => rank(left) - rank(right));
    });
  }

  /** The packs in `.source-guide` of a folder. From now on, the folder is watched. */
  ownIn(folder: vscode.Uri): Promise<FoundPack[]> {
    const key = folder.toString();
    this.watch(key, folder);
    return this.own.get(key, async () => {
      const packs = await this.read(folder, OWN_PACKS, async (tree, home) =>
        this.ownPack(await readWrittenPackFile(tree, this.languages), home),
      );
      if (packs.some(isUnreadable)) this.own.forget(key);
      return packs;
    });
  }

  /** Forgets the packs around a folder, so that the next calls read them again: something was written there. */
  forgetAround(folder: vscode.Uri): void {
    for (const [key] of this.own.entries()) if (folder.toString().startsWith(key)) this.own.forget(key);
  }

  /** Forgets all packs, so that the next calls read them again. */
  forgetAll(): void {
    this.builtInRead.forget();
    this.own.forgetAll();
    this.lastWhole.clear();
  }

  /**
   * The pack; while it has errors, the way it was before, with its present problems. Its author has just saved something
   * that is not finished, and may be reading in it.
   */
  private async ownPack(file: PackFile, folder: vscode.Uri): Promise<FoundPack> {
    const key = folder.toString();
    const loaded = await file.load();
    const problems = allProblems(loaded);
    const hasErrors = problems.some(({ severity }) => severity === 'error');
    if (loaded.pack && !hasErrors) this.lastWhole.set(key, loaded.pack);
    const pack = (hasErrors ? this.lastWhole.get(key) : undefined) ?? loaded.pack;
    return { ...(pack && { about: pack }), pack: () => Promise.resolve(pack), problems, folder, isOwn: true };
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.extensionsWatch.dispose();
    disposeAll(this.watchers.values());
    this.didChange.dispose();
  }

  /** The packs in the subfolders of a folder. A folder without a `pack.json` is not a pack. */
  private async read(
    root: vscode.Uri,
    home: RepoPath,
    find: (tree: SourceTree, folder: vscode.Uri) => Promise<FoundPack>,
  ): Promise<FoundPack[]> {
    const entries = (await new VscodeSourceTree(root).listFolder(home)) ?? [];
    const folders = entries
      .filter(({ isFolder }) => isFolder)
      .slice(0, MOST_PACKS)
      .map(({ name }) => vscode.Uri.joinPath(root, home, name));
    const found = await Promise.all(folders.map((folder) => find(new VscodeSourceTree(folder), folder)));
    return found.filter(({ problems }) => !problems.some(({ code }) => code === 'pack.missing'));
  }

  private settle(): void {
    for (const key of this.changed) this.own.forget(key);
    this.changed.clear();
    this.didChange.fire();
  }

  private watch(key: string, folder: vscode.Uri): void {
    if (this.watchers.has(key)) return;
    // Watch folders too: if one is deleted, VS Code reports none of the files in it.
    const pattern = new vscode.RelativePattern(folder, `{${OWN_PACKS},${OWN_PACKS}/**}`);
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const changed = (uri: vscode.Uri): void => {
      if (!mayBeOfPack(uri)) return;
      this.log.debug('pack changed', uri.toString());
      this.changed.add(key);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.settle(), QUIET_MILLISECONDS);
    };
    this.watchers.set(
      key,
      vscode.Disposable.from(
        watcher,
        watcher.onDidChange(changed),
        watcher.onDidCreate(changed),
        watcher.onDidDelete(changed),
        // On Linux, VS Code's watcher misses folders that are created together with the folder around them.
        vscode.workspace.onDidSaveTextDocument(({ uri }) => isBelow(OWN_PACKS, folder, uri) && changed(uri)),
        // Its author sees in the Guide what is being typed.
        vscode.workspace.onDidChangeTextDocument(
          ({ document: { uri, languageId }, contentChanges }) =>
            languageId === 'markdown' &&
            contentChanges.length > 0 &&
            isBelow(OWN_PACKS, folder, uri) &&
            changed(uri),
        ),
      ),
    );
  }
}

/** A built-in pack. Our tests prove its texts, and reading those of all packs would slow down the start. */
function lazyPack({ about, problems, load }: PackFile, folder: vscode.Uri): FoundPack {
  const kept = new KeptAnswer<Pack | undefined>();
  const pack = (): Promise<Pack | undefined> => kept.get(async () => (await load()).pack);
  return { ...(about && { about }), pack, problems, folder, isOwn: false };
}

/**
 * Where other extensions have packs: `"sourceGuide": { "packs": FOLDER }` in their `package.json`, with `.` for their root.
 * An extension may bring packs and nothing else.
 */
function homesInOtherExtensions(): { root: vscode.Uri; folder: RepoPath }[] {
  return vscode.extensions.all.flatMap(({ extensionUri: root, packageJSON }) => {
    const { sourceGuide } = packageJSON as { readonly sourceGuide?: { readonly packs?: unknown } | null };
    const written = sourceGuide?.packs;
    if (typeof written !== 'string') return [];
    const folder = written === '.' ? ROOT : parseRepoPath(written);
    return folder === undefined ? [] : [{ root, folder }];
  });
}

function isBelow(home: RepoPath, root: vscode.Uri, uri: vscode.Uri): boolean {
  return repoPathIn(root, uri)?.startsWith(`${home}/`) ?? false;
}

/** True for JSON, Markdown, and names without an extension, which may be folders. */
function mayBeOfPack(uri: vscode.Uri): boolean {
  const name = fileNameOf(uri);
  return /\.(?:json|md)$/.test(name) || !name.slice(1).includes('.');
}
