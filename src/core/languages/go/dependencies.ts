import { joinPath, type RepoPath } from '../../base/repoPath';
import type { DependencySources } from '../../code/languageFiles';

/** The folder in which `go mod vendor` puts copies of dependencies (Go Modules Reference, "Vendoring"). */
const VENDOR = 'vendor' as RepoPath;

/** Copies of the packages that a module imports. */
export const goDependencies: DependencySources = {
  folder: VENDOR,
  folderOf: (importPath) => joinPath(VENDOR, importPath),
  importsOf,
};

/** The import path of the package in a folder of dependencies; `undefined` for any other folder. */
export function importPathOf(folder: string): string | undefined {
  return folder.startsWith(`${VENDOR}/`) ? folder.slice(VENDOR.length + 1) : undefined;
}

/** The import paths in a file. May name too many: words of comments before the first declaration. */
function importsOf(text: string): readonly string[] {
  const head = text.slice(0, /^(?:func|type|var|const)\b/m.exec(text)?.index);
  return [...head.matchAll(/"([\w.~/-]+)"/g)].flatMap(([, importPath]) => importPath ?? []);
}
