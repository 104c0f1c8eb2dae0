/** A folder, as a part of a URI. */
export interface FolderPlace {
  readonly scheme: string;
  readonly authority: string;
  /** With `/` between the parts. */
  readonly path: string;
}

/** What decides which folder is proposed for a new file. */
export interface FolderChoice {
  /** The setting: an absolute path, or one from the root; empty if there is none. */
  readonly setting: string;
  /** The folder that was chosen last; `undefined` if there is none any more. */
  readonly last: FolderPlace | undefined;
  /** The checkout that the file is about. */
  readonly root: FolderPlace;
}

/**
 * The folder to propose for a file of a writer: that of the setting, else the one that was chosen last, else the one that
 * the checkout is in, so that drafts do not get between the files of a repository.
 */
export function proposedFolder({ setting, last, root }: FolderChoice): string {
  const wanted = setting.trim().replaceAll('\\', '/');
  if (wanted.startsWith('/')) return wanted;
  if (/^[a-z]:\//i.test(wanted)) return `/${wanted}`;
  if (wanted !== '') return `${root.path}/${wanted}`;
  if (last?.scheme === root.scheme && last.authority === root.authority) return last.path;
  // A virtual file system may have nothing above its root.
  const above = root.path.replace(/\/[^/]*\/?$/, '');
  return root.scheme === 'file' && above !== '' ? above : root.path;
}
