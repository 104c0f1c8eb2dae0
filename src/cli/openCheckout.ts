import { existsSync, statSync } from 'node:fs';
import * as path from 'node:path';
import {
  Checkout,
  joinPath,
  message,
  moduleAt,
  plainPack,
  ROOT,
  type CodeLanguage,
  type FoundModule,
  type History,
  type Pack,
  type Problem,
  type SourceTree,
} from '../core';
import { codeLanguages } from '../core/languages';
import { GitHistory } from './adapters/gitHistory';
import { NodeSourceTree } from './adapters/nodeSourceTree';
import {
  brokenPackText,
  builtInPack,
  namedPack,
  ownPacks,
  type BrokenPack,
  type LocatedPack,
  type LocatedPacks,
} from './findPacks';
import { UsageError, type Io } from './io';
import { loadSiteFinder, readyToRead } from './syntaxFiles';

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

/**
 * Opens what the options name, with its pack: of several, the one that has a walkthrough. Throws a UsageError that says
 * what to do when it cannot.
 */
export async function openRepository(
  places: Places,
  io: Io,
  walkthrough?: string,
): Promise<OpenedRepository> {
  const { root, tree, module } = await openRoot(places, io);
  const [first, ...others] = await packsToRead(places, root, module, io);
  if (!first) throw withoutPack(module, io);
  const has = ({ pack }: LocatedPack): boolean => pack.walkthroughs.some(({ id }) => id === walkthrough);
  const found = walkthrough === undefined ? first : ([first, ...others].find(has) ?? first);
  sayIfOther(found, module, io);
  return opened({ root, tree, found, io });
}

/** All packs about a repository, with those that cannot be used. */
export interface OpenedPacks {
  /** Absolute path of the repository. */
  readonly root: string;
  /** One for each pack. */
  readonly repositories: readonly OpenedRepository[];
  /** Packs of the repository's own that cannot be used. */
  readonly broken: readonly BrokenPack[];
}

/** Opens the pack that the options name, or all of the repository's own, or else the built-in one. */
export async function openToCheck(places: Places, io: Io): Promise<OpenedPacks> {
  const { root, tree, module } = await openRoot(places, io);
  const own = places.pack === undefined ? await ownPacks(root, module.name) : NO_PACKS;
  sayOthers(own, io);
  const named = places.pack === undefined ? [] : [await namedPack(places.pack, root, io)];
  const isOwn = own.packs.length + own.broken.length > 0;
  const builtIn = isOwn || named.length > 0 ? undefined : await builtInPack(module.name);
  const found = [...named, ...own.packs, ...(builtIn ? [builtIn] : [])];
  if (found.length === 0 && !isOwn) throw withoutPack(module, io);
  found.forEach((each) => sayIfOther(each, module, io));
  const repositories = await Promise.all(found.map((each) => opened({ root, tree, found: each, io })));
  return { root, repositories, broken: own.broken };
}

/** Opens each pack from which a reader can choose: the named one, or the repository's own ones and the built-in one. */
export async function openToRead(places: Places, io: Io): Promise<readonly OpenedRepository[]> {
  const opened = await openRoot(places, io);
  const repositories = await openPacks(places, opened, io);
  if (repositories.length === 0) throw withoutPack(opened.module, io);
  return repositories;
}

/** The same for commands that also work where there is no pack. */
export async function openPacks(
  places: Places,
  { root, tree, module }: OpenedRoot,
  io: Io,
): Promise<readonly OpenedRepository[]> {
  const found = await packsToRead(places, root, module, io);
  found.forEach((each) => sayIfOther(each, module, io));
  return Promise.all(found.map((each) => opened({ root, tree, found: each, io })));
}

/** Like {@link openRepository}, for commands that need no walkthrough: also opens a module that has no pack. */
export async function openModule(places: Places, io: Io): Promise<OpenedRepository> {
  const { root, tree, module } = await openRoot(places, io);
  const [first] = await packsToRead(places, root, module, io);
  const pack = plainPack(module.name, module.language);
  const found = first ?? { pack, problems: noProblems, folder: root };
  sayIfOther(found, module, io);
  return opened({ root, tree, found, io });
}

