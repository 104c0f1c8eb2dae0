import { existsSync } from 'node:fs';
import * as path from 'node:path';
import {
  allProblems,
  isId,
  joinPath,
  loadWrittenPack,
  message,
  moduleAt,
  readWrittenPackFile,
  ROOT,
  type Pack,
  type Problem,
  type RepoPath,
  type SourceTree,
} from '../core';
import { codeLanguages } from '../core/languages';
import { NodeSourceTree } from './adapters/nodeSourceTree';
import { UsageError, type Io } from './io';

/** The folder of the product: the bundle is in its folder `dist`, the packs are beside that. */
export function packageRoot(): string {
  return path.resolve(__dirname, '..');
}

/** The folder of a repository that holds its own packs. */
export const OWN_PACKS = joinPath(ROOT, '.source-guide');

/** A pack on this machine. */
export interface LocatedPack {
  /** Parsed as far as needed. */
  readonly pack: Pack;
  /** The problems of all of its files, which this parses. */
  readonly problems: () => readonly Problem[];
  /** Absolute path of its folder. */
  readonly folder: string;
}

/** A folder whose `pack.json` cannot be used. */
export interface BrokenPack {
  /** Absolute path. */
  readonly folder: string;
  /** Why; paths are relative to the folder. */
  readonly problems: readonly Problem[];
}

/** A pack about another module than the wanted one. */
export interface OtherPack {
  /** Absolute path. */
  readonly folder: string;
  /** What it is about. */
  readonly module: string;
}

/** The packs of one folder of packs that describe a module. */
export interface LocatedPacks {
  /** In the order of their names. */
  readonly packs: readonly LocatedPack[];
  /** Packs of any module: a broken one does not tell. */
  readonly broken: readonly BrokenPack[];
  /** Packs about other modules. Only `pack.json` of each was read. */
  readonly others: readonly OtherPack[];
}

/** The packs about a module in `.source-guide` of its repository. */
export function ownPacks(root: string, module: string): Promise<LocatedPacks> {
  return packsIn(root, OWN_PACKS, module);
}

/** The pack about a module that comes with the product; `undefined` when there is none. */
export async function builtInPack(module: string): Promise<LocatedPack | undefined> {
  return (await packsIn(packageRoot(), joinPath(ROOT, 'walkthroughs'), module)).packs[0];
}

/** The packs about a repository: its own ones, then the built-in one. Broken ones are left out. */
export async function packsFor(tree: SourceTree, root: string): Promise<readonly Pack[]> {
  const module = (await moduleAt(tree, codeLanguages))?.name;
  if (module === undefined) return [];
  const { packs } = await ownPacks(root, module);
  const builtIn = await builtInPack(module);
  return [...packs, ...(builtIn ? [builtIn] : [])].map(({ pack }) => pack);
}

/** The pack in a folder, or with a name in `.source-guide` of the repository. Throws a UsageError when it cannot be used. */
export async function namedPack(named: string, root: string, io: Io): Promise<LocatedPack> {
  const folder = packFolder(named, root);
  const loaded = await loadWrittenPack(new NodeSourceTree(folder), codeLanguages);
  const { pack, problems } = loaded;
  if (pack) return { pack, problems: () => allProblems(loaded), folder };
  throw new UsageError(brokenPackText({ folder, problems }, io));
}

/** A name that is no folder from here, but one of the repository's own packs, means that one. */
function packFolder(named: string, root: string): string {
  const folder = path.resolve(named);
  const own = path.join(root, OWN_PACKS, named);
  return isId(named) && !existsSync(path.join(folder, 'pack.json')) && existsSync(own) ? own : folder;
}

/** Why a pack cannot be used: each problem with its file and its 1-based line. */
export function brokenPackText({ folder, problems }: BrokenPack, io: Io): string {
  const reasons = problems.map(({ path: file, range, message: text }) => {
    return `${file}${range ? `:${range.start.line + 1}` : ''}: ${io.translate(text)}`;
  });
  return [io.translate(message('The pack in {0} cannot be used.', folder)), ...reasons].join('\n');
}

/** Looks in the sub-folders of a folder below `root`, and in no links. A folder without a `pack.json` is not a pack. */
async function packsIn(root: string, home: RepoPath, module: string): Promise<LocatedPacks> {
  const packs: LocatedPack[] = [];
  const broken: BrokenPack[] = [];
  const others: OtherPack[] = [];
  const entries = (await new NodeSourceTree(root).listFolder(home)) ?? [];
  for (const { name, isFolder } of [...entries].sort((one, other) => (one.name < other.name ? -1 : 1))) {
    if (!isFolder) continue;
    const folder = path.join(root, home, name);
    const { about, load } = await readWrittenPackFile(new NodeSourceTree(folder), codeLanguages);
    if (about && about.module !== module) {
      others.push({ folder, module: about.module });
      continue;
    }
    const loaded = await load();
    const { pack, problems } = loaded;
    const isPack = problems.every(({ code }) => code !== 'pack.missing');
    if (pack) packs.push({ pack, problems: () => allProblems(loaded), folder });
    else if (isPack) broken.push({ folder, problems });
  }
  return { packs, broken, others };
}
