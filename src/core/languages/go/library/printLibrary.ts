import type { RepoPath } from '../../../base/repoPath';
import { folderOf, nameOf } from '../../../base/repoPath';
import { atOnce } from '../../../base/slices';
import { isBuilt } from '../calls/buildConstraint';
import type { GoPackage, TypeDeclaration } from '../calls/entities';
import { OutsideSources } from '../calls/outsideSources';
import { Universe } from '../calls/universe';
import { parseSourceFile } from '../parser/parse';
import { printPackage } from './printPackage';

/**
 * Prints the declarations of the packages of a library, by import path, for analyses of code that uses it. Packages that
 * only the library itself may import are left out, except for types that public declarations lead to.
 * @param texts the files of the library by path, from the folder that its import paths start at.
 */
export function printLibrary(texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const built = [...texts].filter(([path, text]) => isBuilt(nameOf(path as RepoPath), text));
  const files = built.map(([path, text]) => ({ path: path as RepoPath, source: parseSourceFile(text) }));
  const folders = new Set(files.map(({ path }) => folderOf(path)));
  const modules = {
    folderOf: (path: string) => (folders.has(path as RepoPath) ? path : undefined),
  };
  const universe = atOnce(Universe.of(files, modules, new OutsideSources(new Map())));
  const packages = new Map<string, GoPackage>();
  for (const one of universe.packages()) if (one.name !== 'main') packages.set(one.folder, one);
  return printed(packages);
}

function printed(packages: ReadonlyMap<string, GoPackage>): ReadonlyMap<string, string> {
  const wanted = new Map<string, Set<TypeDeclaration>>();
  const waiting = new Set([...packages.keys()].filter((folder) => !isInternal(folder)));
  const found = new Map<string, string>();
  // Printing one package may show that another one needs more types; the loop also visits what it adds again.
  for (const folder of waiting) {
    const goPackage = packages.get(folder);
    if (!goPackage || OF_THE_LANGUAGE.has(folder)) continue;
    const { text, hidden } = printPackage(goPackage, {
      types: wanted.get(folder) ?? [],
      isPublic: !isInternal(folder),
    });
    found.set(folder, text);
    for (const type of hidden) {
      const { folder: other } = type.scope.file.ownPackage;
      const known = wanted.get(other) ?? new Set();
      wanted.set(other, known);
      if (known.has(type)) continue;
      known.add(type);
      waiting.delete(other);
      waiting.add(other);
    }
  }
  return new Map([...found].sort(([left], [right]) => (left < right ? -1 : 1)));
}

function isInternal(folder: string): boolean {
  const parts = folder.split('/');
  return (
    parts.includes('internal') ||
    parts.includes('vendor') ||
    parts[0] === 'cmd' ||
    OF_THE_LANGUAGE.has(folder)
  );
}

/** Packages that stand for parts of the language. */
const OF_THE_LANGUAGE = new Set(['builtin', 'unsafe']);