/** Like {@link openModule}, for commands that need no module: opens any folder. */
export async function openFolder(places: Places, io: Io): Promise<OpenedRepository> {
  const root = existingFolder(places.repo, io);
  const tree = new NodeSourceTree(root);
  if (places.pack !== undefined || (await moduleAt(tree, codeLanguages))) return openModule(places, io);
  const pack = plainPack(path.basename(root), codeLanguages.fallback);
  return opened({ root, tree, found: { pack, problems: noProblems, folder: root }, io });
}

/** The root of a checkout. */
export interface OpenedRoot {
  /** Absolute path. */
  readonly root: string;
  /** Its work tree. */
  readonly tree: NodeSourceTree;
  /** The module at its root. */
  readonly module: FoundModule;
}

/** Opens the folder that the options name. Throws a UsageError when it has no module. */
export async function openRoot({ repo }: Pick<Places, 'repo'>, io: Io): Promise<OpenedRoot> {
  const root = existingFolder(repo, io);
  const tree = new NodeSourceTree(root);
  const module = await moduleAt(tree, codeLanguages);
  if (module === undefined) throw new UsageError(withoutModule(root, tree, io));
  await readyToRead(module.language, io);
  return { root, tree, module };
}

async function packsToRead(
  places: Places,
  root: string,
  module: FoundModule,
  io: Io,
): Promise<readonly LocatedPack[]> {
  if (places.pack !== undefined) return [await namedPack(places.pack, root, io)];
  const own = await ownPacks(root, module.name);
  const { packs, broken } = own;
  for (const each of broken) io.say(brokenPackText(each, io));
  sayOthers(own, io);
  const builtIn = await builtInPack(module.name);
  return [...packs, ...(builtIn ? [builtIn] : [])];
}

const NO_PACKS: LocatedPacks = { packs: [], broken: [], others: [] };

function sayOthers({ others }: LocatedPacks, io: Io): void {
  for (const { folder, module } of others)
    io.say(io.translate(message('Note: the pack in {0} describes {1}, so it was left out.', folder, module)));
}

function withoutPack({ name }: FoundModule, io: Io): UsageError {
  const text = message(
    'There is no pack for the module {0}. Make one with "pack init", or name the folder of one with --pack.',
    name,
  );
  return new UsageError(io.translate(text));
}

function sayIfOther({ pack }: LocatedPack, module: FoundModule, io: Io): void {
  if (pack.module === module.name) return;
  const text = message('Note: the pack describes {0}, the repository is {1}.', pack.module, module.name);
  io.say(io.translate(text));
}

/** Why a folder is not the root of a module. */
function withoutModule(root: string, { unreadable }: NodeSourceTree, io: Io): string {
  const manifests = codeLanguages.all.map(({ files }) => files.manifest.name);
  const missing = message(
    '{0} has none of these files with the name of a module: {1}. Name the root of a checkout with --repo.',
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
  io,
}: {
  readonly root: string;
  readonly tree: SourceTree;
  readonly found: LocatedPack;
  readonly io: Io;
}): Promise<OpenedRepository> {
  const sites = await loadSiteFinder(pack.language, io);
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

/** The absolute path of a folder that the user named. Throws a UsageError when it is not a folder. */
export function existingFolder(folder: string, io: Io): string {
  const root = path.resolve(folder);
  if (existsSync(root) && statSync(root).isDirectory()) return root;
  throw new UsageError(
    io.translate(message('There is no folder {0}. Name the root of a checkout with --repo.', root)),
  );
}

/**
 * The language of a repository, by its manifest; without a manifest, the language of packs that name none. It is ready to
 * read code.
 */
export async function repositoryLanguage(tree: SourceTree, io: Io): Promise<CodeLanguage> {
  return readyToRead((await moduleAt(tree, codeLanguages))?.language ?? codeLanguages.fallback, io);
}
