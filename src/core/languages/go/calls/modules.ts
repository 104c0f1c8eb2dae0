import { append } from '../../../base/append';
import { modulePathOf } from '../goMod';

/** Finds the folders of imported packages in a source tree. */
export interface ModuleMap {
  /** The folder of an imported package; `undefined` if the package is outside the tree. */
  folderOf(importPath: string): string | undefined;
}

interface Prefix {
  readonly importPath: string;
  readonly folder: string;
}

/**
 * Reads the go.mod files of a source tree: its modules, and the modules that `replace` directives of the root lead to
 * (Go Modules Reference, "replace directive").
 * @param goMods the text of each go.mod by its folder; the root is the empty string.
 */
export function readModules(goMods: ReadonlyMap<string, string>): ModuleMap {
  const prefixes: Prefix[] = [];
  for (const [folder, text] of goMods) {
    const importPath = modulePathOf(text);
    if (importPath !== undefined) prefixes.push({ importPath, folder });
  }
  append(
    prefixes,
    localReplacements(goMods.get('') ?? '').filter(({ folder }) => goMods.has(folder)),
  );
  prefixes.sort((left, right) => right.importPath.length - left.importPath.length);
  return { folderOf: (importPath) => folderIn(prefixes, importPath) };
}

function folderIn(prefixes: readonly Prefix[], importPath: string): string | undefined {
  const prefix = prefixes.find(
    (one) => importPath === one.importPath || importPath.startsWith(`${one.importPath}/`),
  );
  if (!prefix) return undefined;
  const rest = importPath.slice(prefix.importPath.length + 1);
  return [prefix.folder, rest].filter((part) => part !== '').join('/');
}

/** Reads `old [version] => ./folder`; a folder without a go.mod replaces nothing. */
function localReplacements(goMod: string): Prefix[] {
  const lines = goMod
    .replace(/\/\/.*$/gm, '')
    .matchAll(/^\s*(?:replace\s+)?(\S+)(?:\s+v\S+)?\s+=>\s+(\.\/\S*)\s*$/gm);
  return [...lines].flatMap(([, importPath, folder]) =>
    importPath !== undefined && folder !== undefined
      ? [{ importPath, folder: folder.slice(2).replace(/\/$/, '') }]
      : [],
  );
}
