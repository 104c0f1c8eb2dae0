import type { RepoPath } from '../../../base/repoPath';
import { contentHash } from '../../../code/calls/contentHash';
import type { IndexedDependency, IndexedFile } from '../../../code/calls/indexData';
import type { PackageFile } from './entities';
import { indexedOrPartial } from './indexFile';
import type { OutsideSources } from './outsideSources';
import type { Universe } from './universe';

/** UTF-16 units of files of dependencies whose calls are resolved: about as much as a quarter of openGemini. */
const MOST_TEXT = 4_000_000;

/**
 * Resolves the calls in those files of dependencies that calls of the tree lead to, the nearest first, until it is too much;
 * `undefined` when `pause` resolved to `false`.
 * @param earlier what can be reused if the text is the same.
 */
export async function indexDependencies(
  universe: Universe,
  sources: OutsideSources,
  files: readonly IndexedFile[],
  earlier: readonly IndexedDependency[],
  pause: () => Promise<boolean>,
): Promise<readonly IndexedDependency[] | undefined> {
  const known = new Map(earlier.map((file) => [file.path, file]));
  const found = new Map<RepoPath, IndexedDependency>();
  const homes = new Homes(universe, sources);
  let size = 0;
  // The loop also visits what it adds to the list.
  const waiting: IndexedFile[] = [...files];
  for (const { calls } of waiting) {
    for (const { class: own, calleePath: importPath, calleeSymbol } of calls) {
      const home = own === 'X' && homes.of(importPath, calleeSymbol);
      if (!home || found.has(home.file.path as RepoPath) || size > MOST_TEXT) continue;
      size += home.text.length;
      const indexed = indexedFile(home, importPath, known);
      found.set(indexed.path, indexed);
      waiting.push(indexed);
      if (!(await pause())) return undefined;
    }
  }
  return [...found.values()];
}

function indexedFile(
  { file, text }: Home,
  importPath: string,
  known: ReadonlyMap<RepoPath, IndexedDependency>,
): IndexedDependency {
  const hash = contentHash(text);
  const before = known.get(file.path as RepoPath);
  return before?.hash === hash ? before : { ...indexedOrPartial(file, text, hash), importPath };
}

/** The file that declares a function of a dependency. */
interface Home {
  readonly file: PackageFile;
  readonly text: string;
}

class Homes {
  private readonly packages = new Map<string, ReadonlyMap<string, Home>>();

  constructor(
    private readonly universe: Universe,
    private readonly sources: OutsideSources,
  ) {}

  of(importPath: string, symbol: string): Home | undefined {
    if (!this.sources.isDependency(importPath)) return undefined;
    let homes = this.packages.get(importPath);
    if (!homes) {
      homes = this.homesIn(importPath);
      this.packages.set(importPath, homes);
    }
    return homes.get(symbol);
  }

  private homesIn(importPath: string): ReadonlyMap<string, Home> {
    const texts = new Map(this.sources.filesOf(importPath)?.map(({ path, text }) => [path, text]));
    const homes = new Map<string, Home>();
    for (const file of this.universe.packageOutside(importPath)?.files ?? []) {
      const text = texts.get(file.path as RepoPath);
      if (text === undefined) continue;
      for (const { symbol } of file.functions) if (!homes.has(symbol)) homes.set(symbol, { file, text });
    }
    return homes;
  }
}
