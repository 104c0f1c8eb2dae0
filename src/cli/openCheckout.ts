import { existsSync, readFileSync, statSync } from 'node:fs';
import * as path from 'node:path';
import {
  allProblems,
  Checkout,
  joinPath,
  loadPack,
  message,
  moduleAt,
  plainPack,
  ROOT,
  type CodeLanguage,
  type FoundModule,
  type History,
  type Pack,
  type Problem,
  type RepoPath,
  type SiteFinder,
  type SourceTree,
} from '../core';
import { codeLanguages, createSiteFinder } from '../core/languages';
import { GitHistory } from './adapters/gitHistory';
import { NodeSourceTree } from './adapters/nodeSourceTree';
import { UsageError, type Io } from './io';

/** The bundle is in `dist`; the packs are beside that folder. */
const PACKAGE_ROOT = path.resolve(__dirname, '..');

/** The values of `--repo` and `--pack`. */
export interface Places {
  readonly repo: string;
  readonly pack?: string | undefined;
}

/** A repository on this machine and its pack. */
export interface OpenedRepository {
  /** Absolute path of the repository. */
  readonly root: string;
  readonly pack: Pack;
  /** Absolute path of the pack's folder. */
  readonly packFolder: string;
  /** The problems of the pack. Parses all of its files. */
  readonly packProblems: () => readonly Problem[];
  /** Joins the pack to a source tree of the repository: the work tree, or one of its commits. */
  checkout(tree: SourceTree, history: History): Checkout;
  /** The pack joined to the current work tree. */
  workTree(): Checkout;
}

/** Opens what the options name, with its pack. Throws a UsageError that says what to do when it cannot. */
export async function openRepository(places: Places, io: Io): Promise<OpenedRepository> {
  return open(places, io, (module) => {
    throw new UsageError(
      io.translate(
        message('There is no pack for the module {0}. Name the folder of one with --pack.', module.name),
      ),
    );
  });
}

/** Like {@link openRepository}, for commands that need no walkthrough: also opens a module that has no pack. */
export async function openModule(places: Places, io: Io): Promise<OpenedRepository> {
  return open(places, io, ({ name, language }) => plainPack(name, language));
}

/** Like {@link openModule}, for commands that need no module: opens any folder. */
export async function openFolder(places: Places, io: Io): Promise<OpenedRepository> {
  const root = existingFolder(places.repo, io);
  const tree = new NodeSourceTree(root);
  if (places.pack !== undefined || (await moduleAt(tree, codeLanguages))) return openModule(places, io);
  const pack = plainPack(path.basename(root), codeLanguages.fallback);
  return opened({ root, tree, found: { pack, problems: noProblems, folder: root } });
}

async function open(
  places: Places,
  io: Io,
  withoutPack: (module: FoundModule) => Pack,
): Promise<OpenedRepository> {
  const root = existingFolder(places.repo, io);
  const tree = new NodeSourceTree(root);
  const module = await moduleAt(tree, codeLanguages);
  if (module === undefined) throw new UsageError(withoutModule(root, tree, io));
  const found =
    places.pack !== undefined
      ? await packIn(places.pack, io)
      : ((await packOf(module.name, root, io)) ?? {
          pack: withoutPack(module),
          problems: noProblems,
          folder: root,
        });
  if (found.pack.module !== module.name) {
    io.say(
      io.translate(
        message('Note: the pack describes {0}, the repository is {1}.', found.pack.module, module.name),
      ),
    );
  }
  return opened({ root, tree, found });
}

/** Why a folder is not the root of a module. */
function withoutModule(root: string, { unreadable }: NodeSourceTree, io: Io): string {
  const manifests = codeLanguages.all.map(({ files }) => files.manifest.name);
  const missing = message(
    '{0} has no {1} that names a module. Name the root of a checkout with --repo.',
    root,
    manifests.join(', '),
  );
  const reasons = manifests.flatMap((name) => {
    const reason = unreadable.get(joinPath(ROOT, name));
    return reason ? [message('{0} cannot be read: {1}.', name, reason)] : [];
  });
  return [missing, ...reasons].map(io.translate).join('\n');
}

