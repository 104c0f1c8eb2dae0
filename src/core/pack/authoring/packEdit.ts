import type { Message } from '../../base/message';
import type { RepoPath } from '../../base/repoPath';

/** A file of a pack that is new or gets another text. */
export interface PackChange {
  /** Relative to the folder of the pack. */
  readonly path: RepoPath;
  /** The text that the change was made for; `undefined` for a file that does not exist yet. */
  readonly before: string | undefined;
  /** The whole new text. */
  readonly text: string;
}

/** A change of a file of a pack, or its removal. */
export interface FileChange extends Omit<PackChange, 'text'> {
  /** The whole new text; `undefined` if the file goes. */
  readonly text: string | undefined;
}

/** What an author asked for, as changes of files, in the order in which to write them; or why it cannot be done. */
export type PackEdit =
  | { readonly changes: readonly PackChange[]; readonly refusal?: never }
  | { readonly refusal: Message; readonly changes?: never };

/** The same for an edit that may remove files. */
export type FilesEdit =
  | { readonly changes: readonly FileChange[]; readonly refusal?: never }
  | Extract<PackEdit, { refusal: Message }>;

/** The texts of the files of a pack, by their path in its folder. */
export type PackTexts = ReadonlyMap<RepoPath, string>;
