import { append } from '../../../base/append';
import { modulePathOf } from '../goMod';

/** Finds the folders of imported packages in a source tree. */
export interface ModuleMap {
  /**
   * The folder of a package that a file imports; `undefined` if the package is outside the tree.
   * @param from the folder of the file.
   */
  folderOf(importPath: string, from: string): string | undefined;
}

interface Prefix {
  readonly importPath: string;
  readonly folder: string;
}

/**
 * Reads the go.mod files of a source tree: its modules, and the folders of the tree that `replace` directives lead to (Go
 * Modules Reference, "replace directive"). Those of the root, of a go.work and of the importing module count.
 * @param goMods the text of each go.mod by its folder; the root is the empty string.
 * @param goWork the text of the go.work in the root, if there is one.
 */
export function readModules(goMods: ReadonlyMap<string, string>, goWork = ''): ModuleMap {
  const modules: Prefix[] = [];
  const replaced = new Map<string, readonly Prefix[]>();
  for (const [folder, text] of goMods) {
    const importPath = modulePathOf(text);
    if (importPath !== undefined) modules.push({ importPath, folder });
    replaced.set(
      folder,
      replacements(text, folder).filter((one) => goMods.has(one.folder)),
    );
  }
  append(
    modules,
    replacements(goWork, '').filter(({ folder }) => goMods.has(folder)),
  );
  append(modules, replaced.get('') ?? []);
  modules.sort(byLength);
  return {
    folderOf: (importPath, from) => {
      const own = replaced.get(moduleFolderOf(from, goMods)) ?? [];
      return folderIn([...own].sort(byLength), importPath) ?? folderIn(modules, importPath);
    },
  };
}

function byLength(left: Prefix, right: Prefix): number {
  return right.importPath.length - left.importPath.length;
}

/** The folder of the module that a folder belongs to. */
function moduleFolderOf(folder: string, goMods: ReadonlyMap<string, string>): string {
  let found = folder;
  while (found !== '' && !goMods.has(found)) found = found.slice(0, Math.max(found.lastIndexOf('/'), 0));
  return found;
}

function folderIn(prefixes: readonly Prefix[], importPath: string): string | undefined {
  const prefix = prefixes.find(
    (one) => importPath === one.importPath || importPath.startsWith(`${one.importPath}/`),
  );
  if (!prefix) return undefined;
  const rest = importPath.slice(prefix.importPath.length + 1);
  return [prefix.folder, rest].filter((part) => part !== '').join('/');
}

/** Reads `old [version] => ./folder` and `old => ../folder`; a folder without a go.mod replaces nothing. */
function replacements(text: string, home: string): Prefix[] {
  const lines = text
    .replace(/\/\/.*$/gm, '')
    .matchAll(/^\s*(?:replace\s+)?(\S+)(?:\s+v\S+)?\s+=>\s+(\.\.?\/\S*|\.\.)\s*$/gm);
  return [...lines].flatMap(([, importPath = '', written = '']) => {
    const folder = inside(home, written);
    return folder === undefined ? [] : [{ importPath, folder }];
  });
}

/** A relative path from a folder; `undefined` if it leaves the tree. */
function inside(home: string, written: string): string | undefined {
  const parts = home === '' ? [] : home.split('/');
  for (const part of written.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
