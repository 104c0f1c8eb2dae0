import { nameOf, type RepoPath } from '../base/repoPath';
import type { CodeLanguage, CodeLanguages } from './language';

/** Whether a file is written in a language, built or not. */
export function isWrittenIn({ files }: CodeLanguage, path: RepoPath): boolean {
  const kind = files.kindOf(nameOf(path));
  return kind !== undefined && kind !== 'manifest';
}

/** The language that a file is written in; `undefined` for every other file. */
export function languageOfFile(path: RepoPath, { all }: CodeLanguages): CodeLanguage | undefined {
  return all.find((language) => isWrittenIn(language, path));
}

/** The language that a fence of Markdown names; `undefined` for every other fence. */
export function languageOfFence(name: string, { all }: CodeLanguages): CodeLanguage | undefined {
  return all.find(({ fenceNames }) => fenceNames.includes(name));
}
