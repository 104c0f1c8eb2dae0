import type { RepoPath } from '../base/repoPath';

/**
 * What a file is to a language. `unbuilt`: source that no build includes, because of its name. `manifest`: has the name
 * of the module.
 */
export type FileKind = 'source' | 'test' | 'unbuilt' | 'manifest';

/**
 * What a folder contains. `dependencies`: copies of other modules, which a search by name finds but which are not part of
 * the module. `outside`: nothing that a build includes.
 */
export type FolderKind = 'sources' | 'dependencies' | 'outside';

/** Which files a language has. */
export interface LanguageFiles {
  /** With the dot, lower case. */
  readonly extensions: readonly string[];
  /** The file at the root of a module that names the module. */
  readonly manifest: Manifest;
  /** Other files that may name the module, if the manifest does not; absent if there are none. */
  readonly otherManifests?: readonly Manifest[];
  /** What a file with this name is; `undefined` if it does not belong to the language. */
  kindOf(fileName: string): FileKind | undefined;
  /** What a folder with this name contains. */
  folderKind(folderName: string): FolderKind;
  /** Where a tree has copies of what it imports; absent if the language knows no such place. */
  readonly dependencies?: DependencySources;
}

/** A file that names a module. */
export interface Manifest {
  /** Its file name. */
  readonly name: string;
  /** The name of the module that its text declares; `undefined` when it declares none. */
  moduleIn(text: string): string | undefined;
}

/** The files that may name a module of a language, in the order in which they are read. */
export function manifestsOf({ manifest, otherManifests = [] }: LanguageFiles): readonly Manifest[] {
  return [manifest, ...otherManifests];
}

/** Copies of dependencies in a source tree. */
export interface DependencySources {
  /** The folder that has all of them. */
  readonly folder: RepoPath;
  /** The folder that has the copy of an imported package, if there is one. */
  folderOf(imported: string): RepoPath;
  /** What a source imports; may name too much. */
  importsOf(text: string): readonly string[];
}
