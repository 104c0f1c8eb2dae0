import fs from 'node:fs';
import path from 'node:path';
import { runProcess } from './childProcess';
import { repositoryRoot } from './repositoryRoot';
import type { DisplayLanguage } from './servedVscode';

/** True when the command `code` of a desktop VS Code is on the PATH. */
export function hasDesktopVscode(): boolean {
  return executableOnPath(process.platform === 'win32' ? 'code.cmd' : 'code');
}

/** Opens a folder in the desktop VS Code. Resolves with the exit code when its window is closed. */
export function openInDesktopVscode(folder: string, language: DisplayLanguage | undefined): Promise<number> {
  const locale = language === undefined ? [] : ['--locale', language];
  const extension = `--extensionDevelopmentPath=${repositoryRoot}`;
  const args = ['--new-window', '--wait', extension, ...locale, folder];
  return runProcess('code', args, { output: 'inherit' });
}

/** True when a file of this name is in a folder of the PATH. */
export function executableOnPath(name: string): boolean {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return folders.some((folder) => fs.statSync(path.join(folder, name), { throwIfNoEntry: false })?.isFile());
}
