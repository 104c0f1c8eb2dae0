/**
 * What a file is to a language. `unbuilt`: written in it, but left out of every build by its name. `manifest`: says what
 * the module is called.
 */
export type FileKind = 'source' | 'test' | 'unbuilt' | 'manifest';

/**
 * What a folder holds. `dependencies`: copies of other modules, which are found by name but are no part of the module.
 * `outside`: nothing that is built.
 */
export type FolderKind = 'sources' | 'dependencies' | 'outside';

/** Which files a language has. */
export interface LanguageFiles {
  /** Ends of the names of its files, with the dot. */
  readonly extensions: readonly string[];
  readonly manifest: {
    /** `go.mod`, `Cargo.toml`, … */
    readonly name: string;
    /** The name of the module that a manifest declares; `undefined` when it declares none. */
    moduleIn(text: string): string | undefined;
  };
  /** What a file of this name is; `undefined` for those of other languages. */
  kindOf(fileName: string): FileKind | undefined;
  folderKind(folderName: string): FolderKind;
}