async function opened({
  root,
  tree: workTree,
  found: { pack, problems, folder },
}: {
  readonly root: string;
  readonly tree: SourceTree;
  readonly found: FoundPack;
}): Promise<OpenedRepository> {
  const sites = await loadSiteFinder(pack.language);
  const checkout = (tree: SourceTree, history: History): Checkout =>
    new Checkout({ pack, tree, history, sites });
  return {
    root,
    pack,
    packFolder: folder,
    packProblems: problems,
    checkout,
    workTree: () => checkout(workTree, new GitHistory(root)),
  };
}

function noProblems(): readonly Problem[] {
  return [];
}

interface FoundPack {
  readonly pack: Pack;
  readonly problems: () => readonly Problem[];
  readonly folder: string;
}

/** The absolute path of a folder that the user named. Throws a UsageError when it is not a folder. */
export function existingFolder(folder: string, io: Io): string {
  const root = path.resolve(folder);
  if (existsSync(root) && statSync(root).isDirectory()) return root;
  throw new UsageError(
    io.translate(message('There is no folder {0}. Name the root of a checkout with --repo.', root)),
  );
}

async function packIn(folder: string, io: Io): Promise<FoundPack> {
  const loaded = await loadPack(new NodeSourceTree(path.resolve(folder)), codeLanguages);
  const { pack, problems } = loaded;
  if (pack) return { pack, problems: () => allProblems(loaded), folder: path.resolve(folder) };
  throw new UsageError(brokenPackText(folder, problems, io));
}

/** Why a pack cannot be used: each problem with its file and its 1-based line. */
function brokenPackText(folder: string, problems: readonly Problem[], io: Io): string {
  const reasons = problems.map(({ path: file, range, message: text }) => {
    return `${file}${range ? `:${range.start.line + 1}` : ''}: ${io.translate(text)}`;
  });
  return [io.translate(message('The pack in {0} cannot be used.', folder)), ...reasons].join('\n');
}

/** The pack of a module: one in `.source-guide` of the repository, else a built-in one. */
async function packOf(module: string, root: string, io: Io): Promise<FoundPack | undefined> {
  const say = (folder: string, problems: readonly Problem[]): void =>
    io.say(brokenPackText(folder, problems, io));
  return (await findPack(root, OWN_PACKS, module, say)) ?? builtInPack(module);
}

/** The built-in pack about a repository; `undefined` when there is none. */
export async function packFor(tree: SourceTree): Promise<Pack | undefined> {
  const module = (await moduleAt(tree, codeLanguages))?.name;
  return module === undefined ? undefined : (await builtInPack(module))?.pack;
}

const OWN_PACKS = joinPath(ROOT, '.source-guide');

function builtInPack(module: string): Promise<FoundPack | undefined> {
  return findPack(PACKAGE_ROOT, joinPath(ROOT, 'walkthroughs'), module);
}

/** Looks in the sub-folders of a folder below `root`, and in no links. A folder without a `pack.json` is not a pack. */
async function findPack(
  root: string,
  home: RepoPath,
  module: string,
  onBroken?: (folder: string, problems: readonly Problem[]) => void,
): Promise<FoundPack | undefined> {
  for (const { name, isFolder } of (await new NodeSourceTree(root).listFolder(home)) ?? []) {
    if (!isFolder) continue;
    const folder = path.join(root, home, name);
    const loaded = await loadPack(new NodeSourceTree(folder), codeLanguages);
    const { pack, problems } = loaded;
    if (pack?.module === module) return { pack, problems: () => allProblems(loaded), folder };
    const isPack = problems.every(({ code }) => code !== 'pack.missing');
    if (!pack && isPack) onBroken?.(folder, problems);
  }
  return undefined;
}

/** The language of a repository, by its manifest; without a manifest, the language of packs that name none. */
export async function repositoryLanguage(tree: SourceTree): Promise<CodeLanguage> {
  return (await moduleAt(tree, codeLanguages))?.language ?? codeLanguages.fallback;
}

/** Loads the grammar of a language from the files in the package. */
export function loadSiteFinder(language: CodeLanguage): Promise<SiteFinder> {
  return createSiteFinder(language, {
    runtime: readFileSync(path.join(PACKAGE_ROOT, 'dist', 'web-tree-sitter.wasm')),
    grammar: readFileSync(path.join(PACKAGE_ROOT, 'dist', language.sites.grammarFile)),
  });
}
